package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.text.Column;
import taskbg.text.ColumnLayout;

/** Where the table's columns stand on the screen; those that find no room are left out. */
public record TableLayout(List<Slot> slots) {
    /** Columns of the screen before the first column of the table: mark, news, glyph, blank. */
    public static final int GUTTER = 4;

    /** A column of the table with its place on the screen. */
    public record Slot(TableColumn column, int start, int width) {}

    public TableLayout {
        slots = List.copyOf(slots);
    }

    /** The layout for a screen of so many columns. */
    public static TableLayout of(int columns) {
        int room = columns - GUTTER;
        var wanted = new ArrayList<Column>();
        for (var column : TableColumn.ORDER) {
            wanted.add(column.column(room));
        }
        var layout = ColumnLayout.of(wanted, room);
        var slots = new ArrayList<Slot>();
        for (int i = 0; i < wanted.size(); i++) {
            if (layout.width(i) > 0) {
                int start = GUTTER + layout.start(i);
                slots.add(new Slot(TableColumn.ORDER.get(i), start, layout.width(i)));
            }
        }
        return new TableLayout(slots);
    }

    /** The column of the table at a column of the screen; null between and beside them. */
    @Nullable TableColumn at(int column) {
        for (var slot : slots) {
            if (column >= slot.start() && column < slot.start() + slot.width()) {
                return slot.column();
            }
        }
        return null;
    }
}
