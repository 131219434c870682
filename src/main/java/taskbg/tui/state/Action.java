package taskbg.tui.state;

import java.util.List;
import java.util.function.Function;

/**
 * Something that a key can do. The rows of all actions feed the keyboard, the key bar, the help,
 * the command palette and the README's table of keys.
 *
 * @param group where it stands in the help
 * @param where in which pane its keys count
 * @param bindings the labels of its keys, the one to show first; after a bar those that do it in
 *     the output only, as fingers know them from less
 * @param title a word or two
 * @param description what it does, in a line
 * @param need why it cannot be done now, in one sentence; empty if it can
 * @param act what it makes of the model
 */
public record Action(
        Group group,
        Where where,
        String bindings,
        String title,
        String description,
        Function<Model, String> need,
        Function<Model, Step> act) {
    /** What it belongs to in the help. */
    public enum Group {
        MOVE("Moving"),
        FIND("Filter and sort"),
        ACT("Tasks"),
        READ("Output"),
        PROGRAM("Program");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        /** Its heading. */
        public String title() {
            return title;
        }

        /** An action whose keys count in both panes. */
        Action anywhere(String bindings, String title, String description) {
            return action(Where.BOTH, bindings, title, description);
        }

        Action inTable(String bindings, String title, String description) {
            return action(Where.TABLE, bindings, title, description);
        }

        Action inOutput(String bindings, String title, String description) {
            return action(Where.OUTPUT, bindings, title, description);
        }

        private Action action(Where where, String bindings, String title, String description) {
            return new Action(this, where, bindings, title, description, _ -> "", Step::to);
        }
    }

    /** In which pane its keys count. */
    public enum Where {
        TABLE,
        OUTPUT,
        BOTH;

        boolean holds(Model.Focus focus) {
            return this == BOTH || (this == TABLE) == (focus == Model.Focus.TABLE);
        }
    }

    /** The action that is possible only where this says nothing against it. */
    Action needs(Function<Model, String> other) {
        return new Action(group, where, bindings, title, description, other, act);
    }

    Action does(Function<Model, Step> other) {
        return new Action(group, where, bindings, title, description, need, other);
    }

    /** The labels of its keys, the one to show first. */
    public List<String> keys() {
        return List.of(bindings.replace("| ", "").split(" ", -1));
    }

    /** The labels of the keys that do it in a pane. */
    List<String> keys(Model.Focus focus) {
        if (!where.holds(focus)) {
            return List.of();
        }
        int bar = bindings.indexOf(" |");
        return focus == Model.Focus.OUTPUT || bar < 0
                ? keys()
                : List.of(bindings.substring(0, bar).split(" ", -1));
    }

    /** Why it cannot be done now, in one sentence; empty if it can. */
    public String whyNot(Model model) {
        return need.apply(model);
    }

    /** Does it, or says why not. */
    Step done(Model model) {
        var why = whyNot(model);
        return why.isEmpty() ? act.apply(model) : Notice.refused(model, why);
    }
}
