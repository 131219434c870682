package taskbg.tui.state;

import java.util.List;
import taskbg.task.Verdict;
import taskbg.text.Count;

/** Acts that are asked about before they are done. */
final class Asking {
    private static final String UNREADABLE =
            " A record that cannot be read does not say whether its agent still runs.";

    private Asking() {}

    static Step cancel(Model model) {
        var rows = Eligible.of(Action.CANCEL, model);
        return asked(
                model,
                "Cancel " + number(model, rows) + "?",
                rows,
                "Their processes get TERM, and KILL ten seconds later.",
                new Effect.CancelTasks(Acts.names(rows)));
    }

    static Step relaunch(Model model) {
        var rows = Eligible.of(Action.RELAUNCH, model);
        return asked(
                model,
                "Launch " + number(model, rows) + " again?",
                rows,
                "New tasks with the same prompts; these and their output stay.",
                new Effect.Relaunch(Acts.names(rows)));
    }

    /** One in sight that has ended goes without a question: it comes back as easily. */
    static Step remove(Model model) {
        var rows = Eligible.of(Action.REMOVE, model);
        var act = new Effect.RemoveTasks(Acts.names(rows));
        boolean unreadable = false;
        for (var row : rows) {
            unreadable |= row.task() == null;
        }
        if (rows.size() == 1 && !unreadable && model.table().hiddenMarks() == 0) {
            return Step.to(Acts.unmarked(model), act);
        }
        var consequence =
                "Records and outputs go into the trash for a week; u brings them back."
                        + (unreadable ? UNREADABLE : "");
        return asked(model, "Remove " + number(model, rows) + "?", rows, consequence, act);
    }

    static Step signal(Model model) {
        var rows = Eligible.of(Action.SIGNAL, model);
        return Step.to(
                model.with(
                        new Dialog.SignalMenu(
                                Acts.names(rows), Acts.labels(rows), firstOffered(rows))));
    }

    /** What stands still is likelier to be wanted to go on. */
    private static Signal firstOffered(List<Row> rows) {
        for (var row : rows) {
            if (!(row.seen().verdict() instanceof Verdict.Paused)) {
                return Signal.TERM;
            }
        }
        return Signal.CONT;
    }

    private static Step asked(
            Model model, String title, List<Row> rows, String consequence, Effect act) {
        var labels = Acts.labels(rows);
        var all = (consequence + " " + Eligible.leftOut(model)).strip();
        return Step.to(model.with(new Dialog.Confirm(title, labels, all, act, 0)));
    }

    /** How many, and of how many in sight where the act is not possible with all. */
    private static String number(Model model, List<Row> rows) {
        int all = Eligible.targets(model).size();
        return rows.size() == all
                ? Count.of(all, "task")
                : rows.size() + " of " + Count.of(all, "marked task");
    }
}
