package taskbg.actions;

import org.jspecify.annotations.Nullable;
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
        return site.folder().update(id, task -> told(task, end));
    }

    /** Where the agent goes on, the record names its processes: its runner may not outlive them. */
    private Task told(Task task, Status.Ended end) {
        var ended = task.corrected(end);
        return task.ended() ? ended : ended.with(ended.leftovers().seen(site.living(ended)));
    }
}
