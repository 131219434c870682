package taskbg.output;

import java.nio.charset.StandardCharsets;

/**
 * A line of an output, as bytes: text in any encoding, NUL bytes and all, without its newline.
 *
 * <p>Of a long line only the first bytes are kept, and the rest is counted.
 */
public final class Line {
    private final long offset;
    private final byte[] bytes;
    private final long dropped;
    private final long end;

    Line(long offset, byte[] bytes, long dropped, long end) {
        this.offset = offset;
        this.bytes = bytes;
        this.dropped = dropped;
        this.end = end;
    }

    /** Where in the file the line starts. */
    public long offset() {
        return offset;
    }

    /** What was kept of it; the array is the line's own, not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many of its bytes were not kept. */
    public long dropped() {
        return dropped;
    }

    /** Where the next line starts: after this one's newline, if it has one. */
    public long end() {
        return end;
    }

    /** Whether a newline ends it: otherwise the file goes on, or has not gone on yet. */
    public boolean ended() {
        return end > offset + bytes.length + dropped;
    }

    @Override
    public String toString() {
        return offset
                + ":"
                + new String(bytes, StandardCharsets.UTF_8)
                + (dropped > 0 ? "+" + dropped : "")
                + (ended() ? "$" : "");
    }
}
