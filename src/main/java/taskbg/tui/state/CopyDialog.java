package taskbg.tui.state;

import taskbg.text.ByteSize;

/**
 * An output is being copied for another program.
 *
 * @param done bytes of {@code all}; 0 until that takes long
 */
public record CopyDialog(long done, long all) implements Dialog {
    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Esc", "q", "Ctrl-c" -> Step.to(model.closed(), new Effect.StopCopy());
            default -> Step.to(model);
        };
    }

    /** The selected task's output is to be opened in a program. */
    static Step begun(Model model, Viewer viewer) {
        var row = model.selected();
        return row == null
                ? Step.to(model)
                : Step.to(
                        model.with(new CopyDialog(0, 0)),
                        new Effect.CopyOutput(row.name(), viewer));
    }

    static Step progressed(Model model, Message.CopyProgressed so) {
        return model.dialog() instanceof CopyDialog
                ? Step.to(model.with(new CopyDialog(so.done(), so.all())))
                : Step.to(model);
    }

    /** Who did not wait for it is not torn from what they do. */
    static Step copied(Model model, Message.OutputCopied copied) {
        if (!(model.dialog() instanceof CopyDialog)) {
            return Step.to(model, new Effect.DropCopy(copied.copy()));
        }
        var closed = model.closed();
        var open = new Effect.OpenCopy(copied.copy(), copied.viewer());
        var sentence = "The first " + ByteSize.of(copied.leftOut()) + " were left out of the copy.";
        return copied.leftOut() == 0
                ? Step.to(closed, open)
                : Notice.done(closed, sentence).and(open);
    }

    static Step failed(Model model, String sentence) {
        boolean waits = model.dialog() instanceof CopyDialog;
        return Notice.failed(waits ? model.closed() : model, sentence);
    }
}
