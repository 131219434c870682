package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All actions, by name; {@code chosen} counts among those that match. */
public record CommandPalette(TextField field, int chosen) implements Dialog {
    static final CommandPalette OPENED = new CommandPalette(TextField.EMPTY, 0);

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Enter" -> chosen(model);
            case "Esc", "Ctrl-c" -> Step.to(model.closed());
            case "Up", "Ctrl-p" -> Step.to(model.with(scrolled(model, -1)));
            case "Down", "Ctrl-n", "Tab" -> Step.to(model.with(scrolled(model, 1)));
            default -> {
                var typed = field.edited(key);
                yield Step.to(typed == null ? model : model.with(new CommandPalette(typed, 0)));
            }
        };
    }

    @Override
    public Step pasted(Model model, String text) {
        return Step.to(model.with(new CommandPalette(field.pasted(text), 0)));
    }

    @Override
    public Dialog scrolled(Model model, int lines) {
        return new CommandPalette(field, ListKeys.moved(chosen, lines, matching().size() - 1));
    }

    private Step chosen(Model model) {
        var matching = matching();
        return matching.isEmpty()
                ? Notice.refused(model, "No command is called that.")
                : matching.get(chosen).done(model.closed());
    }

    /**
     * The actions that hold every word that was typed, those first whose title begins with it;
     * until then, moves come last, since nobody looks for them by name.
     */
    public List<Action> matching() {
        var typed = field.text().toLowerCase(Locale.ROOT).strip();
        var first = new ArrayList<Action>();
        var others = new ArrayList<Action>();
        for (var action : KeyBindings.ALL) {
            if (holdsAll(action, typed)) {
                boolean begins =
                        typed.isEmpty()
                                ? action.group() != Action.Group.MOVE
                                : action.title().startsWith(typed);
                (begins ? first : others).add(action);
            }
        }
        first.addAll(others);
        return first;
    }

    private static boolean holdsAll(Action action, String typed) {
        var text = (action.title() + " " + action.description()).toLowerCase(Locale.ROOT);
        for (var word : typed.split(" +", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
