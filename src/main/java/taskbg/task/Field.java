package taskbg.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of a task that a query can look into. */
public enum Field {
    DESCRIPTION,
    ID,
    DROID,
    SESSION,
    PARENT,
    MODEL,
    PROMPT,
    TOOL,
    RESULT,
    ERROR;

    /** The fields that a word without a field is looked for in. */
    static final List<Field> KNOWN_BY = List.of(DESCRIPTION, ID, DROID, SESSION, ERROR);

    /** The field's text; empty where the entry has none. */
    String of(Observed observed) {
        return switch (observed.entry()) {
            case Entry.Known known -> text(this, known.task());
            case Entry.Unreadable unreadable ->
                    switch (this) {
                        case ID -> unreadable.name();
                        case ERROR -> unreadable.why();
                        case DESCRIPTION, DROID, SESSION, PARENT, MODEL, PROMPT, TOOL, RESULT -> "";
                    };
        };
    }

    private static String text(Field field, Task task) {
        return switch (field) {
            case DESCRIPTION -> task.assignment().description();
            case ID -> task.id().value();
            case DROID -> task.assignment().droid();
            case SESSION -> task.sessionId();
            case PARENT -> task.assignment().parentSessionId();
            case MODEL -> orEmpty(task.assignment().model());
            case PROMPT -> task.assignment().prompt();
            case TOOL -> orEmpty(task.progress().lastTool());
            case RESULT -> result(task.status());
            case ERROR -> error(task.status());
        };
    }

    private static String result(Status status) {
        return switch (status) {
            case Status.Completed done -> done.result();
            case Status.Failed failed -> orEmpty(failed.result());
            case Status.Queued ignored -> "";
            case Status.Running ignored -> "";
            case Status.Cancelled ignored -> "";
        };
    }

    private static String error(Status status) {
        return switch (status) {
            case Status.Failed failed -> failed.error();
            case Status.Cancelled cancelled -> cancelled.reason();
            case Status.Completed ignored -> "";
            case Status.Queued ignored -> "";
            case Status.Running ignored -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Whether a text holds another, whatever their case; without a copy, as tasks are many. */
    static boolean holds(String text, String part) {
        int last = text.length() - part.length();
        for (int i = 0; i <= last; i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
