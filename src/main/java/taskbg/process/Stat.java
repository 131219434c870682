package taskbg.process;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One process as the system lists it.
 *
 * @param state the system's letter: R, S, D, T, Z, …
 * @param start when it started, in the unit of {@link taskbg.task.Evidence#start}
 */
record Stat(long pid, String name, char state, long parent, long group, long session, long start) {
    /** Whether it runs no more, though its parent hasn't asked for its exit code yet. */
    boolean dead() {
        return isDead(state);
    }

    private static boolean isDead(char state) {
        return state == 'Z' || state == 'X' || state == 'x';
    }

    /** A line of {@code /proc/PID/stat} (proc_pid_stat(5)); null if it isn't one. */
    static @Nullable Stat parse(byte[] line, int length) {
        // The name stands in parentheses and may hold any byte, parentheses and spaces too.
        int close = lastIndexOf(line, length, ')');
        int open = indexOf(line, length, '(');
        if (open < 2 || close < open || close + 2 >= length) {
            return null;
        }
        var fields = new Fields(line, length, close + 4);
        return new Stat(
                new Fields(line, open, 0).next(),
                new String(line, open + 1, close - open - 1, StandardCharsets.UTF_8),
                (char) line[close + 2],
                fields.next(),
                fields.next(),
                fields.next(),
                fields.after(15));
    }

    /** The start in such a line, without the rest; -1 if the process is dead, or it is no line. */
    static long liveStart(byte[] line, int length) {
        int close = lastIndexOf(line, length, ')');
        if (close < 0 || close + 2 >= length || isDead((char) line[close + 2])) {
            return -1;
        }
        long start = new Fields(line, length, close + 4).after(18);
        return start > 0 ? start : -1;
    }

    private static int indexOf(byte[] line, int length, char wanted) {
        int i = 0;
        while (i < length && line[i] != wanted) {
            i++;
        }
        return i < length ? i : -1;
    }

    private static int lastIndexOf(byte[] line, int length, char wanted) {
        int i = length - 1;
        while (i >= 0 && line[i] != wanted) {
            i--;
        }
        return i;
    }

    /** Numbers between spaces. */
    private static final class Fields {
        private final byte[] line;
        private final int length;
        private int position;

        Fields(byte[] line, int length, int position) {
            this.line = line;
            this.length = length;
            this.position = position;
        }

        /** The next number; a sign is left out, for none that we need has one. */
        long next() {
            long number = 0;
            while (position < length && line[position] != ' ') {
                int digit = line[position++] - '0';
                if (digit >= 0 && digit <= 9) {
                    number = number * 10 + digit;
                }
            }
            position++;
            return number;
        }

        /** The number that comes after {@code skipped} others. */
        long after(int skipped) {
            for (int i = 0; i < skipped; i++) {
                next();
            }
            return next();
        }
    }
}
