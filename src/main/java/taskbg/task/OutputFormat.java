package taskbg.task;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which form an agent prints what it does. */
public enum OutputFormat {
    /** Text for people: no line is an event. */
    TEXT,
    /** droid's stream-json, or the one line of its json. */
    DROID,
    /** Claude Code's stream-json. */
    CLAUDE,
    /** Whatever it turns out to be, line by line. */
    ANY;

    private static final String STREAM_JSON = "stream-json";

    /** The word in records: droid's own form by the name that droid gives it. */
    public String word() {
        return this == DROID ? STREAM_JSON : name().toLowerCase(Locale.ROOT);
    }

    /** The form of that word in a record; {@link #ANY} where it is none of ours. */
    public static OutputFormat of(String word) {
        for (var format : values()) {
            if (word.equals(format.word()) || word.equalsIgnoreCase(format.name())) {
                return format;
            }
        }
        return ANY;
    }

    /** The form that a task's agent was asked for; of another tool's task, or none, any. */
    public static OutputFormat of(@Nullable Task task) {
        var order = task == null ? null : task.assignment().order();
        return order == null ? ANY : order.format();
    }
}
