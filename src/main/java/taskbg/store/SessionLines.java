package taskbg.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the {@link SessionIndex}'s file: a record's name and its session. They stand in the
 * order in which the directory lists the files, so that both are gone through once.
 */
final class SessionLines {
    static final SessionLines NONE = new SessionLines(new byte[0], 0);

    private static final String HEAD = "task-bg sessions 2 ";
    private static final int SUM_DIGITS = 8;
    private static final int HEAD_LENGTH = HEAD.length() + SUM_DIGITS + 1;
    private static final int LONGEST_SESSION = 200;

    /** How many removed records are passed over to find one that is still there. */
    private static final int AHEAD = 64;

    private final byte[] bytes;

    /** Where the line begins that should be asked for next; owned by the thread that seeks. */
    private int next;

    /** The line that was found; from its first byte to its line feed. */
    private int line;

    private int end;

    private SessionLines(byte[] bytes, int next) {
        this.bytes = bytes;
        this.next = next;
    }

    /** The lines of such a file; none if it is another file, or not as it was written. */
    static SessionLines of(byte[] file) {
        int length = file.length - HEAD_LENGTH;
        return length > 0
                        && file[file.length - 1] == '\n'
                        && new String(file, 0, HEAD_LENGTH, StandardCharsets.ISO_8859_1)
                                .equals(head(file, HEAD_LENGTH, length))
                ? new SessionLines(file, HEAD_LENGTH)
                : NONE;
    }

    /** What stands before the lines. */
    static String head(byte[] lines, int from, int length) {
        var sum = new CRC32();
        sum.update(lines, from, length);
        return HEAD + Long.toHexString(1L << 32 | sum.getValue()).substring(1) + '\n';
    }

    /** The line of a record; null where its session does not fit on one. */
    static @Nullable String line(String name, String session) {
        boolean fits = session.length() <= LONGEST_SESSION;
        for (int i = 0; i < session.length() && fits; i++) {
            fits = session.charAt(i) >= ' ' && session.charAt(i) < '\u007F';
        }
        return fits ? name + ' ' + session + '\n' : null;
    }

    /**
     * Goes to the line of the record whose name is the first {@code length} characters of {@code
     * file}, if it comes at its turn.
     */
    boolean seek(String file, int length) {
        int at = next;
        for (int i = 0; i < AHEAD && at < bytes.length; i++) {
            int feed = at;
            while (feed < bytes.length && bytes[feed] != '\n') {
                feed++;
            }
            if (begins(at, feed, file, length)) {
                line = at;
                end = feed;
                next = feed + 1;
                return true;
            }
            at = feed + 1;
        }
        return false;
    }

    private boolean begins(int at, int feed, String file, int length) {
        if (at + length >= feed || bytes[at + length] != ' ') {
            return false;
        }
        // Names differ at their ends.
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[at + i] != file.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether that session stands at the line's end: where it was the record's, it does. */
    boolean says(String session) {
        int from = end - session.length();
        if (from <= line) {
            return false;
        }
        for (int i = session.length() - 1; i >= 0; i--) {
            if (bytes[from + i] != session.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Writes the line that was found. */
    void copy(ByteArrayOutputStream out) {
        out.write(bytes, line, end + 1 - line);
    }

    /** The same lines from the first on. */
    SessionLines again() {
        return new SessionLines(bytes, HEAD_LENGTH);
    }
}
