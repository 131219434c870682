package taskbg.text;

import static taskbg.task.StateWord.ELSEWHERE;
import static taskbg.task.StateWord.FOREIGN;
import static taskbg.task.StateWord.LOST;
import static taskbg.task.StateWord.PAUSED;
import static taskbg.task.StateWord.QUEUED;
import static taskbg.task.StateWord.QUIET;
import static taskbg.task.StateWord.RUNNING;
import static taskbg.task.StateWord.STILL_RUNNING;
import static taskbg.task.StateWord.STOPPING;
import static taskbg.task.StateWord.UNREADABLE;

import taskbg.task.StateWord;
import taskbg.task.Status;
import taskbg.task.Verdict;

/**
 * How a verdict is said and shown, and what it rules out: one row a verdict. What a record said in
 * its own words is not yet safe for a terminal.
 *
 * @param words in a column: a word or two and, for a quiet task, how long
 * @param sentence what the words mean
 */
public record VerdictLook(StateWord state, String words, String sentence, WhyNot whyNot) {
    private static final String NOT_ENDED = "It has not ended: only ended tasks are removed.";
    private static final String RUNS = "It still runs; x cancels it.";
    private static final String MAY_RUN = "As far as its record says, it still runs.";
    private static final String NOT_STARTED = "It has not started yet.";
    private static final String NO_RECORD = "Its record cannot be read.";
    private static final String ENDED = "It has ended already.";

    /** Why the monitor's actions cannot be done, each in one sentence; empty where they can. */
    public record WhyNot(String cancelled, String signalled, String relaunched, String removed) {}

    private VerdictLook(StateWord state, String sentence, WhyNot whyNot) {
        this(state, state.word(), sentence, whyNot);
    }

    /** The row of a verdict. */
    public static VerdictLook of(Verdict verdict) {
        var acts = new WhyNot("", "", RUNS, NOT_ENDED);
        return switch (verdict) {
            case Verdict.Waiting() -> waiting();
            case Verdict.Active() -> new VerdictLook(RUNNING, "Runs.", acts);
            case Verdict.Quiet(var since) ->
                    new VerdictLook(
                            QUIET,
                            "quiet " + Age.brief(since),
                            "Runs, but has given no sign of life for " + Age.inWords(since) + ".",
                            acts);
            case Verdict.Paused() ->
                    new VerdictLook(
                            PAUSED,
                            "Is paused: a signal stopped its agent, and CONT lets it go on.",
                            acts);
            case Verdict.Stopping() -> stopping();
            case Verdict.Lost() -> lost();
            case Verdict.Foreign() -> foreign();
            case Verdict.Elsewhere(var host) -> elsewhere(host);
            case Verdict.Unreadable(var why) ->
                    new VerdictLook(
                            UNREADABLE, why, new WhyNot(NO_RECORD, NO_RECORD, NO_RECORD, ""));
            case Verdict.StillRunning(var end) -> stillRunning(end);
            case Verdict.Over(var end) -> over(end);
        };
    }

    private static VerdictLook waiting() {
        return new VerdictLook(
                QUEUED, "Waits in the queue.", new WhyNot("", NOT_STARTED, NOT_STARTED, NOT_ENDED));
    }

    private static VerdictLook stopping() {
        return new VerdictLook(
                STOPPING,
                "Is being stopped; some of its processes are still alive.",
                new WhyNot("", "", "It is still being stopped.", NOT_ENDED));
    }

    private static VerdictLook lost() {
        return new VerdictLook(
                LOST,
                "Its process is gone and left no exit code.",
                new WhyNot("", "Its process is gone.", "", NOT_ENDED));
    }

    private static VerdictLook foreign() {
        return new VerdictLook(
                FOREIGN,
                "Was started by another tool, which named no process to look at.",
                new WhyNot(
                        "", "Another tool started it, and named no process.", MAY_RUN, NOT_ENDED));
    }

    private static VerdictLook elsewhere(String host) {
        return new VerdictLook(
                ELSEWHERE,
                "Runs on " + host + ", which cannot be seen from here.",
                new WhyNot(
                        "It runs on " + host + ": cancel it there.",
                        "It runs on " + host + ": signal it there.",
                        MAY_RUN,
                        NOT_ENDED));
    }

    private static VerdictLook stillRunning(Status.Ended end) {
        return new VerdictLook(
                STILL_RUNNING,
                end.word() + ", still running",
                "Has ended, but processes of it still run; cancel stops them.",
                new WhyNot("", "", "", "Processes of it still run; x stops them."));
    }

    private static VerdictLook over(Status.Ended end) {
        var whyNot = new WhyNot(ENDED, ENDED, "", "");
        return switch (end) {
            case Status.Completed _ -> new VerdictLook(StateWord.COMPLETED, "Completed.", whyNot);
            case Status.Failed failed ->
                    new VerdictLook(StateWord.ERROR, "Failed: " + failed.error(), whyNot);
            case Status.Cancelled cancelled ->
                    new VerdictLook(
                            StateWord.CANCELLED, "Cancelled: " + cancelled.reason(), whyNot);
        };
    }

    /** In a column that has no room for more than ten characters. */
    public String brief() {
        return state == STILL_RUNNING ? "still runs" : words;
    }

    /** What it means to somebody who looks for what needs a look. */
    public Role role() {
        return role(state);
    }

    /** What a state means to somebody who looks for what needs a look. */
    public static Role role(StateWord state) {
        return switch (state) {
            case RUNNING, STOPPING -> Role.RUNNING;
            case QUIET, PAUSED, LOST, UNREADABLE, STILL_RUNNING -> Role.DOUBTFUL;
            case ERROR -> Role.FAILED;
            case QUEUED -> Role.WAITING;
            case COMPLETED -> Role.COMPLETED;
            case CANCELLED, FOREIGN, ELSEWHERE, ENDED -> Role.MUTED;
        };
    }

    /** One character that stands for a state; each takes one column on every terminal. */
    public static String glyph(StateWord state) {
        return switch (state) {
            case RUNNING -> "▸";
            case QUIET -> "~";
            case LOST -> "?";
            case ERROR -> "✗";
            case QUEUED -> "◦";
            case COMPLETED -> "✓";
            case CANCELLED -> "⊘";
            case UNREADABLE -> "#";
            case PAUSED -> "=";
            case STOPPING -> "▾";
            case FOREIGN -> "▹";
            case ELSEWHERE -> "»";
            case STILL_RUNNING -> "&";
            case ENDED -> "∙";
        };
    }
}
