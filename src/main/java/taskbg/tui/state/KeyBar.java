package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.text.DisplayWidth;

/** The acts that the bottom line offers; as many as fit, and always help and quit. */
public final class KeyBar {
    private static final List<Action> IN_TABLE =
            List.of(
                    MoveActions.OPEN,
                    TableActions.FILTER,
                    TaskActions.CANCEL,
                    TaskActions.RELAUNCH,
                    TaskActions.NEW_TASK,
                    TaskActions.DETAILS,
                    TaskActions.MARK,
                    TaskActions.REMOVE,
                    TaskActions.PRUNE,
                    TableActions.SORT_RIGHT,
                    MoveActions.NEXT_NEWS,
                    TaskActions.SIGNAL,
                    OutputActions.COPY_ID,
                    TaskActions.UNDO,
                    ProgramActions.COMMANDS);

    private static final List<Action> IN_OUTPUT =
            List.of(
                    MoveActions.BACK,
                    OutputActions.SEARCH,
                    OutputActions.NEXT_MATCH,
                    OutputActions.FOLLOW,
                    OutputActions.WRAP,
                    OutputActions.STAMPS,
                    OutputActions.FULL,
                    TaskActions.CANCEL,
                    TaskActions.RELAUNCH,
                    OutputActions.COPY_LINE,
                    OutputActions.EDITOR,
                    OutputActions.PAGER,
                    MoveActions.NEXT_NEWS,
                    ProgramActions.COMMANDS);

    private static final List<Action> LAST = List.of(ProgramActions.HELP, ProgramActions.QUIT);
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
