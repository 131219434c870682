package taskbg.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import taskbg.file.Newlines;

/**
 * Reads lines around any place of an output, at a cost that does not depend on its size.
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
    static final int LONGEST = 256 * 1024;

    private final OutputFile output;
    private final Newlines<RuntimeException> newlines;

    public OutputLines(OutputFile output) {
        this.output = output;
        this.newlines = new Newlines<>(output::read);
    }

    /** A line as bytes: text in any encoding, NUL bytes and all, without its newline. */
    static final class Line {
        private final long offset;
        private final byte[] bytes;
        private final long end;

        private Line(long offset, byte[] bytes, long end) {
            this.offset = offset;
            this.bytes = bytes;
            this.end = end;
        }

        /** Where in the file the line starts. */
        long offset() {
            return offset;
        }

        /** The array is the line's own, not to be written to. */
        byte[] bytes() {
            return bytes;
        }

        /** Where the next line starts: after this one's newline, if it has one. */
        long end() {
            return end;
        }

        /** Whether a newline ends it: otherwise the file goes on, or has not gone on yet. */
        boolean ended() {
            return end > offset + bytes.length;
        }

        @Override
        public String toString() {
            var text = new String(bytes, StandardCharsets.UTF_8);
            return offset + ":" + text + (ended() ? "$" : "");
        }
    }

    /**
     * The start of the line that an offset lies in; at the file's end, of the last unended line.
     */
    public long startOf(long offset) {
        newlines.forget();
        return start(Math.clamp(offset, 0, output.size()));
    }

    /** At most so many lines from the start of a line on, in the file's order. */
    List<Line> from(long start, int count) {
        newlines.forget();
        long size = output.size();
        var lines = new ArrayList<Line>();
        for (long at = start; lines.size() < count && at < size; at = lines.getLast().end()) {
            lines.add(line(at, size));
        }
        return lines;
    }

    /**
     * At most so many lines before a line's start, or before the file's end, in the file's order.
     */
    List<Line> before(long end, int count) {
        newlines.forget();
        var lines = new ArrayDeque<Line>();
        for (long at = Math.clamp(end, 0, output.size()); lines.size() < count && at > 0; ) {
            long start = start(at - 1);
            lines.addFirst(line(start, at));
            at = start;
        }
        return List.copyOf(lines);
    }

    /**
     * Where the last so many lines start, as {@code tail -n} counts them: newlines only, however
     * far apart.
     */
    public long startOfLast(long lines) {
        return startOfLast(lines, 0);
    }

    /** As {@link #startOfLast(long)}, but no offset before {@code least}. */
    long startOfLast(long lines, long least) {
        newlines.forget();
        long start = output.size();
        for (long counted = 0; counted < lines && start > least; counted++) {
            start = Math.max(least, newlines.last(least, start - 1) + 1);
        }
        return start;
    }

    private long start(long offset) {
        long breakBefore = offset - offset % LONGEST;
        long newline = newlines.last(breakBefore, offset);
        if (newline < 0) {
            newline = newlines.last(Math.max(0, breakBefore - LONGEST), breakBefore);
        }
        return newline < 0 ? breakBefore : newline + 1;
    }

    private Line line(long start, long size) {
        long end = Math.min(size, breakAfter(start));
        long newline = newlines.first(start, end);
        long length = (newline < 0 ? end : newline) - start;
        return new Line(start, newlines.copy(start, (int) length), newline < 0 ? end : newline + 1);
    }

    /** Where a line with this start is broken if no newline ends it before. */
    private static long breakAfter(long start) {
        long whole = start - start % LONGEST;
        return start == whole ? start + LONGEST : whole + 2 * LONGEST;
    }
}
