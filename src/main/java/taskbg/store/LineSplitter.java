package taskbg.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts bytes that come in pieces into lines, at newlines only, in bounded memory: of a line's bytes
 * the first are kept and the rest is counted. One thread at a time.
 */
public final class LineSplitter {
    private final int keep;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private long start;
    private long dropped;

    /**
     * @param keep how many bytes of each line are kept
     * @param offset where in the file the first byte stands
     */
    public LineSplitter(int keep, long offset) {
        this.keep = keep;
        this.start = offset;
    }

    /** Takes the next bytes and answers the lines that they end. */
    public List<Line> add(byte[] bytes) {
        var lines = new ArrayList<Line>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                take(bytes, from, i);
                var line = line(1);
                lines.add(line);
                startOver(line.end());
                from = i + 1;
            }
        }
        take(bytes, from, bytes.length);
        return lines;
    }

    /** The last line so far, which no newline has ended yet; it may be empty. */
    public Line partial() {
        return line(0);
    }

    /** Forgets the last line: what comes next stands at this offset. */
    public void startOver(long offset) {
        partial.reset();
        dropped = 0;
        start = offset;
    }

    private void take(byte[] bytes, int from, int to) {
        int kept = Math.min(to - from, keep - partial.size());
        partial.write(bytes, from, kept);
        dropped += to - from - kept;
    }

    private Line line(int newline) {
        return new Line(
                start, partial.toByteArray(), dropped, start + partial.size() + dropped + newline);
    }
}
