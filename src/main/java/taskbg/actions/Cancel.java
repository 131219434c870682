package taskbg.actions;

import java.time.Duration;
import taskbg.process.Stopped;
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

    /** Stops a task for a reason, and records it as {@code outcome} says. */
    Task stop(TaskId id, StopRequest.Outcome outcome, String reason, Duration grace) {
        var stored = site.folder().read(id).task();
        if (stored != null) {
            settlement.settle(stored);
        }
        var request = new StopRequest(site.now(), outcome, reason);
        var asked = site.folder().update(id, task -> asked(task, request));
        var evidence = Site.evidence(asked);
        if (evidence == null) {
            return asked;
        }
        return switch (site.engine().stop(id, evidence, grace)) {
            case Stopped.Gone gone -> fulfilled(asked, request);
            case Stopped.Elsewhere elsewhere -> {
                withdraw(id, request);
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

    /** A task that names no process has nothing to wait for. */
    private static Task asked(Task task, StopRequest request) {
        return switch (task.status()) {
            case Status.Running running when running.evidence() == null ->
                    task.moved(request.fulfilled(request.at()));
            case Status.Running running ->
                    task.moved(new Status.Running(running.evidence(), request));
            case Status.Queued queued when queued.evidence() == null ->
                    task.moved(request.fulfilled(request.at()));
            case Status.Queued queued -> task;
            case Status.Ended ended -> task;
        };
    }

    /** What the output told until then is kept: nobody reads it again. */
    private Task fulfilled(Task task, StopRequest request) {
        var report = Reports.of(site, task);
        var end = TaskEnd.of(site, task, request.fulfilled(site.now()), report);
        return site.folder().update(task.id(), end::in);
    }

    private void withdraw(TaskId id, StopRequest request) {
        site.folder()
                .update(
                        id,
                        task ->
                                task.status() instanceof Status.Running running
                                                && request.equals(running.stop())
                                        ? task.moved(new Status.Running(running.evidence(), null))
                                        : task);
    }

    private static String words(Stopped.Left left) {
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
