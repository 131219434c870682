package taskbg.task;

import java.time.Instant;

/**
 * That somebody set out to stop a task, written down first, so that its end is recorded as what was
 * meant.
 */
public record StopRequest(Instant at, Outcome outcome, String reason) {
    /** What the task becomes once its processes are gone. */
    public enum Outcome {
        CANCELLED,
        ERROR
    }

    /** The state that this request asked for, reached at {@code at}. */
    public Status.Ended fulfilled(Instant ended) {
        return switch (outcome) {
            case CANCELLED -> new Status.Cancelled(ended, reason);
            case ERROR -> new Status.Failed(ended, reason, null, null);
        };
    }
}
