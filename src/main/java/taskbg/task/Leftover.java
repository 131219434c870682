package taskbg.task;

/**
 * A process of a task that went on when the task had ended.
 *
 * @param start when it started, in the unit of {@link Evidence#start}
 * @param name the program's name, as the system lists it; not yet safe for a terminal
 */
public record Leftover(long pid, long start, String name) {}
