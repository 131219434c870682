package taskbg.process;

import org.jspecify.annotations.Nullable;

/**
 * One process as the system lists it.
 *
 * @param state the system's letter: R, S, D, T, Z, …
 * @param start when it started, in the unit of {@link taskbg.task.Evidence#start}
 */
record Stat(long pid, String name, char state, long parent, long group, long session, long start) {
    /** The place of the start among the words behind the name, and how many must be there. */
    private static final int START = 19;

    /** Whether it runs no more, though its parent hasn't asked for its exit code yet. */
    boolean dead() {
        return state == 'Z' || state == 'X' || state == 'x';
    }

    /** A line of {@code /proc/PID/stat} (proc_pid_stat(5)); null if it isn't one. */
    static @Nullable Stat parse(String line) {
        // The name stands in parentheses and may hold any byte, parentheses and spaces too.
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 2 || close < open || close + 2 >= line.length()) {
            return null;
        }
        var words = line.substring(close + 2).split(" ", START + 2);
        if (words.length <= START) {
            return null;
        }
        return new Stat(
                Long.parseLong(line.substring(0, open - 1)),
                line.substring(open + 1, close),
                words[0].charAt(0),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[START].strip()));
    }

    /** When it started; -1 if it is dead. */
    long liveStart() {
        return dead() || start <= 0 ? -1 : start;
    }
}
