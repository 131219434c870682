package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.task.Verdict;

/** What one should look at first; the order of the table that nobody sorted. */
enum Urgency {
    /**
     * Needs a person: quiet, paused, lost, unreadable, ended but still running, or failed within
     * the last hour.
     */
    LOOK,
    RUNNING,
    WAITING,
    OVER;

    private static final Duration RECENT = Duration.ofHours(1);

    static Urgency of(Observed seen, Instant now) {
        return switch (seen.verdict()) {
            case Verdict.Quiet _, Verdict.Paused _, Verdict.StillRunning _ -> LOOK;
            case Verdict.Lost _, Verdict.Unreadable _ -> LOOK;
            case Verdict.Active _, Verdict.Stopping _ -> RUNNING;
            case Verdict.Foreign _, Verdict.Elsewhere _ -> RUNNING;
            case Verdict.Waiting _ -> WAITING;
            case Verdict.Over(var end) -> ofEnd(end, now);
        };
    }

    private static Urgency ofEnd(Status.Ended end, Instant now) {
        boolean recent = Duration.between(end.at(), now).compareTo(RECENT) < 0;
        return end instanceof Status.Failed && recent ? LOOK : OVER;
    }

    /** Whether what became of a task is worth a mark. */
    static boolean ofNews(Verdict before, Verdict after) {
        boolean other = before.getClass() != after.getClass();
        return switch (after) {
            case Verdict.Over _ -> !before.ended();
            case Verdict.Quiet _, Verdict.Paused _, Verdict.StillRunning _ -> other;
            case Verdict.Lost _, Verdict.Unreadable _ -> other;
            case Verdict.Active _, Verdict.Stopping _, Verdict.Waiting _ -> false;
            case Verdict.Foreign _, Verdict.Elsewhere _ -> false;
        };
    }
}
