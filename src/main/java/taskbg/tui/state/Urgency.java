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
            case Verdict.Quiet ignored -> LOOK;
            case Verdict.Paused ignored -> LOOK;
            case Verdict.StillRunning ignored -> LOOK;
            case Verdict.Lost ignored -> LOOK;
            case Verdict.Unreadable ignored -> LOOK;
            case Verdict.Active ignored -> RUNNING;
            case Verdict.Stopping ignored -> RUNNING;
            case Verdict.Foreign ignored -> RUNNING;
            case Verdict.Elsewhere ignored -> RUNNING;
            case Verdict.Waiting ignored -> WAITING;
            case Verdict.Over over -> ofEnd(over.end(), now);
        };
    }

    private static Urgency ofEnd(Status.Ended end, Instant now) {
        boolean recent = Duration.between(end.at(), now).compareTo(RECENT) < 0;
        return end instanceof Status.Failed && recent ? LOOK : OVER;
    }

    /** Whether what became of a task is worth a mark. */
    static boolean ofNews(Verdict before, Verdict after) {
        return switch (after) {
            case Verdict.Over ignored -> !before.ended();
            case Verdict.StillRunning ignored -> !(before instanceof Verdict.StillRunning);
            case Verdict.Paused ignored -> !(before instanceof Verdict.Paused);
            case Verdict.Quiet ignored -> !(before instanceof Verdict.Quiet);
            case Verdict.Lost ignored -> !(before instanceof Verdict.Lost);
            case Verdict.Unreadable ignored -> !(before instanceof Verdict.Unreadable);
            case Verdict.Active ignored -> false;
            case Verdict.Stopping ignored -> false;
            case Verdict.Foreign ignored -> false;
            case Verdict.Elsewhere ignored -> false;
            case Verdict.Waiting ignored -> false;
        };
    }
}
