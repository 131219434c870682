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
            default -> Step.to(model.with(scrolled(confirm, by(key))));
        };
    }

    static Step signal(Model model, Dialog.SignalMenu menu, Key key) {
        return switch (key.label()) {
            case "Enter" ->
                    Step.to(
                            Acts.unmarked(model.with(Dialog.NONE)),
                            new Effect.SignalTasks(menu.names(), menu.chosen()));
            case "Esc", "q", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(model.with(scrolled(menu, by(key))));
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
            default -> Step.to(model.with(scrolled(preview, by(key))));
        };
    }

    static Step help(Model model, Dialog.Help help, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c", "?", "F1", "Enter" -> Step.to(model.with(Dialog.NONE));
            default -> Step.to(model.with(scrolled(help, by(key))));
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

    /** The dialog with its list moved; as it is, where it has none. */
    static Dialog scrolled(Dialog dialog, int by) {
        return switch (dialog) {
            case Dialog.Confirm ask ->
                    new Dialog.Confirm(
                            ask.title(),
                            ask.labels(),
                            ask.consequence(),
                            ask.act(),
                            clamp(ask.top() + by, ask.labels().size()));
            case Dialog.SignalMenu menu ->
                    new Dialog.SignalMenu(menu.names(), menu.labels(), moved(menu.chosen(), by));
            case Dialog.PrunePreview preview -> {
                var all = preview.candidates();
                int top = all == null ? 0 : clamp(preview.top() + by, all.size());
                yield new Dialog.PrunePreview(all, top);
            }
            case Dialog.Commands commands ->
                    new Dialog.Commands(
                            commands.field(),
                            clamp(commands.chosen() + by, CommandKeys.matching(commands).size()));
            case Dialog.Help help -> new Dialog.Help(clamp(help.top() + by, HelpText.LINES.size()));
            case Dialog.None none -> none;
            case Dialog.FilterLine line -> line;
            case Dialog.SearchLine line -> line;
            case Dialog.NewTask form -> form;
        };
    }

    private static int clamp(int index, int size) {
        return Math.clamp(index, 0, Math.max(0, size - 1));
    }

    private static Signal moved(Signal signal, int by) {
        var all = List.of(Signal.values());
        return all.get(clamp(all.indexOf(signal) + by, all.size()));
    }
}
