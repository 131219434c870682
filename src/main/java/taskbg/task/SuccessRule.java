package taskbg.task;

import java.util.Locale;

/** What tells that a run succeeded. */
public enum SuccessRule {
    /** Exit code 0 and, if the output holds any event, one that says so. */
    EVENTS,
    /** Exit code 0. */
    EXIT;

    /** The word in records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of that word in a record; {@link #EVENTS} where it is none of ours. */
    public static SuccessRule of(String word) {
        return word.equals(EXIT.word()) ? EXIT : EVENTS;
    }
}
