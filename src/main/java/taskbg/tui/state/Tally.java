package taskbg.tui.state;

import java.util.List;
import taskbg.task.Entry;
import taskbg.task.StateWord;
import taskbg.task.Status;
import taskbg.task.Verdict;

/**
 * How many tasks there are of each kind; the quiet and the lost count among the running, too, and
 * those that still run among the ended.
 *
 * @param bytes of all outputs together
 */
public record Tally(
        int running,
        int quiet,
        int lost,
        int queued,
        int error,
        int completed,
        int cancelled,
        int unreadable,
        int stillRunning,
        int news,
        long bytes) {
    /** The states that the header counts, in its order; their keys are 1, 2, 3 and so on. */
    public static final List<StateWord> COUNTED =
            List.of(
                    StateWord.RUNNING,
                    StateWord.QUIET,
                    StateWord.LOST,
                    StateWord.ERROR,
                    StateWord.QUEUED,
                    StateWord.COMPLETED,
                    StateWord.CANCELLED,
                    StateWord.UNREADABLE,
                    StateWord.STILL_RUNNING);

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally of(List<Row> rows) {
        int running = 0;
        int quiet = 0;
        int lost = 0;
        int queued = 0;
        int error = 0;
        int completed = 0;
        int cancelled = 0;
        int unreadable = 0;
        int stillRunning = 0;
        int news = 0;
        long bytes = 0;
        for (var row : rows) {
            news += row.news() ? 1 : 0;
            bytes += row.seen().outputBytes();
            quiet += row.seen().verdict() instanceof Verdict.Quiet ? 1 : 0;
            lost += row.seen().verdict() instanceof Verdict.Lost ? 1 : 0;
            stillRunning += row.seen().verdict() instanceof Verdict.StillRunning ? 1 : 0;
            switch (row.seen().entry()) {
                case Entry.Unreadable ignored -> unreadable++;
                case Entry.Known known -> {
                    switch (known.task().status()) {
                        case Status.Running ignored -> running++;
                        case Status.Queued ignored -> queued++;
                        case Status.Failed ignored -> error++;
                        case Status.Completed ignored -> completed++;
                        case Status.Cancelled ignored -> cancelled++;
                    }
                }
            }
        }
        return new Tally(
                running,
                quiet,
                lost,
                queued,
                error,
                completed,
                cancelled,
                unreadable,
                stillRunning,
                news,
                bytes);
    }

    /** How many tasks are in one of the states that are counted. */
    public int of(StateWord state) {
        return switch (state) {
            case RUNNING -> running;
            case QUIET -> quiet;
            case LOST -> lost;
            case ERROR -> error;
            case QUEUED -> queued;
            case COMPLETED -> completed;
            case CANCELLED -> cancelled;
            case UNREADABLE -> unreadable;
            case STILL_RUNNING -> stillRunning;
            case PAUSED, STOPPING, FOREIGN, ELSEWHERE, ENDED -> 0;
        };
    }

    /** All entries of the directory. */
    public int total() {
        return running + queued + error + completed + cancelled + unreadable;
    }
}
