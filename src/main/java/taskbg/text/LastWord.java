package taskbg.text;

import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Status;
import taskbg.task.Task;

/** The last word on a task: its result, its error, or what its agent said last. */
public final class LastWord {
    private LastWord() {}

    /** The text as the record has it, which may hold anything; empty if there is none yet. */
    public static String of(Entry entry) {
        return switch (entry) {
            case Entry.Unreadable unreadable -> unreadable.why();
            case Entry.Known(Task task) -> of(task);
        };
    }

    private static String of(Task task) {
        return switch (task.status()) {
            case Status.Completed completed -> completed.result();
            case Status.Failed failed -> failed.error();
            case Status.Cancelled cancelled -> cancelled.reason();
            case Status.Running _ -> orEmpty(task.progress().lastMessage());
            case Status.Queued _ -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
