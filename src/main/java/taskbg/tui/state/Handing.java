package taskbg.tui.state;

import taskbg.text.LastWord;
import taskbg.text.SafeText;

/** Hands texts to the clipboard, and outputs to other programs. */
final class Handing {
    private Handing() {}

    static Step over(Model model, Action action) {
        var row = model.selected();
        if (row == null) {
            return Step.to(model);
        }
        return switch (action) {
            case COPY_ID -> copied(model, SafeText.oneLine(row.name()), "the id");
            case COPY_LINE -> copied(model, line(model, row), "the line");
            case EDITOR -> Step.to(model, new Effect.OpenEditor(row.name()));
            default -> Step.to(model, new Effect.OpenPager(row.name()));
        };
    }

    private static Step copied(Model model, String text, String what) {
        return Step.to(model, new Effect.CopyText(text, what));
    }

    private static String line(Model model, Row row) {
        return model.focus() == Model.Focus.OUTPUT ? outputLine(model) : rowLine(row);
    }

    /** What it says comes from agents and other tools: pasted into a shell, nothing of it runs. */
    private static String rowLine(Row row) {
        var task = row.task();
        return String.join(
                "  ",
                SafeText.oneLine(row.name()),
                task == null ? "unreadable" : task.status().word(),
                SafeText.oneLine(row.label()),
                SafeText.oneLine(LastWord.of(row.seen().entry())));
    }

    /** The line that was found, or the last one in sight. */
    private static String outputLine(Model model) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        int line = pane.stretch().indexOf(pane.search().found());
        int copied =
                line >= 0 && Scrolling.isVisible(pane, line, area)
                        ? line
                        : Scrolling.lastVisible(pane, area);
        return copied < 0 ? "" : pane.stretch().lines().get(copied).text().plain();
    }
}
