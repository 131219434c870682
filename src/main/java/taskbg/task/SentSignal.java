package taskbg.task;

import java.time.Instant;

/**
 * A signal that was sent to the processes of a task by this program.
 *
 * @param name as in {@code kill -s}, such as {@code KILL}
 * @param at when; the task was still alive
 */
public record SentSignal(String name, Instant at) {}
