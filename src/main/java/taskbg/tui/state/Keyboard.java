package taskbg.tui.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which keys do what in which pane. */
final class Keyboard {
    private static final Map<Model.Focus, Map<Key, Action>> BINDINGS = bindings();

    private Keyboard() {}

    /** The act of a key in a pane; null if it has none. */
    static @Nullable Action action(Key key, Model.Focus focus) {
        return BINDINGS.getOrDefault(focus, Map.of()).get(key);
    }

    /** The keys of an act, those first that work in both panes. */
    static List<String> keysOf(Action action) {
        var keys = new ArrayList<>(keys(action));
        keys.addAll(outputKeys(action));
        return keys;
    }

    private static List<String> keys(Action action) {
        return switch (action) {
            case UP -> List.of("Up", "k");
            case DOWN -> List.of("Down", "j");
            case FIRST -> List.of("g", "Home");
            case LAST -> List.of("G", "End");
            case PAGE_UP -> List.of("PgUp", "Ctrl-b");
            case PAGE_DOWN -> List.of("PgDn", "Ctrl-f");
            case OTHER_PANE -> List.of("Tab", "Shift-Tab");
            case OPEN -> List.of("Enter");
            case BACK -> List.of("Esc");
            case NEXT_NEWS -> List.of("!");
            case FILTER, SEARCH -> List.of("/");
            case SHOW_STATE -> List.of("1", "2", "3", "4", "5", "6", "7", "8");
            case SHOW_ALL -> List.of("0");
            case SORT_LEFT -> List.of("<");
            case SORT_RIGHT -> List.of(">");
            case REVERSE -> List.of("I");
            case SORT_ANEW -> List.of("Ctrl-l", "F5");
            case MARK -> List.of("Space");
            case MARK_RANGE -> List.of("v");
            case CANCEL -> List.of("x");
            case SIGNAL -> List.of("X");
            case RELAUNCH -> List.of("r");
            case NEW_TASK, NEXT_MATCH -> List.of("n");
            case REMOVE -> List.of("d");
            case UNDO -> List.of("u");
            case PRUNE -> List.of("D");
            case HALF_DOWN -> List.of("Ctrl-d");
            case HALF_UP -> List.of("Ctrl-u");
            case LINE_DOWN -> List.of("J");
            case LINE_UP -> List.of("K");
            case LEFT -> List.of("Left", "h");
            case RIGHT -> List.of("Right", "l");
            case PREVIOUS_MATCH -> List.of("N");
            case FOLLOW -> List.of("f");
            case WRAP -> List.of("w");
            case STAMPS -> List.of("t");
            case FULL -> List.of("z");
            case COPY_LINE -> List.of("y");
            case COPY_ID -> List.of("Y");
            case EDITOR -> List.of("e");
            case PAGER -> List.of("o");
            case COMMANDS -> List.of(":");
            case HELP -> List.of("?", "F1");
            case SUSPEND -> List.of("Ctrl-z");
            case QUIT -> List.of("q", "Ctrl-c");
        };
    }

    /** As fingers know them from less; the table has other uses for them. */
    private static List<String> outputKeys(Action action) {
        if (action == Action.PAGE_DOWN) {
            return List.of("Space");
        }
        if (action == Action.PAGE_UP) {
            return List.of("b");
        }
        if (action == Action.HALF_DOWN) {
            return List.of("d");
        }
        return action == Action.HALF_UP ? List.of("u") : List.of();
    }

    private static Map<Model.Focus, Map<Key, Action>> bindings() {
        var all = new HashMap<Model.Focus, Map<Key, Action>>();
        for (var focus : Model.Focus.values()) {
            var bindings = new HashMap<Key, Action>();
            for (var action : Action.ALL) {
                if (action.where().holds(focus)) {
                    bind(bindings, keys(action), action);
                }
                if (focus == Model.Focus.OUTPUT) {
                    bind(bindings, outputKeys(action), action);
                }
            }
            all.put(focus, bindings);
        }
        return all;
    }

    private static void bind(Map<Key, Action> bindings, List<String> labels, Action action) {
        for (var label : labels) {
            var other = bindings.put(Key.of(label), action);
            if (other != null) {
                throw new IllegalStateException(label + ": " + other + " and " + action);
            }
        }
    }
}
