package taskbg.task;

import org.jspecify.annotations.Nullable;

/**
 * How a task was asked to run, enough to ask for the same again.
 *
 * @param agent the command that runs it: {@code droid}, or a name from the settings file
 * @param directory the absolute path that the agent works in
 * @param format what the agent prints: {@code stream-json} or {@code text}
 */
public record Order(String agent, Autonomy autonomy, String directory, String format) {
    public static final String DROID = "droid";
    public static final String STREAM_JSON = "stream-json";
    public static final String TEXT = "text";

    /** The order with another directory where one is given. */
    public Order in(@Nullable String other) {
        return other == null ? this : new Order(agent, autonomy, other, format);
    }
}
