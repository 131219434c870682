package taskbg.droid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import taskbg.task.EscapeParser;

/** The last bytes of the plain lines of an output. */
final class PlainTail {
    /** What a task's result keeps of an output that is plain text, in bytes. */
    static final int LONGEST = 64 << 10;

    private static final int FIRST = 512;
    private static final int LONGEST_LINE = 500;

    private byte[] bytes = new byte[FIRST];
    private int size;
    private boolean dropped;

    void add(byte[] more, int from, int length) {
        int keep = Math.min(length, LONGEST);
        room(keep);
        dropped |= keep < length;
        System.arraycopy(more, from + length - keep, bytes, size, keep);
        size += keep;
    }

    /** Whether there were bytes before those that are kept. */
    boolean isCut() {
        return dropped || size > LONGEST;
    }

    /**
     * What is kept, without escape sequences and blank ends; it begins at a character, if not at
     * the text's beginning.
     */
    String text() {
        int from = start();
        var text = new String(bytes, from, size - from, UTF_8);
        return EscapeParser.stripped(text).strip();
    }

    /** Where what is kept begins: more may have gathered. */
    private int start() {
        int from = Math.max(0, size - LONGEST);
        while (isCut() && from < size && (bytes[from] & 0xC0) == 0x80) {
            from++;
        }
        return from;
    }

    /**
     * The last line that shows anything, on one line and cut to 500 characters; what a carriage
     * return wrote anew counts as a line.
     */
    @Nullable String lastLine() {
        int start = start();
        for (int end = size; end > start; ) {
            int from = end;
            while (from > start && bytes[from - 1] != '\n' && bytes[from - 1] != '\r') {
                from--;
            }
            var line = from == end ? "" : new String(bytes, from, end - from, UTF_8);
            var shown = OneLine.of(line, LONGEST_LINE);
            if (!shown.isEmpty()) {
                return shown;
            }
            end = from - 1;
        }
        return null;
    }

    /**
     * Lets twice the longest text gather before it drops the first half, so that copying is rare.
     */
    private void room(int more) {
        if (size + more > 2 * LONGEST) {
            System.arraycopy(bytes, size - LONGEST, bytes, 0, LONGEST);
            size = LONGEST;
            dropped = true;
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
