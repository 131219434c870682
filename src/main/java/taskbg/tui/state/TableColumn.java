package taskbg.tui.state;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.reverseOrder;
import static taskbg.text.Column.Side.LEFT;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import taskbg.task.Task;
import taskbg.text.Column;
import taskbg.text.LastWord;

/** A column of the table, and the order that it can be sorted by. */
public enum TableColumn {
    STATE,
    DESCRIPTION,
    DROID,
    PARENT,
    ELAPSED,
    IDLE,
    TOOLS,
    OUTPUT,
    RESULT;

    /** From left to right. */
    public static final List<TableColumn> ORDER = List.of(values());

    /**
     * How the column is laid out.
     *
     * @param room the columns of the screen for the whole table
     */
    Column column(int room) {
        int description = Math.clamp(room / 4, 16, 40);
        int most = room < 96 ? 56 : Math.max(description, Math.min(56, room / 4));
        int droid = room < 130 ? 14 : 16;
        int parent = room < 180 ? 10 : 16;
        int output = room < 130 ? 6 : 12;
        return switch (this) {
            case STATE -> Column.left("STATE", 10, 10, 100);
            case DESCRIPTION -> new Column("DESCRIPTION", LEFT, description, most, 90, true);
            case DROID -> Column.left("DROID", 12, droid, 60);
            case PARENT -> Column.left("PARENT", 10, parent, 10);
            case ELAPSED -> Column.right("TIME", 6, 6, 80);
            case IDLE -> Column.right("IDLE", 5, 5, 70);
            case TOOLS -> Column.left("TOOLS", 12, 12, 40);
            case OUTPUT -> Column.right("OUTPUT", output, output, 50);
            case RESULT -> Column.rest("RESULT", 18, 45);
        };
    }

    /** The word over the column. */
    public String title() {
        return column(0).title();
    }

    /** Where its texts stand. */
    public Column.Side side() {
        return column(0).side();
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
                    case IDLE -> comparing(row -> row.seen().lastSign(), reverseOrder());
                    case TOOLS -> comparingInt(row -> -tools(row));
                    case OUTPUT -> comparingLong(row -> -row.seen().outputBytes());
                    case RESULT ->
                            comparing(
                                    row -> LastWord.of(row.seen().entry()),
                                    String.CASE_INSENSITIVE_ORDER);
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
