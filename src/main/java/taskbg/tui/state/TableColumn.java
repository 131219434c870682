package taskbg.tui.state;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import taskbg.task.Task;
import taskbg.text.Column;

/** A column of the table, and the order that it can be sorted by. */
public enum TableColumn {
    STATE,
    DESCRIPTION,
    DROID,
    PARENT,
    ELAPSED,
    SIGN,
    TOOLS,
    OUTPUT,
    RESULT;

    /** From left to right. */
    public static final List<TableColumn> ORDER = List.of(values());

    /** The same as the layout wants them. */
    public static final List<Column> COLUMNS = ORDER.stream().map(TableColumn::column).toList();

    /** How the column is laid out. */
    public Column column() {
        return switch (this) {
            case STATE -> Column.left("STATE", 2, 12, 100);
            case DESCRIPTION -> Column.rest("DESCRIPTION", 14, 90);
            case DROID -> Column.left("DROID", 8, 14, 60);
            case PARENT -> Column.left("PARENT", 8, 12, 10);
            case ELAPSED -> Column.right("TIME", 6, 6, 80);
            case SIGN -> Column.right("SIGN", 4, 4, 70);
            case TOOLS -> Column.left("TOOLS", 9, 16, 40);
            case OUTPUT -> Column.right("OUTPUT", 6, 12, 50);
            case RESULT -> Column.rest("RESULT", 24, 30);
        };
    }

    /** The order of this column, the most wanted first; ties by start, the newest first. */
    Comparator<Row> order(Instant now) {
        Comparator<Row> order =
                switch (this) {
                    case STATE -> comparing(row -> Urgency.of(row.seen(), now));
                    case DESCRIPTION -> comparing(Row::label, String.CASE_INSENSITIVE_ORDER);
                    case DROID -> byText(task -> task.assignment().droid());
                    case PARENT -> byText(task -> task.assignment().parentSessionId());
                    case ELAPSED -> comparing(TableColumn::start, reverseOrder());
                    case SIGN -> comparing(row -> row.seen().lastSign(), reverseOrder());
                    case TOOLS -> comparingInt(row -> -tools(row));
                    case OUTPUT -> comparingLong(row -> -row.seen().outputBytes());
                    case RESULT -> comparing(Outcome::of, String.CASE_INSENSITIVE_ORDER);
                };
        return order.thenComparing(TableColumn::start, reverseOrder()).thenComparing(Row::name);
    }

    private static Comparator<Row> byText(Function<Task, String> text) {
        return comparing(
                row -> {
                    var task = row.task();
                    return task == null ? "" : text.apply(task);
                },
                String.CASE_INSENSITIVE_ORDER);
    }

    private static Instant start(Row row) {
        var task = row.task();
        return task == null ? row.seen().lastSign() : task.startedAt();
    }

    private static int tools(Row row) {
        var task = row.task();
        return task == null ? 0 : task.progress().toolCalls();
    }
}
