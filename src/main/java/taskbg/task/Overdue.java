package taskbg.task;

import java.time.Duration;

/**
 * Why a task is pruned: it is older, was silent for longer, or goes on for longer after its end,
 * than a limit.
 *
 * @param span how long it was
 * @param limit how long it might have been
 */
public record Overdue(Cause cause, Duration span, Duration limit) {
    /** What took too long. */
    public enum Cause {
        AGE("Task timeout: no activity"),
        SILENCE("Task stale: no activity"),
        LEFTOVERS("Still running after its end");

        private final String error;

        Cause(String error) {
            this.error = error;
        }
    }

    /** What the record then says, in the reference's words. */
    public String error() {
        return cause.error;
    }
}
