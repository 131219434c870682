package taskbg.tui.state;

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

    private static Map<Model.Focus, Map<Key, Action>> bindings() {
        var all = new HashMap<Model.Focus, Map<Key, Action>>();
        for (var focus : Model.Focus.values()) {
            var bindings = new HashMap<Key, Action>();
            for (var action : Action.ALL) {
                bind(bindings, action.keys(focus), action);
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
