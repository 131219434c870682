package taskbg.text;

import taskbg.task.Status;
import taskbg.task.Verdict;

/** A verdict in words. What a record said in its own words is not yet safe for a terminal. */
public final class VerdictWords {
    private VerdictWords() {}

    /** In a column: one word and, for a quiet task, how long. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waiting ignored -> "queued";
            case Verdict.Active ignored -> "running";
            case Verdict.Quiet quiet -> "quiet " + Age.brief(quiet.since());
            case Verdict.Paused ignored -> "paused";
            case Verdict.Stopping ignored -> "stopping";
            case Verdict.Lost ignored -> "lost";
            case Verdict.Foreign ignored -> "foreign";
            case Verdict.Elsewhere ignored -> "elsewhere";
            case Verdict.Unreadable ignored -> "unreadable";
            case Verdict.StillRunning still -> still.end().word() + ", still running";
            case Verdict.Over over -> over.end().word();
        };
    }

    /** In a column that has no room for more than ten characters. */
    public static String brief(Verdict verdict) {
        return verdict instanceof Verdict.StillRunning ? "still runs" : of(verdict);
    }

    /** In one sentence that says what the word means. */
    public static String sentence(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waiting ignored -> "Waits in the queue.";
            case Verdict.Active ignored -> "Runs.";
            case Verdict.Quiet quiet ->
                    "Runs, but has given no sign of life for " + Age.inWords(quiet.since()) + ".";
            case Verdict.Paused ignored ->
                    "Is paused: a signal stopped its agent, and CONT lets it go on.";
            case Verdict.Stopping ignored ->
                    "Is being stopped; some of its processes are still alive.";
            case Verdict.Lost ignored -> "Its process is gone and left no exit code.";
            case Verdict.Foreign ignored ->
                    "Was started by another tool, which named no process to look at.";
            case Verdict.Elsewhere elsewhere ->
                    "Runs on " + elsewhere.host() + ", which cannot be seen from here.";
            case Verdict.Unreadable unreadable -> unreadable.why();
            case Verdict.StillRunning ignored ->
                    "Has ended, but processes of it still run; cancel stops them.";
            case Verdict.Over over -> ofEnd(over.end());
        };
    }

    private static String ofEnd(Status.Ended end) {
        return switch (end) {
            case Status.Completed ignored -> "Completed.";
            case Status.Failed failed -> "Failed: " + failed.error();
            case Status.Cancelled cancelled -> "Cancelled: " + cancelled.reason();
        };
    }

    /** What the verdict means to somebody who looks for what needs a look. */
    public static Role role(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Waiting ignored -> Role.WAITING;
            case Verdict.Active ignored -> Role.RUNNING;
            case Verdict.Quiet ignored -> Role.DOUBTFUL;
            case Verdict.Paused ignored -> Role.DOUBTFUL;
            case Verdict.Stopping ignored -> Role.RUNNING;
            case Verdict.Lost ignored -> Role.DOUBTFUL;
            case Verdict.Foreign ignored -> Role.MUTED;
            case Verdict.Elsewhere ignored -> Role.MUTED;
            case Verdict.Unreadable ignored -> Role.DOUBTFUL;
            case Verdict.StillRunning ignored -> Role.DOUBTFUL;
            case Verdict.Over over -> ofOver(over.end());
        };
    }

    private static Role ofOver(Status.Ended end) {
        return switch (end) {
            case Status.Completed ignored -> Role.COMPLETED;
            case Status.Failed ignored -> Role.FAILED;
            case Status.Cancelled ignored -> Role.MUTED;
        };
    }
}
