package taskbg.tui.state;

import taskbg.text.Wrap;

/** How much of a dialog the screen has room for; views draw by it and keys scroll by it. */
public final class DialogRoom {
    private static final int HELP_COLUMNS = 76;
    private static final int DETAILS_COLUMNS = 110;
    private static final int QUESTION_COLUMNS = 72;
    private static final int MOST_LABELS = 12;

    /** The border, and the bottom line. */
    private static final int AROUND_ROWS = 3;

    private static final int AROUND_COLUMNS = 4;

    private DialogRoom() {}

    /** The rows that a dialog can have inside. */
    public static int rows(Model.Size screen) {
        return Math.max(1, screen.rows() - AROUND_ROWS);
    }

    /** The columns that a dialog can have inside. */
    public static int columns(Model.Size screen) {
        return Math.max(2, screen.columns() - AROUND_COLUMNS);
    }

    /** The columns of the help. */
    public static int helpColumns(Model.Size screen) {
        return Math.min(HELP_COLUMNS, columns(screen));
    }

    /** The columns of a task's details. */
    public static int detailsColumns(Model.Size screen) {
        return Math.min(DETAILS_COLUMNS, columns(screen));
    }

    /** The columns of a question. */
    public static int questionColumns(Model.Size screen) {
        return Math.min(QUESTION_COLUMNS, columns(screen));
    }

    /** How many of the tasks that a question names are in sight at once. */
    public static int labels(Dialog.Confirm confirm, Model.Size screen) {
        int consequence = Wrap.words(confirm.consequence(), questionColumns(screen)).size();
        int room = rows(screen) - consequence - 1;
        return Math.clamp(room, 1, Math.min(MOST_LABELS, Math.max(1, confirm.labels().size())));
    }

    /** The first line of a list when its end is in sight. */
    static int lastTop(Dialog dialog, Model model) {
        var screen = model.size();
        int beyond =
                switch (dialog) {
                    case Dialog.Help ignored ->
                            HelpText.lines(helpColumns(screen)).size() - rows(screen);
                    case Dialog.Confirm ask -> ask.labels().size() - labels(ask, screen);
                    case Dialog.PrunePreview(var all, var ignored) ->
                            all == null ? 0 : all.size() - rows(screen);
                    case Dialog.Details ignored -> Details.lines(model).size() - rows(screen);
                    case Dialog.None ignored -> 0;
                    case Dialog.FilterLine ignored -> 0;
                    case Dialog.SearchLine ignored -> 0;
                    case Dialog.SignalMenu ignored -> 0;
                    case Dialog.NewTask ignored -> 0;
                    case Dialog.Copying ignored -> 0;
                    case Dialog.Commands ignored -> 0;
                };
        return Math.max(0, beyond);
    }
}
