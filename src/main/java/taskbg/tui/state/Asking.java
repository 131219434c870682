package taskbg.tui.state;

import java.util.List;
import taskbg.text.Count;

/** Acts that are asked about before they are done. */
final class Asking {
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

    static Step signal(Model model) {
        var rows = Eligible.of(Action.SIGNAL, model);
        return Step.to(
                model.with(
                        new Dialog.SignalMenu(Acts.names(rows), Acts.labels(rows), Signal.TERM)));
    }

    private static Step asked(
            Model model, String title, List<Row> rows, String consequence, Effect act) {
        return Step.to(
                model.with(new Dialog.Confirm(title, Acts.labels(rows), consequence, act, 0)));
    }

    /** How many, of how many where the act is not possible with all, and how many one can't see. */
    private static String number(Model model, List<Row> rows) {
        int all = Eligible.targets(model).size();
        int hidden = 0;
        for (var row : rows) {
            hidden += row.shown() ? 0 : 1;
        }
        var number =
                rows.size() == all
                        ? Count.of(all, "task")
                        : rows.size() + " of " + Count.of(all, "marked task");
        return hidden == 0 ? number : number + ", " + hidden + " hidden by the filter";
    }
}
