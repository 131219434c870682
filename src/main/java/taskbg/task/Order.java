package taskbg.task;

/**
 * How a task was asked to run, enough to ask for the same again and to read what came of it.
 *
 * @param agent the command that runs it: {@code droid}, or a name from the settings file
 * @param directory the absolute path that the agent works in
 * @param format what the agent prints: {@code stream-json} or {@code text}, or what the settings
 *     file calls the output of its agent
 * @param success what tells that a run succeeded: {@code events} or {@code exit}, as in settings
 */
public record Order(
        String agent, Autonomy autonomy, String directory, String format, String success) {
    public static final String DROID = "droid";
    public static final String STREAM_JSON = "stream-json";
    public static final String TEXT = "text";
    public static final String EVENTS = "events";
    public static final String EXIT = "exit";

    /** A run of droid, which says by an event that it succeeded. */
    public static Order ofDroid(Autonomy autonomy, String directory, String format) {
        return new Order(DROID, autonomy, directory, format, EVENTS);
    }
}
