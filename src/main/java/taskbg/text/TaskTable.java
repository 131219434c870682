package taskbg.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import taskbg.task.Observed;
import taskbg.text.TextTable.Cell;

/** The tasks of a directory as the table that {@code list} prints for people. */
public final class TaskTable {
    /** From this width on, whole ids leave the descriptions room enough. */
    private static final int WIDE = 110;

    /** The random end of an id of ours, in hexadecimal digits. */
    private static final int SHORTEST_ID = 6;

    private static final int LONGEST_ID = 24;
    private static final int NOT_WORTH_CUTTING = 14;

    private TaskTable() {}

    /**
     * One row a task, in the order given. Where {@code width} is small, ids are shortened to ends
     * that name the tasks as well.
     *
     * @param width the columns of the terminal
     */
    public static TextTable of(List<Observed> tasks, Instant now, int width) {
        int ids = width < WIDE ? idLength(tasks) : Integer.MAX_VALUE;
        var rows = new ArrayList<List<Cell>>();
        for (var seen : tasks) {
            var id = TaskCells.id(seen);
            rows.add(
                    List.of(
                            TaskCells.state(seen),
                            new Cell(end(id.text(), ids), id.role()),
                            TaskCells.description(seen),
                            TaskCells.droid(seen),
                            TaskCells.elapsed(seen, now),
                            TaskCells.sign(seen, now),
                            TaskCells.tools(seen),
                            TaskCells.output(seen),
                            TaskCells.result(seen)));
        }
        return new TextTable(columns(width < WIDE ? SHORTEST_ID : 20), rows);
    }

    /** States, ids, times and sizes are never cut: they would say something else. */
    private static List<Column> columns(int leastId) {
        return List.of(
                Column.left("STATE", 24, 24, 100),
                Column.left("ID", leastId, LONGEST_ID, 65),
                Column.rest("DESCRIPTION", 12, 90),
                Column.left("DROID", 5, 18, 60),
                Column.right("TIME", 6, 6, 80),
                Column.right("SIGN", 4, 4, 70),
                Column.left("TOOLS", 5, 16, 40),
                Column.right("OUTPUT", 6, 6, 50),
                Column.rest("RESULT", 12, 30));
    }

    /** How many letters of their ends tell all ids apart. */
    private static int idLength(List<Observed> tasks) {
        int length = SHORTEST_ID;
        while (true) {
            var ends = new HashSet<String>();
            boolean shortened = false;
            for (var seen : tasks) {
                var id = TaskCells.id(seen).text();
                ends.add(end(id, length));
                shortened |= id.length() > length;
            }
            if (ends.size() == tasks.size() || !shortened) {
                return length;
            }
            length++;
        }
    }

    private static String end(String id, int length) {
        return id.length() > Math.max(length, NOT_WORTH_CUTTING)
                ? id.substring(id.length() - length)
                : id;
    }
}
