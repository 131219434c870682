package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.task.Verdict;
import taskbg.text.Count;

/** To which tasks an act can be done. */
public final class Eligible {
    private static final String NOT_ENDED = "It has not ended: only ended tasks are removed.";

    private Eligible() {}

    /** Those of the marked tasks, or the selected one, that the act is possible with. */
    static List<Row> of(Action action, Model model) {
        var eligible = new ArrayList<Row>();
        for (var row : targets(model)) {
            if (whyNot(action, row).isEmpty()) {
                eligible.add(row);
            }
        }
        return eligible;
    }

    /** With the eyes on an output, acts are meant for its task alone. */
    static List<Row> targets(Model model) {
        var selected = model.selected();
        boolean inOutput = model.focus() == Model.Focus.OUTPUT;
        return inOutput && selected != null ? List.of(selected) : model.table().targets();
    }

    /** What an act leaves alone though it is marked, in one sentence; empty if there is none. */
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

    /** Why an act can be done to none of them, in one sentence; empty if it can to some. */
    static String whyNone(Action action, Model model) {
        var targets = targets(model);
        if (targets.isEmpty()) {
            return "There is no task here; n launches one.";
        }
        if (!of(action, model).isEmpty()) {
            return "";
        }
        var first = whyNot(action, targets.getFirst());
        return targets.size() == 1
                ? first
                : "None of these " + targets.size() + " tasks. The first: " + first;
    }

    /** Why an act cannot be done to one task; empty if it can. */
    private static String whyNot(Action action, Row row) {
        if (action == Action.CANCEL) {
            return whyNotCancelled(row.seen().verdict());
        }
        if (action == Action.SIGNAL) {
            return whyNotSignalled(row.seen().verdict());
        }
        if (action == Action.RELAUNCH) {
            return whyNotRelaunched(row.seen().verdict());
        }
        return whyNotRemoved(row.seen().verdict());
    }

    private static String whyNotRemoved(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Over ignored -> "";
            case Verdict.Unreadable ignored -> "";
            case Verdict.StillRunning ignored -> "Processes of it still run; x stops them.";
            case Verdict.Waiting ignored -> NOT_ENDED;
            case Verdict.Active ignored -> NOT_ENDED;
            case Verdict.Quiet ignored -> NOT_ENDED;
            case Verdict.Paused ignored -> NOT_ENDED;
            case Verdict.Stopping ignored -> NOT_ENDED;
            case Verdict.Lost ignored -> NOT_ENDED;
            case Verdict.Foreign ignored -> NOT_ENDED;
            case Verdict.Elsewhere ignored -> NOT_ENDED;
        };
    }

    private static String whyNotCancelled(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Over ignored -> "It has ended already.";
            case Verdict.Unreadable ignored -> "Its record cannot be read.";
            case Verdict.Elsewhere there -> "It runs on " + there.host() + ": cancel it there.";
            case Verdict.Waiting ignored -> "";
            case Verdict.Active ignored -> "";
            case Verdict.Quiet ignored -> "";
            case Verdict.Paused ignored -> "";
            case Verdict.StillRunning ignored -> "";
            case Verdict.Stopping ignored -> "";
            case Verdict.Lost ignored -> "";
            case Verdict.Foreign ignored -> "";
        };
    }

    private static String whyNotSignalled(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Over ignored -> "It has ended already.";
            case Verdict.Unreadable ignored -> "Its record cannot be read.";
            case Verdict.Elsewhere there -> "It runs on " + there.host() + ": signal it there.";
            case Verdict.Waiting ignored -> "It has not started yet.";
            case Verdict.Lost ignored -> "Its process is gone.";
            case Verdict.Foreign ignored -> "Another tool started it, and named no process.";
            case Verdict.Active ignored -> "";
            case Verdict.Quiet ignored -> "";
            case Verdict.Paused ignored -> "";
            case Verdict.StillRunning ignored -> "";
            case Verdict.Stopping ignored -> "";
        };
    }

    private static String whyNotRelaunched(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Over ignored -> "";
            case Verdict.StillRunning ignored -> "";
            case Verdict.Lost ignored -> "";
            case Verdict.Unreadable ignored -> "Its record cannot be read.";
            case Verdict.Waiting ignored -> "It has not started yet.";
            case Verdict.Active ignored -> "It still runs; x cancels it.";
            case Verdict.Quiet ignored -> "It still runs; x cancels it.";
            case Verdict.Paused ignored -> "It still runs; x cancels it.";
            case Verdict.Stopping ignored -> "It is still being stopped.";
            case Verdict.Foreign ignored -> "As far as its record says, it still runs.";
            case Verdict.Elsewhere ignored -> "As far as its record says, it still runs.";
        };
    }
}
