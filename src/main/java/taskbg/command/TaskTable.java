package taskbg.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taskbg.actions.Look;
import taskbg.store.StoredRecord;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.task.Summary;
import taskbg.task.Task;
import taskbg.task.Verdict;
import taskbg.text.Age;
import taskbg.text.ByteSize;
import taskbg.text.Column;
import taskbg.text.Count;
import taskbg.text.Role;
import taskbg.text.TextTable;
import taskbg.text.TextTable.Cell;

/** {@code list} for people. */
final class TaskTable {
    private static final List<Column> COLUMNS =
            List.of(
                    Column.left("STATUS", 9, 14, 9),
                    Column.left("ID", 8, 24, 8),
                    Column.rest("DESCRIPTION", 12, 10),
                    Column.left("DROID", 6, 18, 5),
                    Column.right("AGE", 4, 7, 7),
                    Column.right("TOOLS", 5, 5, 3),
                    Column.right("OUTPUT", 6, 8, 4),
                    Column.left("SAYS", 10, 50, 6));

    private TaskTable() {}

    static void print(List<StoredRecord> shown, Summary summary, Look look, Console console) {
        if (shown.isEmpty()) {
            console.say("No tasks in " + console.site().folder().directory() + ".");
            console.say(
                    "Launch one: task-bg launch \"Say hi\" \"Say hi in French\" explorer main low");
            return;
        }
        var rows = new ArrayList<List<Cell>>();
        var now = console.site().clock().instant();
        for (var stored : shown) {
            rows.add(row(look.observe(stored), now));
        }
        for (var line : new TextTable(COLUMNS, rows).plainLines(Width.of(console.world()))) {
            console.print(line + "\n");
        }
        console.say(counts(summary));
    }

    private static String counts(Summary summary) {
        var text = new StringBuilder(Count.of(summary.total(), "task"));
        count(text, summary.running(), "running");
        count(text, summary.queued(), "queued");
        count(text, summary.completed(), "completed");
        count(text, summary.error(), "failed");
        count(text, summary.cancelled(), "cancelled");
        count(text, summary.unreadable(), "unreadable");
        return text.toString();
    }

    private static void count(StringBuilder text, int number, String what) {
        if (number > 0) {
            text.append(", ").append(number).append(' ').append(what);
        }
    }

    private static List<Cell> row(Observed observed, Instant now) {
        return switch (observed.entry()) {
            case Entry.Known(Task task) -> row(task, observed, now);
            case Entry.Unreadable(var name, var why) ->
                    List.of(
                            new Cell("unreadable", Role.DOUBTFUL),
                            new Cell(name, Role.PLAIN),
                            new Cell("", Role.PLAIN),
                            new Cell("", Role.PLAIN),
                            new Cell("", Role.PLAIN),
                            new Cell("", Role.PLAIN),
                            new Cell("", Role.PLAIN),
                            new Cell(why, Role.DOUBTFUL));
        };
    }

    private static List<Cell> row(Task task, Observed observed, Instant now) {
        return List.of(
                new Cell(status(task, observed.verdict()), Role.PLAIN),
                new Cell(task.id().value(), Role.PLAIN),
                new Cell(task.assignment().description(), Role.PLAIN),
                new Cell(task.assignment().droid(), Role.PLAIN),
                new Cell(Age.of(age(task, now)), Role.PLAIN),
                new Cell(Integer.toString(task.progress().toolCalls()), Role.PLAIN),
                new Cell(ByteSize.of(observed.outputBytes()), Role.PLAIN),
                new Cell(says(task), Role.MUTED));
    }

    private static Duration age(Task task, Instant now) {
        var end = task.status() instanceof Status.Ended ended ? ended.at() : now;
        return Duration.between(task.startedAt(), end);
    }

    private static String status(Task task, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Quiet quiet -> "quiet " + Age.brief(quiet.since());
            case Verdict.Stopping stopping -> "stopping";
            case Verdict.Lost lost -> "lost";
            case Verdict.Foreign foreign -> "foreign";
            case Verdict.Elsewhere elsewhere -> "elsewhere";
            case Verdict.Waiting waiting -> task.status().word();
            case Verdict.Active active -> task.status().word();
            case Verdict.Unreadable unreadable -> "unreadable";
            case Verdict.Over over -> task.status().word();
        };
    }

    private static String says(Task task) {
        var words =
                switch (task.status()) {
                    case Status.Queued queued -> "";
                    case Status.Running running -> task.progress().lastMessage();
                    case Status.Completed completed -> completed.result();
                    case Status.Failed failed -> failed.error();
                    case Status.Cancelled cancelled -> cancelled.reason();
                };
        return words == null ? "" : words;
    }
}
