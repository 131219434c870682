package taskbg.tui.state;

import taskbg.text.ByteSize;
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
            case EDITOR -> opening(model, row, Viewer.EDITOR);
            case PAGER -> opening(model, row, Viewer.PAGER);
            case RAW_EDITOR -> opening(model, row, Viewer.RAW_EDITOR);
            default -> opening(model, row, Viewer.RAW_PAGER);
        };
    }

    private static Step opening(Model model, Row row, Viewer viewer) {
        return Step.to(
                model.with(new Dialog.Copying(0, 0)), new Effect.CopyOutput(row.name(), viewer));
    }

    static Step progressed(Model model, Message.CopyProgressed so) {
        return model.dialog() instanceof Dialog.Copying
                ? Step.to(model.with(new Dialog.Copying(so.done(), so.all())))
                : Step.to(model);
    }

    /** Who did not wait for it is not torn from what they do. */
    static Step copied(Model model, Message.OutputCopied copied) {
        if (!(model.dialog() instanceof Dialog.Copying)) {
            return Step.to(model, new Effect.DropCopy(copied.copy()));
        }
        var closed = model.with(Dialog.NONE);
        var open = new Effect.OpenCopy(copied.copy(), copied.viewer());
        return copied.leftOut() == 0
                ? Step.to(closed, open)
                : Notices.done(
                                closed,
                                "The first "
                                        + ByteSize.of(copied.leftOut())
                                        + " were left out of the copy.")
                        .and(open);
    }

    static Step failed(Model model, Message.CopyFailed failed) {
        boolean waits = model.dialog() instanceof Dialog.Copying;
        return Notices.failed(waits ? model.with(Dialog.NONE) : model, failed.sentence());
    }

    static Step waiting(Model model, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c" -> Step.to(model.with(Dialog.NONE), new Effect.StopCopy());
            default -> Step.to(model);
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
        int line = pane.window().indexOf(pane.search().found());
        int copied =
                line >= 0 && Scrolling.isVisible(pane, line, area)
                        ? line
                        : Scrolling.lastVisible(pane, area);
        return copied < 0 ? "" : pane.window().rows().get(copied).text().plain();
    }
}
