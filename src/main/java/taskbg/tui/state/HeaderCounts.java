package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.task.StateWord;

/** The counts in the header, each of which can be clicked. */
public final class HeaderCounts {
    private static final int GAP = 3;

    private HeaderCounts() {}

    /**
     * A count and where it stands.
     *
     * @param number the key that shows only these tasks
     * @param text what stands there after the glyph
     */
    public record Item(StateWord state, int number, String text, int column) {
        /** Glyph, blank, text. */
        public int width() {
            return 2 + text.length();
        }
    }

    /** The counts that are not nothing, from left to right; without words where room is short. */
    public static List<Item> items(Tally tally, int columns) {
        var items = items(tally, true);
        boolean fits =
                items.isEmpty() || items.getLast().column() + items.getLast().width() < columns;
        return fits ? items : items(tally, false);
    }

    private static List<Item> items(Tally tally, boolean words) {
        var items = new ArrayList<Item>();
        int column = 1;
        int number = 0;
        for (var state : Tally.COUNTED) {
            number++;
            int count = tally.of(state);
            if (count > 0) {
                var text = words ? count + " " + state.word() : String.valueOf(count);
                var item = new Item(state, number, text, column);
                items.add(item);
                column += item.width() + (words ? GAP : 2);
            }
        }
        return items;
    }
}
