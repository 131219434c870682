package taskbg.store;

import java.util.function.LongPredicate;

/** Searches an output for a text, forwards or backwards, at disk speed and in constant memory. */
public final class OutputSearch {
    private static final int BLOCK = 256 * 1024;

    private final OutputFile output;
    private final Needle needle;

    public OutputSearch(OutputFile output, Needle needle) {
        this.output = output;
        this.needle = needle;
    }

    /**
     * The first match that starts at this offset or after it.
     *
     * @param onward told now and then the offset that the search has come to, on the same thread;
     *     false stops it
     */
    public Found forward(long from, LongPredicate onward) {
        var block = new byte[BLOCK + needle.length() - 1];
        long at = Math.max(0, from);
        for (long size = output.size(); at < size; at += BLOCK) {
            if (!onward.test(at)) {
                return new Found.Stopped(at);
            }
            int starts = starts(output.read(at, block));
            int found = needle.first(block, 0, Math.min(starts, BLOCK));
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
        var block = new byte[BLOCK + needle.length() - 1];
        long end = Math.min(before, output.size());
        while (end > 0) {
            if (!onward.test(end)) {
                return new Found.Stopped(end);
            }
            long at = Math.max(0, end - BLOCK);
            int starts = starts(output.read(at, block));
            int found = needle.last(block, 0, (int) Math.min(starts, end - at));
            if (found >= 0) {
                return match(at + found);
            }
            end = at;
        }
        return new Found.Nothing();
    }

    private int starts(int bytes) {
        return Math.max(0, bytes - needle.length() + 1);
    }

    private Found match(long offset) {
        return new Found.Match(offset, needle.length(), new OutputLines(output, 0).startOf(offset));
    }
}
