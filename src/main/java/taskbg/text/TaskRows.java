package taskbg.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taskbg.task.Observed;

/** The tasks of a directory as the table that {@code list} prints for people. */
public final class TaskRows {
    /** States, ids, times and sizes are never cut: they would say something else. */
    private static final List<Column> COLUMNS =
            List.of(
                    Column.left("STATE", 24, 24, 100),
                    Column.left("ID", 20, 24, 65),
                    Column.rest("DESCRIPTION", 12, 90),
                    Column.left("DROID", 5, 18, 60),
                    Column.right("TIME", 6, 6, 80),
                    Column.right("SIGN", 4, 4, 70),
                    Column.left("TOOLS", 5, 16, 40),
                    Column.right("OUTPUT", 6, 6, 50),
                    Column.rest("RESULT", 12, 30));

    private TaskRows() {}

    /** One row a task, in the order given. */
    public static TextTable table(List<Observed> tasks, Instant now) {
        var rows = new ArrayList<List<TextTable.Cell>>();
        for (var seen : tasks) {
            rows.add(
                    List.of(
                            TaskCells.state(seen),
                            TaskCells.id(seen),
                            TaskCells.description(seen),
                            TaskCells.droid(seen),
                            TaskCells.elapsed(seen, now),
                            TaskCells.sign(seen, now),
                            TaskCells.tools(seen),
                            TaskCells.output(seen),
                            TaskCells.result(seen)));
        }
        return new TextTable(COLUMNS, rows);
    }
}
