package taskbg.droid;

import org.jspecify.annotations.Nullable;
import taskbg.task.SuccessRule;

/**
 * The verdict on a run that is over.
 *
 * <p>droid's exit code lies: after SIGTERM it is 0 and no event says that the run is incomplete. So
 * a run of which any event was seen succeeded only if its exit code is 0 and its output says so.
 */
public sealed interface Ending {

    /** The run did its work; {@code warning} says why one may still want to look at it. */
    record Succeeded(String result, @Nullable String warning) implements Ending {}

    /** The run failed; {@code partialResult} is the last that it said besides the error. */
    record Failed(String error, @Nullable String partialResult) implements Ending {}

    /** Judges a run of droid. */
    static Ending of(int exitCode, RunReport report) {
        return of("droid", SuccessRule.EVENTS, exitCode, report);
    }

    /**
     * Judges a run.
     *
     * @param agent the agent's name, for the error's sentence
     * @param exitCode 0 to 255, over 128 for a signal, as a shell gives it
     */
    static Ending of(String agent, SuccessRule rule, int exitCode, RunReport report) {
        RunEnd end = report.end();
        boolean events = report.eventsSeen() && rule == SuccessRule.EVENTS;
        if (exitCode != 0 || (events && (end == null || end.failed()))) {
            String error = EndingWords.error(agent, exitCode, report);
            String last = report.lastWord();
            return new Failed(error, error.equals(last) ? null : last);
        }
        String result = report.lastWord();
        return new Succeeded(result == null ? "" : result, EndingWords.warning(report));
    }
}
