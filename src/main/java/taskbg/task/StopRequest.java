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

    /** Whether a task in that state ended as this request asked for. */
    public boolean isMetBy(Status status) {
        return switch (outcome) {
            case CANCELLED -> status instanceof Status.Cancelled;
            case ERROR -> status instanceof Status.Failed failed && failed.error().equals(reason);
        };
    }
}
