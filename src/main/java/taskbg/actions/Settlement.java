package taskbg.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Ending;
import taskbg.process.ExitFile;
import taskbg.store.Patience;
import taskbg.store.TaskFolder;
import taskbg.task.Exit;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/**
 * Writes down that a task has ended, once the evidence says so: whoever looks at a record does it.
 */
public final class Settlement {
    private static final String LOST =
            "Lost: its process is gone and wrote no exit code (killed, or the machine restarted)";
    private static final String NEVER_STARTED =
            "Never started: its launcher died, or it was stopped, before the agent began";

    /** When tasks were last seen alive, for those that get lost without another trace. */
    private final Map<TaskId, Instant> alive = new ConcurrentHashMap<>();

    private final Site site;
    private final LeftoverNotes leftovers;

    public Settlement(Site site) {
        this.site = site;
        this.leftovers = new LeftoverNotes(site);
    }

    /**
     * As {@link #settle}, for the runner, which has seen the agent end: what goes on of the task is
     * looked for, once it had a moment to end as well, and noted.
     */
    public Task finish(Task task) {
        var end = end(task);
        var settled = end == null ? task : written(site.folder(), task, end);
        return settled.ended()
                ? leftovers.noted(site.folder(), settled, LeftoverNotes.A_MOMENT)
                : settled;
    }

    /** The task as it stands now, its record written if it has ended meanwhile. */
    public Task settle(Task task) {
        var end = end(task);
        return end == null ? task : noted(site.folder(), written(site.folder(), task, end));
    }

    /**
     * As {@link #settle}, for those who only look: what cannot be read or written about one task
     * hides no other, and where only the record cannot be written, or not without waiting, the
     * truth is still told and the next writes it.
     */
    Task seen(Task task) {
        TaskEnd end = null;
        try {
            end = end(task);
            var folder = site.folder().with(Patience.NONE);
            return end == null ? task : noted(folder, written(folder, task, end));
        } catch (Trouble e) {
            return end == null ? task : end.in(task);
        }
    }

    private Task written(TaskFolder folder, Task task, TaskEnd end) {
        var written = folder.update(task.id(), current -> end.in(current));
        alive.remove(task.id());
        return written;
    }

    /** As long as the runner lives it is about to {@link #finish}, and looks for itself. */
    private Task noted(TaskFolder folder, Task written) {
        var runner = written.leftovers().runner();
        return runner == null || written.status().exit() == null || site.engine().lives(runner)
                ? written
                : leftovers.noted(folder, written, Duration.ZERO);
    }

    private @Nullable TaskEnd end(Task task) {
        if (Site.evidence(task) == null) {
            return null;
        }
        var exit = site.exitFile(task.id());
        if (exit instanceof ExitFile.Absent && sighting(task) == Sighting.GONE) {
            // The runner may have written it between the two looks.
            exit = site.exitFile(task.id());
            if (exit instanceof ExitFile.Absent) {
                return gone(task, lost(task), null);
            }
        }
        return switch (exit) {
            case ExitFile.Absent absent -> null;
            case ExitFile.NeverStarted never -> gone(task, NEVER_STARTED, never.at());
            case ExitFile.Damaged(var why) ->
                    site.sighting(task) == Sighting.GONE ? damaged(task, why) : null;
            case ExitFile.Ended ended -> exited(task, ended.exit());
        };
    }

    /** What a look at the task's process finds, which is remembered where it lives. */
    Sighting sighting(Task task) {
        var sighting = site.sighting(task);
        if (sighting == Sighting.ALIVE) {
            alive.put(task.id(), site.now());
        }
        return sighting;
    }

    /** A process that we killed took its runner along, and so wrote no exit code either. */
    private static String lost(Task task) {
        var sent = task.remarks().signal();
        return sent == null ? LOST : "Ended by SIG" + sent.name() + ", which task-bg sent to it";
    }

    /** The latest of: last growth of the output, last look that saw it, a signal sent to it. */
    private Instant lastSeenAlive(Task task) {
        var seen = TaskEnd.lastGrowth(site, task);
        var looked = alive.get(task.id());
        var sent = task.remarks().signal();
        seen = looked == null ? seen : Reports.later(seen, looked);
        return sent == null ? seen : Reports.later(seen, sent.at());
    }

    private @Nullable TaskEnd exited(Task task, Exit exit) {
        var stop = stop(task);
        if (stop != null) {
            return site.sighting(task) == Sighting.GONE
                    ? told(task, stop.fulfilled(exit.at()))
                    : null;
        }
        var report = Reports.of(site, task);
        var ending = Reports.ending(task, exit.code(), report);
        var end = TaskEnd.of(site, task, ending, exit.at(), exit, report);
        var sent = task.remarks().signal();
        return sent == null || ending instanceof Ending.Succeeded
                ? end
                : end.noting("SIG" + sent.name() + " was sent to it by task-bg.");
    }

    private TaskEnd damaged(Task task, String why) {
        var end = gone(task, why, null);
        return stop(task) == null ? end : end.noting(why);
    }

    private TaskEnd gone(Task task, String why, @Nullable Instant at) {
        var stop = stop(task);
        if (stop != null) {
            return told(task, stop.fulfilled(at == null ? site.now() : at));
        }
        var report = Reports.of(site, task);
        var end = at == null ? lastSeenAlive(task) : at;
        var failed = new Status.Failed(end, why, Reports.lastWord(task, report), null);
        return TaskEnd.of(site, task, failed, report);
    }

    private TaskEnd told(Task task, Status.Ended end) {
        return TaskEnd.of(site, task, end, Reports.of(site, task));
    }

    private static @Nullable StopRequest stop(Task task) {
        return task.status() instanceof Status.Running running ? running.stop() : null;
    }
}
