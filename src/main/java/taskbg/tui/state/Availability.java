package taskbg.tui.state;

/** Whether an act is possible now. */
public final class Availability {
    private static final String NO_TASK = "There is no task here; n launches one.";

    private Availability() {}

    /** Why not, in one sentence; empty if it is. */
    public static String whyNot(Action action, Model model) {
        return switch (action) {
            case CANCEL, SIGNAL, RELAUNCH, REMOVE -> Eligible.whyNone(action, model);
            case OPEN, FULL, MARK, MARK_RANGE, COPY_LINE, COPY_ID, DETAILS ->
                    model.selected() == null ? NO_TASK : "";
            case SEARCH,
                    EDITOR,
                    PAGER,
                    RAW_EDITOR,
                    RAW_PAGER,
                    FOLLOW,
                    HALF_DOWN,
                    HALF_UP,
                    LINE_DOWN,
                    LINE_UP ->
                    noOutput(model);
            case LEFT, RIGHT -> notSideways(model);
            case NEXT_MATCH, PREVIOUS_MATCH ->
                    model.output().search().isOn() ? "" : "Nothing was searched for; / does.";
            case STAMPS -> noTimes(model.output());
            case NEXT_NEWS ->
                    model.table().tally().news() == 0
                            ? "Nothing has ended or gone quiet since you looked."
                            : "";
            case SHOW_ALL -> model.table().filter().isOn() ? "" : "No filter hides anything.";
            case UP, DOWN, FIRST, LAST, PAGE_UP, PAGE_DOWN, OTHER_PANE, BACK, FILTER -> "";
            case SHOW_STATE, SORT_LEFT, SORT_RIGHT, REVERSE, SORT_ANEW, NEW_TASK -> "";
            case UNDO, PRUNE -> "";
            case WRAP, COMMANDS, HELP, SUSPEND, QUIT -> "";
        };
    }

    private static String noOutput(Model model) {
        if (model.selected() == null) {
            return NO_TASK;
        }
        return model.output().size() == 0 ? "This task has no output yet." : "";
    }

    private static String notSideways(Model model) {
        if (model.output().wrap()) {
            return "Lines are wrapped; w turns that off.";
        }
        return noOutput(model);
    }

    private static String noTimes(OutputPane output) {
        for (var line : output.window().rows()) {
            if (line.at() != null) {
                return "";
            }
        }
        return output.stamps() ? "" : "This output names no times.";
    }
}
