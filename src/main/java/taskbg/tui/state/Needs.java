package taskbg.tui.state;

/** What actions need: why one cannot be done now, in one sentence; empty if it can. */
final class Needs {
    static final String NO_TASK = "There is no task here; n launches one.";

    private Needs() {}

    static String task(Model model) {
        return model.selected() == null ? NO_TASK : "";
    }

    static String output(Model model) {
        if (model.selected() == null) {
            return NO_TASK;
        }
        return model.output().size() == 0 ? "This task has no output yet." : "";
    }

    static String cutLines(Model model) {
        return model.output().wrap() ? "Lines are wrapped; w turns that off." : output(model);
    }

    static String times(Model model) {
        var output = model.output();
        boolean known = output.window().rows().stream().anyMatch(line -> line.at() != null);
        return known || output.stamps() ? "" : "This output names no times.";
    }

    static String search(Model model) {
        return model.output().search().isOn() ? "" : "Nothing was searched for; / does.";
    }

    static String news(Model model) {
        return model.table().tally().news() == 0
                ? "Nothing has ended or gone quiet since you looked."
                : "";
    }

    static String filter(Model model) {
        return model.table().filter().isOn() ? "" : "No filter hides anything.";
    }
}
