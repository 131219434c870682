package taskbg.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide each column of a table is; 0 for one that gave way.
 *
 * <p>Columns go, the least important first, until all that stay have their least width. Then they
 * grow to what they want, the most important first; the flexible ones share what is left.
 */
public record ColumnLayout(List<Integer> widths) {
    /** Blanks between two columns. */
    public static final int GAP = 2;

    public ColumnLayout {
        widths = List.copyOf(widths);
    }

    /** The layout in {@code total} columns of a terminal when all want all that they may have. */
    public static ColumnLayout of(List<Column> columns, int total) {
        var wanted = new ArrayList<Integer>();
        for (var column : columns) {
            wanted.add(column.most());
        }
        return of(columns, wanted, total);
    }

    /**
     * The layout in {@code total} columns of a terminal.
     *
     * @param wanted for each column the width of its widest text
     */
    public static ColumnLayout of(List<Column> columns, List<Integer> wanted, int total) {
        var least = new int[columns.size()];
        var more = new int[columns.size()];
        var unimportance = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            least[i] = Math.min(column.least(), wanted.get(i));
            more[i] = Math.min(column.most(), wanted.get(i)) - least[i];
            unimportance[i] = -column.importance();
        }
        var shown = ascending(unimportance);
        while (shown.size() > 1 && width(least, shown) > total) {
            shown.removeLast();
        }
        int room = total - width(least, shown);
        var widths = new int[columns.size()];
        for (int i : shown) {
            int growth = columns.get(i).flexible() ? 0 : Math.min(more[i], room);
            widths[i] = Math.max(0, least[i] + growth);
            room -= growth;
        }
        share(columns, shown, more, widths, room);
        return new ColumnLayout(listOf(widths));
    }

    /** Gives the flexible columns equal shares; what one does not want goes to the others. */
    private static void share(
            List<Column> columns, List<Integer> shown, int[] more, int[] widths, int room) {
        var flexible = new ArrayList<Integer>();
        for (int i : ascending(more)) {
            if (columns.get(i).flexible() && shown.contains(i)) {
                flexible.add(i);
            }
        }
        int left = room;
        for (int n = 0; n < flexible.size(); n++) {
            int i = flexible.get(n);
            int growth = Math.min(more[i], left / (flexible.size() - n));
            widths[i] = Math.max(0, widths[i] + growth);
            left -= growth;
        }
    }

    /** The indices of the keys, the least first, equal ones from the left. */
    private static List<Integer> ascending(int[] keys) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < keys.length; i++) {
            int place = i;
            while (place > 0 && keys[order.get(place - 1)] > keys[i]) {
                place--;
            }
            order.add(place, i);
        }
        return order;
    }

    private static int width(int[] least, List<Integer> shown) {
        int width = GAP * (shown.size() - 1);
        for (int i : shown) {
            width += least[i];
        }
        return width;
    }

    private static List<Integer> listOf(int[] numbers) {
        var list = new ArrayList<Integer>();
        for (int number : numbers) {
            list.add(number);
        }
        return list;
    }

    /** The width of a column; 0 where it is not shown. */
    public int width(int column) {
        return widths.get(column);
    }

    /** The column of the terminal at which a column of the table begins, counted from 0. */
    public int start(int column) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start += widths.get(i) == 0 ? 0 : widths.get(i) + GAP;
        }
        return start;
    }
}
