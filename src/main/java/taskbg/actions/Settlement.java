package taskbg.actions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Ending;
import taskbg.droid.RunReport;
import taskbg.process.ExitFile;
import taskbg.task.Exit;
import taskbg.task.Order;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.Task;
import taskbg.task.Trouble;

/**
 * Writes down that a task has ended, once the evidence says so: whoever looks at a record does it.
 */
public final class Settlement {
    private static final String LOST =
            "Lost: its process is gone and wrote no exit code (killed, or the machine restarted)";
    private static final String NEVER_STARTED =
            "Never started: its launcher died, or it was stopped, before the agent began";

    private final Site site;

    public Settlement(Site site) {
        this.site = site;
    }

    /** The task as it stands now, its record written if it has ended meanwhile. */
    public Task settle(Task task) {
        var end = end(task);
        return end == null ? task : written(task, end);
    }

    /**
     * As {@link #settle}, for those who only look: what cannot be read or written about one task
     * hides no other, and where only the record cannot be written the truth is still told.
     */
    Task seen(Task task) {
        Found end = null;
        try {
            end = end(task);
            return end == null ? task : written(task, end);
        } catch (Trouble e) {
            return end == null ? task : ended(task, end);
        }
    }

    private Task written(Task task, Found end) {
        return site.folder().update(task.id(), current -> ended(current, end));
    }

    /** The end of a task with what its output told. */
    private record Found(
            Status.Ended status, RunReport report, Instant lastGrowth, @Nullable String note) {}

    private static Task ended(Task current, Found found) {
        if (current.ended()) {
            return current;
        }
        var informed = Reports.informed(current, found.report(), found.lastGrowth());
        var note = found.note();
        var noted = note == null ? informed : informed.with(informed.remarks().noting(note));
        return noted.moved(found.status());
    }

    private @Nullable Found end(Task task) {
        if (Site.evidence(task) == null) {
            return null;
        }
        var exit = site.exitFile(task.id());
        if (exit instanceof ExitFile.Absent && site.sighting(task) == Sighting.GONE) {
            // The runner may have written it between the two looks.
            exit = site.exitFile(task.id());
            if (exit instanceof ExitFile.Absent) {
                return gone(task, LOST, null);
            }
        }
        return switch (exit) {
            case ExitFile.Absent absent -> null;
            case ExitFile.NeverStarted never -> gone(task, NEVER_STARTED, never.at());
            case ExitFile.Damaged damaged ->
                    site.sighting(task) == Sighting.GONE ? gone(task, damaged.why(), null) : null;
            case ExitFile.Ended ended -> exited(task, ended.exit());
        };
    }

    private @Nullable Found exited(Task task, Exit exit) {
        var stop = stop(task);
        if (stop != null) {
            return site.sighting(task) == Sighting.GONE
                    ? found(task, stop.fulfilled(exit.at()), null)
                    : null;
        }
        var output = site.output(task);
        var report = Reports.of(output);
        var growth = Reports.lastGrowth(output, task.progress().lastUpdate());
        return switch (ending(task, exit, report)) {
            case Ending.Succeeded(var result, var warning) ->
                    new Found(
                            new Status.Completed(exit.at(), result, exit), report, growth, warning);
            case Ending.Failed(var error, var partial) ->
                    new Found(
                            new Status.Failed(exit.at(), error, partial, exit),
                            report,
                            growth,
                            null);
        };
    }

    private static Ending ending(Task task, Exit exit, RunReport report) {
        var order = task.assignment().order();
        var agent = order == null ? Order.DROID : order.agent();
        return Ending.of(agent, Ending.Rule.FINAL_EVENT, exit.code(), report);
    }

    private Found gone(Task task, String why, @Nullable Instant at) {
        var stop = stop(task);
        if (stop != null) {
            return found(task, stop.fulfilled(at == null ? site.now() : at), null);
        }
        var output = site.output(task);
        var report = Reports.of(output);
        var growth = Reports.lastGrowth(output, task.progress().lastUpdate());
        var end = at == null ? growth : at;
        return new Found(
                new Status.Failed(end, why, report.lastWord(), null), report, growth, null);
    }

    private Found found(Task task, Status.Ended end, @Nullable String note) {
        var output = site.output(task);
        var growth = Reports.lastGrowth(output, task.progress().lastUpdate());
        return new Found(end, Reports.of(output), growth, note);
    }

    private static @Nullable StopRequest stop(Task task) {
        return task.status() instanceof Status.Running running ? running.stop() : null;
    }
}
