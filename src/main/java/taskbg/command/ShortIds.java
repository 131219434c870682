package taskbg.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import taskbg.text.Column;
import taskbg.text.TextTable;
import taskbg.text.TextTable.Cell;

/** Shortens the ids of a table that is to be narrow to the ends that name the tasks as well. */
final class ShortIds {
    /** From this width on, whole ids leave the descriptions room enough. */
    private static final int WIDE = 110;

    private static final int ID = 1;

    /** The random end of an id of ours, in hexadecimal digits. */
    private static final int SHORTEST = 6;

    private static final int NOT_WORTH_IT = 14;

    private ShortIds() {}

    static TextTable fitted(TextTable table, int width) {
        if (width >= WIDE) {
            return table;
        }
        var columns = new ArrayList<>(table.columns());
        var ids = columns.get(ID);
        columns.set(ID, Column.left(ids.title(), SHORTEST, ids.most(), ids.importance()));
        int length = length(table.rows());
        var rows = new ArrayList<List<Cell>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<>(row);
            cells.set(ID, new Cell(end(row.get(ID).text(), length), row.get(ID).role()));
            rows.add(cells);
        }
        return new TextTable(columns, rows);
    }

    /** How many letters of their ends tell all ids apart. */
    private static int length(List<List<Cell>> rows) {
        int length = SHORTEST;
        while (true) {
            var ends = new HashSet<String>();
            boolean shortened = false;
            for (var row : rows) {
                var id = row.get(ID).text();
                ends.add(end(id, length));
                shortened |= id.length() > length;
            }
            if (ends.size() == rows.size() || !shortened) {
                return length;
            }
            length++;
        }
    }

    private static String end(String id, int length) {
        return id.length() > Math.max(length, NOT_WORTH_IT)
                ? id.substring(id.length() - length)
                : id;
    }
}
