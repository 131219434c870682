package taskbg.tui.state;

import taskbg.text.LastWord;

/** Hands texts to the clipboard, and outputs to other programs. */
final class Handing {
    private Handing() {}

    static Step over(Model model, Action action) {
        var row = model.selected();
        if (row == null) {
            return Step.to(model);
        }
        return switch (action) {
            case COPY_ID -> copied(model, row.name(), "Copied the id " + row.name() + ".");
            case COPY_LINE -> copied(model, line(model, row), "Copied the line.");
            case EDITOR -> Step.to(model, new Effect.OpenEditor(row.name()));
            default -> Step.to(model, new Effect.OpenPager(row.name()));
        };
    }

    private static Step copied(Model model, String text, String sentence) {
        return Notices.done(model, sentence).and(new Effect.CopyText(text));
    }

    private static String line(Model model, Row row) {
        return model.focus() == Model.Focus.OUTPUT ? outputLine(model) : rowLine(row);
    }

    private static String rowLine(Row row) {
        var task = row.task();
        var status = task == null ? "unreadable" : task.status().word();
        return row.name()
                + "\t"
                + status
                + "\t"
                + row.label()
                + "\t"
                + LastWord.of(row.seen().entry());
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
