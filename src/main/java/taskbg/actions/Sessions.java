package taskbg.actions;

import org.jspecify.annotations.Nullable;
import taskbg.store.TaskFolder;
import taskbg.task.Task;

/** Finds tasks by their sessions. */
final class Sessions {
    private final TaskFolder folder;

    Sessions(TaskFolder folder) {
        this.folder = folder;
    }

    /** The newest task of that session; null where there is none. */
    @Nullable Task find(String session) {
        Task found = null;
        for (var stored : folder.ofSession(session)) {
            var task = stored.task();
            if (task != null && (found == null || found.startedAt().isBefore(task.startedAt()))) {
                found = task;
            }
        }
        return found;
    }
}
