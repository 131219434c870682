package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;

/** Keys while a question, a menu, a preview or the help is open. */
final class DialogKeys {
    private static final int PAGE = 10;

    private DialogKeys() {}

    static Step confirm(Model model, Dialog.Confirm confirm, Key key) {
        return switch (key.label()) {
            case "y", "Y", "Enter" ->
                    Step.to(Acts.unmarked(model.with(Dialog.NONE)), confirm.act());
            case "n", "N", "Esc", "q", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(scrolled(model, confirm, by(key)));
        };
    }

    static Step signal(Model model, Dialog.SignalMenu menu, Key key) {
        return switch (key.label()) {
            case "Enter" ->
                    Step.to(
                            Acts.unmarked(model.with(Dialog.NONE)),
                            new Effect.SignalTasks(menu.names(), menu.chosen()));
            case "Esc", "q", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(scrolled(model, menu, by(key)));
        };
    }

    static Step prune(Model model, Dialog.PrunePreview preview, Key key) {
        var candidates = preview.candidates();
        return switch (key.label()) {
            case "y", "Y", "Enter" ->
                    candidates == null
                            ? Step.to(model)
                            : Step.to(model.with(Dialog.NONE), new Effect.Prune(names(candidates)));
            case "n", "N", "Esc", "q", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(scrolled(model, preview, by(key)));
        };
    }

    static Step details(Model model, Dialog.Details details, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c", "i", "Enter" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(scrolled(model, details, by(key)));
        };
    }

    static Step help(Model model, Dialog.Help help, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c", "?", "F1", "Enter" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(scrolled(model, help, by(key)));
        };
    }

    private static List<String> names(List<Candidate> candidates) {
        var names = new ArrayList<String>();
        for (var candidate : candidates) {
            names.add(candidate.name());
        }
        return names;
    }

    /** How far a key moves in a list. */
    static int by(Key key) {
        return switch (key.label()) {
            case "Up", "k", "Ctrl-p" -> -1;
            case "Down", "j", "Ctrl-n" -> 1;
            case "PgUp", "Ctrl-u", "b" -> -PAGE;
            case "PgDn", "Ctrl-d", "Space" -> PAGE;
            case "g", "Home" -> -1_000_000;
            case "G", "End" -> 1_000_000;
            default -> 0;
        };
    }

    /** The model with the list of its dialog moved; as it is, where that has none. */
    static Model scrolled(Model model, Dialog dialog, int by) {
        int last = DialogRoom.lastTop(dialog, model);
        return model.with(
                switch (dialog) {
                    case Dialog.Confirm(var title, var labels, var consequence, var act, int top) ->
                            new Dialog.Confirm(
                                    title, labels, consequence, act, moved(top, by, last));
                    case Dialog.SignalMenu menu ->
                            new Dialog.SignalMenu(
                                    menu.names(), menu.labels(), moved(menu.chosen(), by));
                    case Dialog.PrunePreview(var candidates, int top) ->
                            new Dialog.PrunePreview(candidates, moved(top, by, last));
                    case Dialog.Commands commands -> moved(commands, by);
                    case Dialog.Details(int top) -> new Dialog.Details(moved(top, by, last));
                    case Dialog.Help(int top) -> new Dialog.Help(moved(top, by, last));
                    case Dialog.None none -> none;
                    case Dialog.FilterLine line -> line;
                    case Dialog.SearchLine line -> line;
                    case Dialog.NewTask form -> form;
                    case Dialog.Copying copying -> copying;
                });
    }

    private static int moved(int index, int by, int last) {
        return Math.clamp((long) Math.min(index, last) + by, 0, last);
    }

    private static Dialog moved(Dialog.Commands commands, int by) {
        int last = Math.max(0, CommandKeys.matching(commands).size() - 1);
        return new Dialog.Commands(commands.field(), moved(commands.chosen(), by, last));
    }

    private static Signal moved(Signal signal, int by) {
        var all = List.of(Signal.values());
        return all.get(moved(all.indexOf(signal), by, all.size() - 1));
    }
}
