package taskbg.output;

import java.util.List;
import java.util.function.LongPredicate;

/** Searches an output for a text, forwards or backwards, at disk speed and in constant memory. */
public final class OutputSearch {
    private static final int BLOCK = 256 * 1024;

    private final OutputFile output;
    private final List<Needle> needles;
    private final int longest;

    public OutputSearch(OutputFile output, Needle needle) {
        this(output, List.of(needle));
    }

    /** A search for any of several texts. */
    public OutputSearch(OutputFile output, List<Needle> needles) {
        this.output = output;
        this.needles = List.copyOf(needles);
        int most = 1;
        for (var needle : needles) {
            most = Math.max(most, needle.length());
        }
        this.longest = most;
    }

    /**
     * The first match that starts at this offset or after it.
     *
     * @param onward told now and then the offset that the search has come to, on the same thread;
     *     false stops it
     */
    public Found forward(long from, LongPredicate onward) {
        var block = new byte[BLOCK + longest - 1];
        long at = Math.max(0, from);
        for (long size = output.size(); at < size; at += BLOCK) {
            if (!onward.test(at)) {
                return new Found.Stopped(at);
            }
            int found = first(block, output.read(at, block));
            if (found >= 0) {
                return match(at + found);
            }
        }
        return new Found.Nothing();
    }

    /**
     * The last match that starts before this offset.
     *
     * @param onward as in {@link #forward}
     */
    public Found backward(long before, LongPredicate onward) {
        var block = new byte[BLOCK + longest - 1];
        long end = Math.min(before, output.size());
        while (end > 0) {
            if (!onward.test(end)) {
                return new Found.Stopped(end);
            }
            long at = Math.max(0, end - BLOCK);
            int found = last(block, output.read(at, block), (int) (end - at));
            if (found >= 0) {
                return match(at + found);
            }
            end = at;
        }
        return new Found.Nothing();
    }

    private int first(byte[] block, int bytes) {
        int first = BLOCK;
        for (var needle : needles) {
            int found = needle.first(block, 0, Math.min(starts(needle, bytes), first));
            first = found < 0 ? first : found;
        }
        return first < BLOCK ? first : -1;
    }

    private int last(byte[] block, int bytes, int before) {
        int last = -1;
        for (var needle : needles) {
            int to = Math.min(starts(needle, bytes), before);
            last = Math.max(last, needle.last(block, last + 1, to));
        }
        return last;
    }

    private static int starts(Needle needle, int bytes) {
        return Math.max(0, bytes - needle.length() + 1);
    }

    private Found match(long offset) {
        return new Found.Match(offset, new OutputLines(output, 0).startOf(offset));
    }
}
