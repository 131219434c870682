package taskbg.tui.view;

import java.util.List;
import taskbg.task.Signal;
import taskbg.text.ByteSize;
import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.text.Wrap;
import taskbg.tui.state.CommandPalette;
import taskbg.tui.state.ConfirmDialog;
import taskbg.tui.state.CopyDialog;
import taskbg.tui.state.DetailsDialog;
import taskbg.tui.state.Dialog;
import taskbg.tui.state.FilterPrompt;
import taskbg.tui.state.HelpDialog;
import taskbg.tui.state.Model;
import taskbg.tui.state.NewTaskDialog;
import taskbg.tui.state.PruneDialog;
import taskbg.tui.state.Rectangle;
import taskbg.tui.state.SearchPrompt;
import taskbg.tui.state.SignalDialog;
import taskbg.tui.state.TaskActions;

/** Whatever stands over the panes. */
final class DialogView {
    private static final int WIDE = 72;

    private DialogView() {}

    static void draw(Model model, Frame screen, Theme theme) {
        switch (model.dialog()) {
            case Dialog.None _, FilterPrompt _, SearchPrompt _ -> {}
            case ConfirmDialog confirm -> drawConfirm(model, confirm, screen, theme);
            case SignalDialog menu -> drawSignals(model, menu, screen, theme);
            case NewTaskDialog(boolean launching) -> FormView.draw(model, launching, screen, theme);
            case PruneDialog preview -> PruneView.draw(preview, screen, theme);
            case CommandPalette palette -> drawCommands(model, palette, screen, theme);
            case CopyDialog copying -> drawCopying(copying, screen, theme);
            case DetailsDialog details -> DetailsView.draw(model, details, screen, theme);
            case HelpDialog help -> drawHelp(model, help, screen, theme);
        }
    }

    private static void drawConfirm(Model model, ConfirmDialog confirm, Frame screen, Theme theme) {
        int columns = ConfirmDialog.columns(model.size());
        var consequence = Wrap.words(confirm.consequence(), columns);
        int labels = confirm.shownLabels(model.size());
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

    private static void drawSignals(Model model, SignalDialog menu, Frame screen, Theme theme) {
        var signals = Signal.values();
        var to = menu.labels().size() == 1 ? menu.labels().getFirst() : null;
        var title = "Signal " + (to == null ? menu.labels().size() + " tasks" : to);
        var leftOut = TaskActions.leftOut(model);
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
            Model model, CommandPalette commands, Frame screen, Theme theme) {
        var matching = commands.matching();
        int columns = Math.min(WIDE, Box.mostColumns(screen));
        int rows = Math.min(16, Box.mostRows(screen));
        var box = Box.draw(screen, "Commands", "Enter do   Esc back", columns, rows, theme);
        int start = box.put(0, 0, ": ", theme.accent());
        FieldView.draw(commands.field(), start, 0, box.columns() - start, box, Style.PLAIN);
        int listed = box.rows() - 1;
        int top = Math.max(0, commands.chosen() - listed + 1);
        for (int i = 0; i < listed && top + i < matching.size(); i++) {
            var action = matching.get(top + i);
            boolean possible = action.whyNot(model).isEmpty();
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
    private static void drawCopying(CopyDialog copying, Frame screen, Theme theme) {
        if (copying.done() > 0) {
            var box = Box.draw(screen, "Copying the output", "Esc give up", 36, 1, theme);
            var text = ByteSize.of(copying.done()) + " of " + ByteSize.of(copying.all());
            box.put(0, 0, text, Style.PLAIN);
        }
    }

    private static void drawHelp(Model model, HelpDialog help, Frame screen, Theme theme) {
        int columns = HelpDialog.columns(model.size());
        var lines = HelpDialog.lines(columns);
        var box = Box.draw(screen, "Help", "j k scroll   Esc back", columns, lines.size(), theme);
        int text = HelpDialog.textColumn(columns);
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
