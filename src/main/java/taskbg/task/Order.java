package taskbg.task;

/**
 * How a task was asked to run, enough to ask for the same again and to read what came of it.
 *
 * @param agent the command that runs it: {@code droid}, or a name from the settings file
 * @param directory the absolute path that the agent works in
 */
public record Order(
        String agent,
        Autonomy autonomy,
        String directory,
        OutputFormat format,
        SuccessRule success) {
    public static final String DROID = "droid";

    /** A run of droid, which says by an event that it succeeded. */
    public static Order ofDroid(Autonomy autonomy, String directory, OutputFormat format) {
        return new Order(DROID, autonomy, directory, format, SuccessRule.EVENTS);
    }
}
