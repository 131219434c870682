package taskbg.tui.state;

import static taskbg.tui.state.Action.Group.ACT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import taskbg.task.Signal;
import taskbg.task.Verdict;
import taskbg.text.Count;
import taskbg.text.VerdictLook.WhyNot;

/**
 * The actions on tasks: the marked ones in sight or the selected one, asked about before they are
 * done.
 */
public final class TaskActions {
    static final Action MARK =
            ACT.inTable("Space", "mark", "mark a task: acts then take all marked ones in sight")
                    .needs(Needs::task)
                    .does(Marks::toggle);

    static final Action MARK_RANGE =
            ACT.inTable("v", "range", "mark from here to where you go; again ends it")
                    .needs(Needs::task)
                    .does(Marks::range);

    static final Action DETAILS =
            ACT.anywhere("i", "details", "all that is known of the task: error, session, prompt")
                    .needs(Needs::task)
                    .does(model -> Step.to(model.with(new DetailsDialog(0))));

    static final Action CANCEL =
            ACT.anywhere("x", "cancel", "cancel: asks, and says how many")
                    .needs(TaskActions::whyNoneCancelled)
                    .does(TaskActions::cancel);

    static final Action SIGNAL =
            ACT.anywhere("X", "signal", "send a signal, from a menu")
                    .needs(TaskActions::whyNoneSignalled)
                    .does(TaskActions::signal);

    static final Action RELAUNCH =
            ACT.anywhere("r", "relaunch", "launch the same again: asks")
                    .needs(TaskActions::whyNoneRelaunched)
                    .does(TaskActions::relaunch);

    static final Action NEW_TASK =
            ACT.inTable("n", "new", "new task")
                    .does(model -> Step.to(model.with(new NewTaskDialog(false))));

    static final Action REMOVE =
            ACT.inTable("d", "remove", "remove ended tasks: into the trash, for a week")
                    .needs(TaskActions::whyNoneRemoved)
                    .does(TaskActions::remove);

    static final Action UNDO =
            ACT.inTable("u", "undo", "bring back what was removed last, then before that")
                    .does(model -> Step.to(model, new Effect.UndoRemoval()));

    static final Action PRUNE =
            ACT.inTable("D", "prune", "prune: shows first which, and why")
                    .does(PruneDialog::opened);

    static final List<Action> ALL =
            List.of(
                    MARK,
                    MARK_RANGE,
                    DETAILS,
                    CANCEL,
                    SIGNAL,
                    RELAUNCH,
                    NEW_TASK,
                    REMOVE,
                    UNDO,
                    PRUNE);

    private static final String UNREADABLE =
            " A record that cannot be read does not say whether its agent still runs.";

    private TaskActions() {}

    static String whyNoneCancelled(Model model) {
        return whyNone(model, WhyNot::cancelled);
    }

    static Step cancel(Model model) {
        var rows = possible(model, WhyNot::cancelled);
        return asked(
                model,
                "Cancel " + number(model, rows) + "?",
                rows,
                "Their processes get TERM, and KILL ten seconds later.",
                new Effect.CancelTasks(Row.names(rows)));
    }

    static String whyNoneRelaunched(Model model) {
        return whyNone(model, WhyNot::relaunched);
    }

    static Step relaunch(Model model) {
        var rows = possible(model, WhyNot::relaunched);
        return asked(
                model,
                "Launch " + number(model, rows) + " again?",
                rows,
                "New tasks with the same prompts; these and their output stay.",
                new Effect.Relaunch(Row.names(rows)));
    }

    static String whyNoneRemoved(Model model) {
        return whyNone(model, WhyNot::removed);
    }

    /** One in sight that has ended goes without a question: it comes back as easily. */
    static Step remove(Model model) {
        var rows = possible(model, WhyNot::removed);
        var act = new Effect.RemoveTasks(Row.names(rows));
        boolean unreadable = rows.stream().anyMatch(row -> row.task() == null);
        if (rows.size() == 1 && !unreadable && model.table().hiddenMarks() == 0) {
            return Step.to(model.unmarked(), act);
        }
        var consequence =
                "Records and outputs go into the trash for a week; u brings them back."
                        + (unreadable ? UNREADABLE : "");
        return asked(model, "Remove " + number(model, rows) + "?", rows, consequence, act);
    }

    static String whyNoneSignalled(Model model) {
        return whyNone(model, WhyNot::signalled);
    }

    /** What stands still is likelier to be wanted to go on. */
    static Step signal(Model model) {
        var rows = possible(model, WhyNot::signalled);
        boolean paused =
                rows.stream().allMatch(row -> row.seen().verdict() instanceof Verdict.Paused);
        var first = paused ? Signal.CONT : Signal.TERM;
        return Step.to(model.with(new SignalDialog(Row.names(rows), Row.labels(rows), first)));
    }

    private static Step asked(
            Model model, String title, List<Row> rows, String consequence, Effect act) {
        var all = (consequence + " " + leftOut(model)).strip();
        return Step.to(model.with(new ConfirmDialog(title, Row.labels(rows), all, act, 0)));
    }

    /** How many, and of how many in sight where the action is not possible with all. */
    private static String number(Model model, List<Row> rows) {
        int all = of(model).size();
        return rows.size() == all
                ? Count.of(all, "task")
                : rows.size() + " of " + Count.of(all, "marked task");
    }

    /** With the eyes on an output, actions are meant for its task alone. */
    private static List<Row> of(Model model) {
        var selected = model.selected();
        boolean inOutput = model.focus() == Model.Focus.OUTPUT;
        return inOutput && selected != null ? List.of(selected) : model.table().targets();
    }

    /** Those of the marked tasks, or the selected one, that the action is possible with. */
    private static List<Row> possible(Model model, Function<WhyNot, String> whyNot) {
        var possible = new ArrayList<Row>();
        for (var row : of(model)) {
            if (whyNot.apply(row.whyNot()).isEmpty()) {
                possible.add(row);
            }
        }
        return possible;
    }

    /** Why an action can be done to none of them, in one sentence; empty if it can to some. */
    private static String whyNone(Model model, Function<WhyNot, String> whyNot) {
        var targets = of(model);
        if (targets.isEmpty()) {
            return Needs.NO_TASK;
        }
        if (!possible(model, whyNot).isEmpty()) {
            return "";
        }
        var first = whyNot.apply(targets.getFirst().whyNot());
        return targets.size() == 1
                ? first
                : "None of these " + targets.size() + " tasks. The first: " + first;
    }

    /** What an action leaves alone though it is marked, in one sentence; empty if nothing. */
    public static String leftOut(Model model) {
        int hidden = model.focus() == Model.Focus.OUTPUT ? 0 : model.table().hiddenMarks();
        if (hidden == 0) {
            return "";
        }
        var marked = Count.of(hidden, "marked task");
        return hidden == 1
                ? marked + " is hidden by the filter, and left alone."
                : marked + " are hidden by the filter, and left alone.";
    }
}
