package taskbg.text;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Verdict;
import taskbg.text.TextTable.Cell;

/** What a table says of a task, field by field. A record that can't be read has few of them. */
public final class TaskCells {
    /** No screen shows more of a result in one line. */
    private static final int MOST_COLUMNS = 400;

    private static final Cell EMPTY = Cell.plain("");

    private TaskCells() {}

    /** The verdict. */
    public static Cell state(Observed seen) {
        var look = VerdictLook.of(seen.verdict());
        return new Cell(look.words(), look.role());
    }

    /** The name of the record, which for a task is its id. */
    public static Cell id(Observed seen) {
        return muted(seen.entry().name());
    }

    /** What the task is for. */
    public static Cell description(Observed seen) {
        var task = task(seen);
        return task == null ? EMPTY : brief(task.assignment().description(), Role.PLAIN);
    }

    /** The kind of agent. */
    public static Cell droid(Observed seen) {
        var task = task(seen);
        return task == null ? EMPTY : brief(task.assignment().droid(), Role.PLAIN);
    }

    /** Who launched it. */
    public static Cell parent(Observed seen) {
        var task = task(seen);
        return task == null ? EMPTY : brief(task.assignment().parentSessionId(), Role.MUTED);
    }

    /** How long it has waited, has run, or ran. */
    public static Cell elapsed(Observed seen, Instant now) {
        var task = task(seen);
        return task == null ? EMPTY : Cell.plain(Age.of(task.elapsed(now)));
    }

    /** How long ago the last sign of life was. */
    public static Cell sign(Observed seen, Instant now) {
        var role = seen.verdict() instanceof Verdict.Quiet ? Role.DOUBTFUL : Role.MUTED;
        return task(seen) == null
                ? EMPTY
                : new Cell(Age.brief(Duration.between(seen.lastSign(), now)), role);
    }

    /** How many tools were called, and the last of them. */
    public static Cell tools(Observed seen) {
        var task = task(seen);
        if (task == null || task.progress().toolCalls() == 0) {
            return EMPTY;
        }
        var last = task.progress().lastTool();
        int calls = task.progress().toolCalls();
        return brief(last == null ? Integer.toString(calls) : calls + " " + last, Role.MUTED);
    }

    /** The size of the output. */
    public static Cell output(Observed seen) {
        return seen.outputBytes() == 0 ? EMPTY : muted(ByteSize.brief(seen.outputBytes()));
    }

    /** The result, the error, or what the agent said last. */
    public static Cell result(Observed seen) {
        return brief(LastWord.of(seen.entry()), role(seen.entry()));
    }

    private static Role role(Entry entry) {
        return switch (entry) {
            case Entry.Unreadable _ -> Role.DOUBTFUL;
            case Entry.Known known ->
                    switch (known.task().status()) {
                        case Status.Completed _ -> Role.PLAIN;
                        case Status.Failed _ -> Role.FAILED;
                        case Status.Cancelled _ -> Role.MUTED;
                        case Status.Queued _ -> Role.MUTED;
                        case Status.Running _ -> Role.MUTED;
                    };
        };
    }

    private static Cell muted(String text) {
        return new Cell(text, Role.MUTED);
    }

    private static Cell brief(String text, Role role) {
        return new Cell(SafeText.oneLine(text, MOST_COLUMNS), role);
    }

    private static @Nullable Task task(Observed seen) {
        return seen.entry() instanceof Entry.Known known ? known.task() : null;
    }
}
