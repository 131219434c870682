package taskbg.output;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of lines around any place of an output, at a cost that does not depend on its size.
 *
 * <p>A line starts at the file's start and after each newline. So that a line without end costs
 * bounded time too, one also starts at each multiple of {@link #LONGEST} bytes before which there
 * are {@code LONGEST} bytes without a newline. Whether an offset starts a line can so be told from
 * the bytes just before it, and reading forwards and backwards finds the same lines. None is longer
 * than twice {@code LONGEST}.
 *
 * <p>One thread at a time.
 */
public final class OutputLines {
    /** Bytes after which a line without a newline is broken. */
    public static final int LONGEST = 256 * 1024;

    private final OutputFile output;
    private final int keep;
    private final Blocks blocks;

    /**
     * @param keep how many bytes of each line are kept
     */
    public OutputLines(OutputFile output, int keep) {
        this.output = output;
        this.keep = keep;
        this.blocks = new Blocks(output);
    }

    /**
     * The start of the line that an offset lies in; at the file's end, of the last unended line.
     */
    public long startOf(long offset) {
        blocks.forget();
        return start(Math.clamp(offset, 0, output.size()));
    }

    /** At most so many lines from the start of a line on, in the file's order. */
    public List<Line> from(long start, int count) {
        blocks.forget();
        return forwards(start, count, output.size());
    }

    /**
     * At most so many lines before a line's start, or before the file's end, in the file's order.
     */
    public List<Line> before(long end, int count) {
        blocks.forget();
        return backwards(Math.clamp(end, 0, output.size()), count);
    }

    /** The line an offset lies in, with so many lines before and after it, as far as they exist. */
    public List<Line> around(long offset, int before, int after) {
        blocks.forget();
        long size = output.size();
        long start = start(Math.clamp(offset, 0, size));
        var lines = new ArrayList<>(backwards(start, before));
        lines.addAll(forwards(start, after + 1, size));
        return lines;
    }

    /**
     * Where the last so many lines start, as {@code tail -n} counts them: newlines only, however
     * far apart.
     */
    public long startOfLast(long lines) {
        return startOfLast(lines, 0);
    }

    /** As {@link #startOfLast(long)}, but no offset before {@code least}. */
    public long startOfLast(long lines, long least) {
        blocks.forget();
        long size = output.size();
        long start = size;
        for (long counted = 0; counted < lines && start > least; counted++) {
            start = Math.max(least, blocks.lastNewline(least, start - 1) + 1);
        }
        return start;
    }

    private List<Line> forwards(long start, int count, long size) {
        var lines = new ArrayList<Line>();
        long at = start;
        while (lines.size() < count && at < size) {
            var line = line(at, size);
            lines.add(line);
            at = line.end();
        }
        return lines;
    }

    private List<Line> backwards(long end, int count) {
        var lines = new ArrayDeque<Line>();
        long at = end;
        while (lines.size() < count && at > 0) {
            long start = start(at - 1);
            lines.addFirst(line(start, at));
            at = start;
        }
        return List.copyOf(lines);
    }

    private long start(long offset) {
        long breakBefore = offset - offset % LONGEST;
        long newline = blocks.lastNewline(breakBefore, offset);
        if (newline < 0) {
            newline = blocks.lastNewline(Math.max(0, breakBefore - LONGEST), breakBefore);
        }
        return newline < 0 ? breakBefore : newline + 1;
    }

    private Line line(long start, long size) {
        long end = Math.min(size, breakAfter(start));
        long newline = blocks.firstNewline(start, end);
        long length = (newline < 0 ? end : newline) - start;
        var bytes = blocks.copy(start, (int) Math.min(keep, length));
        return new Line(start, bytes, length - bytes.length, newline < 0 ? end : newline + 1);
    }

    /** Where a line with this start is broken if no newline ends it before. */
    private static long breakAfter(long start) {
        long whole = start - start % LONGEST;
        return start == whole ? start + LONGEST : whole + 2 * LONGEST;
    }
}
