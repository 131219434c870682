package taskbg.tui.state;

/** What stands over the panes and takes the keys; while one is open, no key is an action. */
public sealed interface Dialog
        permits Dialog.None,
                CommandPalette,
                ConfirmDialog,
                CopyDialog,
                DetailsDialog,
                FilterPrompt,
                HelpDialog,
                NewTaskDialog,
                PruneDialog,
                SearchPrompt,
                SignalDialog {
    /** Keys are actions. */
    record None() implements Dialog {
        @Override
        public Step pressed(Model model, Key key) {
            return KeyBindings.pressed(model, key);
        }
    }

    /** What a key leads to. */
    Step pressed(Model model, Key key);

    /** Pasted text goes where text is typed, and nowhere else: it never runs a key. */
    default Step pasted(Model model, String text) {
        return Notice.refused(model, "Pasted text runs no keys; there is nothing to paste into.");
    }

    /** The dialog with its list moved by so many lines; as it is, where it has none. */
    default Dialog scrolled(Model model, int lines) {
        return this;
    }

    /** The rows that a dialog can have inside. */
    static int rows(Model.Size screen) {
        return Math.max(1, screen.rows() - 3);
    }

    /** The columns that a dialog can have inside, and no more than so many. */
    static int columns(Model.Size screen, int most) {
        return Math.clamp(screen.columns() - 4, 2, most);
    }

    /** The key scrolls the dialog, or does nothing. */
    default Step scrolled(Model model, Key key) {
        return Step.to(model.with(scrolled(model, ListKeys.lines(key))));
    }
}
