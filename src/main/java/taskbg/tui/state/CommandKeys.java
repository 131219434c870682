package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command palette: all acts by name. */
public final class CommandKeys {
    private CommandKeys() {}

    static Step pressed(Model model, Dialog.Commands commands, Key key) {
        return switch (key.label()) {
            case "Enter" -> chosen(model, commands);
            case "Esc", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            case "Up", "Ctrl-p" -> Step.to(DialogKeys.scrolled(model, commands, -1));
            case "Down", "Ctrl-n", "Tab" -> Step.to(DialogKeys.scrolled(model, commands, 1));
            default -> {
                var field = Editing.edited(commands.field(), key);
                yield Step.to(field == null ? model : model.with(new Dialog.Commands(field, 0)));
            }
        };
    }

    private static Step chosen(Model model, Dialog.Commands commands) {
        var matching = matching(commands);
        if (matching.isEmpty()) {
            return Notices.refused(model, "No command is called that.");
        }
        return Acts.perform(model.with(Dialog.NONE), matching.get(commands.chosen()));
    }

    /**
     * The acts that hold every word that was typed, those first whose title begins with it; until
     * then, moves come last, since nobody looks for them by name.
     */
    public static List<Action> matching(Dialog.Commands commands) {
        var typed = commands.field().text().toLowerCase(Locale.ROOT).strip();
        var first = new ArrayList<Action>();
        var others = new ArrayList<Action>();
        for (var action : Action.ALL) {
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
