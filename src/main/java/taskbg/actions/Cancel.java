package taskbg.actions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import taskbg.process.Engine.Stopped;
import taskbg.process.ExitFile;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Stops a task's processes and records that it was stopped once they are gone. */
public final class Cancel {
    /** How long processes may take to end by themselves. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final String REASON = "Cancelled";

    private final Site site;
    private final Settlement settlement;

    public Cancel(Site site) {
        this.site = site;
        this.settlement = new Settlement(site);
    }

    /**
     * Cancels the task, if it has not ended.
     *
     * @return the task as it stands afterwards
     * @throws Trouble when processes of it are left, or cannot be reached from here
     */
    public Task run(TaskId id, Duration grace) {
        return stop(id, StopRequest.Outcome.CANCELLED, REASON, grace);
    }

    /**
     * Stops a task for a reason, and records it as {@code outcome} says. What cannot be read or
     * written, on a full disk for one, is told of once the processes are gone, and keeps none
     * alive.
     */
    Task stop(TaskId id, StopRequest.Outcome outcome, String reason, Duration grace) {
        var stored = site.folder().read(id).task();
        var task = stored == null ? null : settled(stored);
        var request = new StopRequest(site.now(), outcome, reason);
        Task asked;
        Trouble unwritten = null;
        try {
            asked = site.folder().update(id, current -> asked(current, request));
        } catch (Trouble e) {
            if (task == null || Site.evidence(task) == null) {
                throw e;
            }
            asked = task;
            unwritten = e;
        }
        var evidence = Site.evidence(asked);
        if (evidence == null) {
            return asked.ended() ? asked : fulfilled(asked, request, null);
        }
        return switch (site.engine().stop(id, evidence, grace)) {
            case Stopped.Gone gone -> fulfilled(asked, request, unwritten);
            case Stopped.Elsewhere elsewhere -> {
                if (unwritten == null) {
                    withdraw(asked);
                }
                throw new Trouble(
                        "Task "
                                + id
                                + " runs on "
                                + elsewhere.host()
                                + " and cannot be stopped from here; stop it there.");
            }
            case Stopped.Left left ->
                    throw new Trouble("Cannot stop task " + id + ": " + words(left));
        };
    }

    /** As whoever looks next would see it, where its end can be neither read nor written. */
    private Task settled(Task task) {
        try {
            return settlement.settle(task);
        } catch (Trouble e) {
            return settlement.seen(task);
        }
    }

    /** A task that names no process has nothing to wait for. */
    private static Task asked(Task task, StopRequest request) {
        return task.status() instanceof Status.Running running && running.evidence() != null
                ? task.moved(new Status.Running(running.evidence(), request))
                : task;
    }

    /**
     * Records the end. What the output told until then is kept: nobody reads it again. Where the
     * request could not be written, others may have told of another end meanwhile.
     */
    private Task fulfilled(Task task, StopRequest request, @Nullable Trouble unwritten) {
        var report = Reports.of(site, task);
        var end = TaskEnd.of(site, task, request.fulfilled(site.now()), report);
        var unread = unread(task.id());
        var noted = unread == null ? end : end.noting(unread);
        try {
            var ended = site.folder().update(task.id(), noted::in);
            if (unwritten != null && !request.isMetBy(ended.status())) {
                throw unwritten;
            }
            return ended;
        } catch (Trouble e) {
            throw Site.evidence(task) == null
                    ? e
                    : new Trouble(
                            "Task "
                                    + task.id()
                                    + " was stopped, but its record does not say so: "
                                    + e.sentence(),
                            e);
        }
    }

    /**
     * Why nobody can tell how the agent exited; null where its exit can be read, or is not there.
     */
    private @Nullable String unread(TaskId id) {
        try {
            return site.exitFile(id) instanceof ExitFile.Damaged(var why) ? why : null;
        } catch (Trouble e) {
            return e.sentence();
        }
    }

    /** Takes back the request that {@code asked} was read back with, unless another has come. */
    private void withdraw(Task asked) {
        if (asked.status() instanceof Status.Running(var evidence, var request)
                && request != null) {
            site.folder()
                    .update(
                            asked.id(),
                            task ->
                                    task.status().equals(asked.status())
                                            ? task.moved(new Status.Running(evidence, null))
                                            : task);
        }
    }

    static String words(Stopped.Left left) {
        var text = new StringBuilder();
        for (var survivor : left.survivors()) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append("process ")
                    .append(survivor.pid())
                    .append(" (")
                    .append(survivor.name())
                    .append("): it ")
                    .append(survivor.why());
        }
        return text.toString();
    }
}
