package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.text.DisplayWidth;

/** The acts that the bottom line offers; as many as fit, and always help and quit. */
public final class KeyBar {
    private static final List<Action> IN_TABLE =
            List.of(
                    Action.OPEN,
                    Action.FILTER,
                    Action.CANCEL,
                    Action.RELAUNCH,
                    Action.NEW_TASK,
                    Action.DETAILS,
                    Action.MARK,
                    Action.REMOVE,
                    Action.PRUNE,
                    Action.SORT_RIGHT,
                    Action.NEXT_NEWS,
                    Action.SIGNAL,
                    Action.COPY_ID,
                    Action.UNDO,
                    Action.COMMANDS);

    private static final List<Action> IN_OUTPUT =
            List.of(
                    Action.BACK,
                    Action.SEARCH,
                    Action.NEXT_MATCH,
                    Action.FOLLOW,
                    Action.WRAP,
                    Action.STAMPS,
                    Action.FULL,
                    Action.CANCEL,
                    Action.RELAUNCH,
                    Action.COPY_LINE,
                    Action.EDITOR,
                    Action.PAGER,
                    Action.NEXT_NEWS,
                    Action.COMMANDS);

    private static final List<Action> LAST = List.of(Action.HELP, Action.QUIT);
    private static final int GAP = 2;

    private KeyBar() {}

    /** An act and where it stands in the line. */
    public record Item(Action action, int column) {
        /** Its key, as it is written. */
        public String key() {
            return action.keys().getFirst();
        }

        int width() {
            return KeyBar.width(action);
        }
    }

    /** What the line offers, from left to right. */
    public static List<Item> items(Model model) {
        int columns = model.size().columns() - 1;
        for (var action : LAST) {
            columns -= width(action) + GAP;
        }
        var items = new ArrayList<Item>();
        int column = 1;
        for (var action : model.focus() == Model.Focus.TABLE ? IN_TABLE : IN_OUTPUT) {
            if (column + width(action) <= columns) {
                items.add(new Item(action, column));
                column += width(action) + GAP;
            }
        }
        for (var action : LAST) {
            items.add(new Item(action, column));
            column += width(action) + GAP;
        }
        return items;
    }

    /** The act at a column of the line; null between them. */
    static @Nullable Action at(Model model, int column) {
        for (var item : items(model)) {
            if (column >= item.column() && column < item.column() + item.width()) {
                return item.action();
            }
        }
        return null;
    }

    private static int width(Action action) {
        return DisplayWidth.of(action.keys().getFirst()) + 1 + action.title().length();
    }
}
