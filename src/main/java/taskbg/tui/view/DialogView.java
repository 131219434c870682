package taskbg.tui.view;

import java.util.List;
import taskbg.text.ByteSize;
import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.text.Wrap;
import taskbg.tui.state.Availability;
import taskbg.tui.state.CommandKeys;
import taskbg.tui.state.Dialog;
import taskbg.tui.state.DialogRoom;
import taskbg.tui.state.Eligible;
import taskbg.tui.state.HelpText;
import taskbg.tui.state.Model;
import taskbg.tui.state.Rectangle;
import taskbg.tui.state.Signal;

/** Whatever stands over the panes. */
final class DialogView {
    private static final int WIDE = 72;

    private DialogView() {}

    static void draw(Model model, Frame screen, Theme theme) {
        switch (model.dialog()) {
            case Dialog.None ignored -> {}
            case Dialog.FilterLine ignored -> {}
            case Dialog.SearchLine ignored -> {}
            case Dialog.Confirm confirm -> drawConfirm(model, confirm, screen, theme);
            case Dialog.SignalMenu menu -> drawSignals(model, menu, screen, theme);
            case Dialog.NewTask(boolean launching) ->
                    FormView.draw(model, launching, screen, theme);
            case Dialog.PrunePreview preview -> PruneView.draw(preview, screen, theme);
            case Dialog.Commands commands -> drawCommands(model, commands, screen, theme);
            case Dialog.Copying copying -> drawCopying(copying, screen, theme);
            case Dialog.Details details -> DetailsView.draw(model, details, screen, theme);
            case Dialog.Help help -> drawHelp(model, help, screen, theme);
        }
    }

    private static void drawConfirm(
            Model model, Dialog.Confirm confirm, Frame screen, Theme theme) {
        int columns = DialogRoom.questionColumns(model.size());
        var consequence = Wrap.words(confirm.consequence(), columns);
        int labels = DialogRoom.labels(confirm, model.size());
        int rows = labels + consequence.size() + 1;
        var box = Box.draw(screen, confirm.title(), "y yes   n no", columns, rows, theme);
        drawLabels(confirm.labels(), confirm.top(), labels, box, theme);
        int row = labels + 1;
        for (var line : consequence) {
            box.put(0, row, line, theme.muted());
            row++;
        }
    }

    /** The names, and on the last line how many there are besides. */
    static void drawLabels(List<String> labels, int top, int rows, Frame box, Theme theme) {
        int first = Math.clamp(top, 0, Math.max(0, labels.size() - rows));
        for (int i = 0; i < rows && first + i < labels.size(); i++) {
            int left = labels.size() - first - i;
            boolean more = i == rows - 1 && left > 1;
            var text = more ? "… and " + left + " more" : labels.get(first + i);
            box.put(0, i, SafeText.oneLine(text, box.columns()), style(more, theme));
        }
    }

    private static Style style(boolean more, Theme theme) {
        return more ? theme.muted() : Style.PLAIN;
    }

    private static void drawSignals(
            Model model, Dialog.SignalMenu menu, Frame screen, Theme theme) {
        var signals = Signal.values();
        var to = menu.labels().size() == 1 ? menu.labels().getFirst() : null;
        var title = "Signal " + (to == null ? menu.labels().size() + " tasks" : to);
        var leftOut = Eligible.leftOut(model);
        var box =
                Box.draw(
                        screen,
                        SafeText.oneLine(title, 40),
                        "Enter send   Esc back",
                        Math.max(36, DisplayWidth.of(leftOut)),
                        signals.length + (leftOut.isEmpty() ? 0 : 1),
                        theme);
        box.put(0, signals.length, leftOut, theme.muted());
        int chosen = List.of(signals).indexOf(menu.chosen());
        int top = Math.max(0, chosen - box.rows() + 1);
        for (int row = 0; row < box.rows() && top + row < signals.length; row++) {
            var signal = signals[top + row];
            box.put(1, row, signal.name(), theme.of(Role.HEADING));
            box.put(8, row, Fit.cut(signal.meaning(), box.columns() - 8), theme.muted());
            if (top + row == chosen) {
                select(box, row, theme);
            }
        }
    }

    private static void drawCommands(
            Model model, Dialog.Commands commands, Frame screen, Theme theme) {
        var matching = CommandKeys.matching(commands);
        int columns = Math.min(WIDE, Box.mostColumns(screen));
        int rows = Math.min(16, Box.mostRows(screen));
        var box = Box.draw(screen, "Commands", "Enter do   Esc back", columns, rows, theme);
        int start = box.put(0, 0, ": ", theme.accent());
        FieldView.draw(commands.field(), start, 0, box.columns() - start, box, Style.PLAIN);
        int listed = box.rows() - 1;
        int top = Math.max(0, commands.chosen() - listed + 1);
        for (int i = 0; i < listed && top + i < matching.size(); i++) {
            var action = matching.get(top + i);
            boolean possible = Availability.whyNot(action, model).isEmpty();
            var style = possible ? Style.PLAIN : theme.muted();
            box.put(1, i + 1, Fit.cut(action.keys().getFirst(), 7), theme.accent());
            box.put(9, i + 1, Fit.cut(action.title(), 11), style);
            box.put(21, i + 1, Fit.cut(action.description(), box.columns() - 21), theme.muted());
            if (top + i == commands.chosen()) {
                select(box, i + 1, theme);
            }
        }
    }

    /** Nothing for a copy that takes no time: it would only flicker. */
    private static void drawCopying(Dialog.Copying copying, Frame screen, Theme theme) {
        if (copying.done() > 0) {
            var box = Box.draw(screen, "Copying the output", "Esc give up", 36, 1, theme);
            var text = ByteSize.of(copying.done()) + " of " + ByteSize.of(copying.all());
            box.put(0, 0, text, Style.PLAIN);
        }
    }

    private static void drawHelp(Model model, Dialog.Help help, Frame screen, Theme theme) {
        int columns = DialogRoom.helpColumns(model.size());
        var lines = HelpText.lines(columns);
        var box = Box.draw(screen, "Help", "j k scroll   Esc back", columns, lines.size(), theme);
        int text = HelpText.textColumn(columns);
        int top = Math.clamp(help.top(), 0, Math.max(0, lines.size() - box.rows()));
        for (int i = 0; i < box.rows() && top + i < lines.size(); i++) {
            var line = lines.get(top + i);
            if (line.heading()) {
                box.put(0, i, line.text(), theme.of(Role.HEADING));
            } else {
                box.put(1, i, line.keys(), theme.accent());
                box.put(text, i, line.text(), Style.PLAIN);
            }
        }
    }

    private static void select(Frame box, int row, Theme theme) {
        var line = new Rectangle(0, row, box.columns(), 1);
        box.restyle(line, style -> theme.selected(style, true));
    }
}
