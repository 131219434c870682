package taskbg.actions;

import org.jspecify.annotations.Nullable;
import taskbg.droid.Run;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;

/** Records an end that a person or an agent tells; it may correct one that is recorded. */
public final class Complete {
    private final Site site;

    public Complete(Site site) {
        this.site = site;
    }

    /**
     * Records that the task completed with {@code result}, or failed where there is an {@code
     * error}.
     */
    public Task run(TaskId id, String result, @Nullable String error) {
        var now = site.now();
        Status.Ended end =
                error == null || error.isEmpty()
                        ? new Status.Completed(now, result, null)
                        : new Status.Failed(now, error, result, null);
        var task = site.folder().read(id).task();
        var report = task == null || task.ended() ? Run.EMPTY : Reports.of(site, task);
        return site.folder().update(id, current -> told(current, end, report));
    }

    /**
     * As with any end, what the output told is kept: nobody reads it again. Where the agent goes
     * on, the record names its processes: its runner may not outlive them.
     */
    private Task told(Task task, Status.Ended end, Run report) {
        if (task.ended()) {
            return task.corrected(end);
        }
        var informed = Reports.informed(task, report, TaskEnd.lastGrowth(site, task));
        var ended = informed.corrected(end);
        return ended.with(ended.leftovers().seen(site.living(ended)));
    }
}
