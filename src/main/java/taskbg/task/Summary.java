package taskbg.task;

import java.util.Collection;

/** How many tasks are in each state. */
public record Summary(
        int total,
        int running,
        int queued,
        int completed,
        int error,
        int cancelled,
        int unreadable,
        int stillRunning) {
    /**
     * Counts the entries; {@code total} leaves the unreadable ones out, as the reference does.
     *
     * @param stillRunning how many have ended and left processes that go on
     */
    public static Summary of(Collection<? extends Entry> entries, int stillRunning) {
        int running = 0;
        int queued = 0;
        int completed = 0;
        int error = 0;
        int cancelled = 0;
        int unreadable = 0;
        for (var entry : entries) {
            // Linking a pattern switch at run time would cost list more than reading records.
            if (entry instanceof Entry.Known(Task task)) {
                var status = task.status();
                running += status instanceof Status.Running ? 1 : 0;
                queued += status instanceof Status.Queued ? 1 : 0;
                completed += status instanceof Status.Completed ? 1 : 0;
                error += status instanceof Status.Failed ? 1 : 0;
                cancelled += status instanceof Status.Cancelled ? 1 : 0;
            } else {
                unreadable++;
            }
        }
        int total = running + queued + completed + error + cancelled;
        return new Summary(
                total, running, queued, completed, error, cancelled, unreadable, stillRunning);
    }
}
