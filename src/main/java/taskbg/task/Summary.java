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
        int unreadable) {
    /** Counts the entries; {@code total} leaves the unreadable ones out, as the reference does. */
    public static Summary of(Collection<? extends Entry> entries) {
        int running = 0;
        int queued = 0;
        int completed = 0;
        int error = 0;
        int cancelled = 0;
        int unreadable = 0;
        for (var entry : entries) {
            switch (entry) {
                case Entry.Unreadable ignored -> unreadable++;
                case Entry.Known known -> {
                    switch (known.task().status()) {
                        case Status.Running ignored -> running++;
                        case Status.Queued ignored -> queued++;
                        case Status.Completed ignored -> completed++;
                        case Status.Failed ignored -> error++;
                        case Status.Cancelled ignored -> cancelled++;
                    }
                }
            }
        }
        int total = running + queued + completed + error + cancelled;
        return new Summary(total, running, queued, completed, error, cancelled, unreadable);
    }
}
