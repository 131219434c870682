package taskbg.droid;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import taskbg.task.Task;

/** In which form an agent prints what it does. */
public enum OutputFormat {
    /** Text for people: no line is an event. */
    @JsonProperty("text")
    TEXT("text"),
    /** droid's stream-json, or the one line of its json. */
    @JsonProperty("droid")
    DROID("droid"),
    /** Claude Code's stream-json. */
    @JsonProperty("claude")
    CLAUDE("claude"),
    /** Whatever it turns out to be, line by line. */
    @JsonProperty("any")
    ANY("any");

    private final String word;

    OutputFormat(String word) {
        this.word = word;
    }

    /** The format of that word in settings; {@link #ANY} where it is none of ours. */
    public static OutputFormat of(String word) {
        for (OutputFormat format : values()) {
            if (format.word.equals(word)) {
                return format;
            }
        }
        return ANY;
    }

    /** The format that a task's agent was asked for; of another tool's task, or none, any. */
    public static OutputFormat of(@Nullable Task task) {
        var order = task == null ? null : task.assignment().order();
        return order == null ? ANY : of(order.format());
    }

    /** The word in settings. */
    public String word() {
        return word;
    }
}
