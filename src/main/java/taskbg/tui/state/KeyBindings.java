package taskbg.tui.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All actions, and which keys do them in which pane. */
public final class KeyBindings {
    /** All actions in the order of the help. */
    public static final List<Action> ALL =
            Stream.of(
                            MoveActions.ALL,
                            TableActions.ALL,
                            TaskActions.ALL,
                            OutputActions.ALL,
                            ProgramActions.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final Map<Model.Focus, Map<Key, Action>> BINDINGS =
            Map.of(
                    Model.Focus.TABLE, bindings(Model.Focus.TABLE),
                    Model.Focus.OUTPUT, bindings(Model.Focus.OUTPUT));

    private KeyBindings() {}

    /** Does what a key stands for in the pane that has the focus. */
    static Step pressed(Model model, Key key) {
        var action = of(key, model.focus());
        if (action == null) {
            return Notice.refused(model, key.label() + " does nothing here; ? shows the keys.");
        }
        return action.equals(TableActions.SHOW_STATE)
                ? Filter.byCount(model, Integer.parseInt(key.label()))
                : action.done(model);
    }

    /** The action of a key in a pane; null if it has none. */
    static @Nullable Action of(Key key, Model.Focus focus) {
        return BINDINGS.getOrDefault(focus, Map.of()).get(key);
    }

    private static Map<Key, Action> bindings(Model.Focus focus) {
        var bindings = new HashMap<Key, Action>();
        for (var action : ALL) {
            for (var label : action.keys(focus)) {
                var other = bindings.put(Key.of(label), action);
                if (other != null) {
                    throw new IllegalStateException(label + ": " + other + " and " + action);
                }
            }
        }
        return bindings;
    }
}
