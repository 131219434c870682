package taskbg.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How wide each column of a table is; 0 for one that gave way.
 *
 * <p>Columns go, the least important first, until all that stay have their least width. Then they
 * grow to what they want, the most important first, the flexible ones last.
 */
public record ColumnLayout(List<Integer> widths) {
    /** Blanks between two columns. */
    public static final int GAP = 2;

    public ColumnLayout {
        widths = List.copyOf(widths);
    }

    /** The layout in {@code total} columns of a terminal when all want all that they may have. */
    public static ColumnLayout of(List<Column> columns, int total) {
        return of(columns, columns.stream().map(Column::most).toList(), total);
    }

    /**
     * The layout in {@code total} columns of a terminal.
     *
     * @param wanted for each column the width of its widest text
     */
    public static ColumnLayout of(List<Column> columns, List<Integer> wanted, int total) {
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(i);
        }
        // Ties: what stands further left is more important.
        shown.sort(Comparator.comparingInt(i -> -columns.get(i).importance()));
        var least = new int[columns.size()];
        Arrays.setAll(least, i -> Math.min(columns.get(i).least(), wanted.get(i)));
        while (shown.size() > 1 && sum(least, shown) > total) {
            shown.removeLast();
        }
        var widths = new Integer[columns.size()];
        Arrays.fill(widths, 0);
        int room = total - sum(least, shown);
        shown.sort(Comparator.comparing(i -> columns.get(i).flexible()));
        for (int i : shown) {
            int goal = Math.min(wanted.get(i), columns.get(i).most());
            int more = Math.min(goal - least[i], room);
            widths[i] = Math.max(0, least[i] + more);
            room -= more;
        }
        return new ColumnLayout(List.of(widths));
    }

    private static int sum(int[] least, List<Integer> shown) {
        int width = GAP * (shown.size() - 1);
        for (int i : shown) {
            width += least[i];
        }
        return width;
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
