package taskbg.task;

import java.time.Instant;

/** The name of a task and the stem of its files; safe to be joined to a directory. */
public record TaskId(String value) implements Comparable<TaskId> {
    private static final int LONGEST = 100;
    private static final int RANDOM_BITS = 24;

    /**
     * Checks the name.
     *
     * @throws Trouble when {@code value} could not be a file name of its own, such as {@code ../x}
     */
    public TaskId {
        if (!isValid(value)) {
            throw new Trouble("Not a task id: " + value);
        }
    }

    /**
     * {@code bg_}, the milliseconds since 1970 in hex, and six more hex digits of {@code random}.
     */
    public static TaskId of(Instant at, int random) {
        int low = random & ((1 << RANDOM_BITS) - 1);
        return new TaskId(
                "bg_"
                        + Long.toHexString(at.toEpochMilli())
                        + Integer.toHexString((1 << RANDOM_BITS) | low).substring(1));
    }

    /** Letters, digits, {@code _ - .}, at most 100 of them, the first a letter or digit. */
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '_' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
