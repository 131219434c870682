package taskbg.tui.state;

import java.util.ArrayList;
import taskbg.task.StateWord;
import taskbg.task.Verdict;

/** What follows from every change: the output of the selected task is shown, and so on. */
final class Settling {
    private Settling() {}

    static Step settled(Model model) {
        return selected(model)
                .then(chosen -> Step.to(tableInSight(chosen)))
                .then(Settling::outputChosen)
                .then(Settling::outputShown)
                .then(Settling::titled);
    }

    private static Model tableInSight(Model model) {
        var table = model.table();
        int rows = Layout.of(model).rows().rows();
        int last = Math.max(0, table.visible().size() - rows);
        int lowest = Math.max(0, table.cursor() - rows + 1);
        int top = Math.min(Math.clamp(table.top(), 0, last), table.cursor());
        return model.with(table.scrolledTo(Math.max(top, lowest)));
    }

    private static Step outputChosen(Model model) {
        var pane = model.output();
        var row = model.selected();
        if (row == null) {
            return pane.task().isEmpty() ? Step.to(model) : turned(model, "", 0);
        }
        return row.name().equals(pane.task())
                ? Step.to(model)
                : turned(model, row.name(), row.seen().outputBytes());
    }

    private static Step turned(Model model, String name, long bytes) {
        var step = Step.to(model.with(model.output().of(name, bytes)));
        step = model.output().search().isUnderWay() ? step.and(new Effect.StopSearch()) : step;
        return step.and(new Effect.FollowOutput(name));
    }

    private static Step outputShown(Model model) {
        var area = Layout.of(model).outputText();
        var pane = OutputScroll.clamped(aimed(model.output(), area), area);
        var wanted = OutputUpdates.wanted(pane, area);
        return wanted == null
                ? Step.to(model.with(pane))
                : Step.to(
                        model.with(pane.asking(wanted)),
                        new Effect.ReadOutput(pane.task(), wanted, OutputUpdates.LINES));
    }

    /** The pane at its goal, once the line is there. */
    private static OutputPane aimed(OutputPane pane, Rectangle area) {
        var window = pane.window();
        if (pane.goal() < 0 || !window.covers(pane.goal())) {
            return pane;
        }
        int line = Math.min(hit(pane), Math.max(0, window.rows().size() - 1));
        var there = OutputScroll.showing(pane, line, area).aimedAt(-1);
        return there.wrap() ? there : sideways(there, line, area);
    }

    /**
     * The row that was found, if the goal is one; where a row is told from the others of its line
     * in another way here, the nearest before it that has the text.
     */
    private static int hit(OutputPane pane) {
        var found = pane.search().found();
        int first = pane.window().indexAt(pane.goal());
        if (found.offset() != pane.goal()) {
            return first;
        }
        var lines = pane.window().rows();
        int hit = pane.window().indexOf(found);
        while (hit >= first && pane.search().indexIn(lines.get(hit).text().plain(), 0) < 0) {
            hit--;
        }
        return Math.max(hit, first);
    }

    private static OutputPane sideways(OutputPane pane, int line, Rectangle area) {
        if (line >= pane.window().rows().size()) {
            return pane;
        }
        var text = pane.window().rows().get(line).text();
        int at = pane.search().indexIn(text.plain(), 0);
        if (at < 0) {
            return pane;
        }
        var columns = text.columns(at, at + pane.search().text().length());
        int width = OutputScroll.width(pane, area);
        boolean inSight = columns.from() >= pane.left() && columns.to() <= pane.left() + width;
        return inSight ? pane : pane.shifted(columns.from() - width / 3);
    }

    private static Step titled(Model model) {
        var title = title(model);
        return title.equals(model.title())
                ? Step.to(model)
                : Step.to(model.titled(title), new Effect.SetTitle(title));
    }

    private static String title(Model model) {
        var tally = model.table().tally();
        var counts = new ArrayList<String>();
        for (var state : Tally.COUNTED) {
            boolean matters = state != StateWord.COMPLETED;
            if (matters && tally.of(state) > 0) {
                counts.add(tally.of(state) + " " + state.word());
            }
        }
        var news = tally.news() > 0 ? "! " : "";
        return news + "task-bg" + (counts.isEmpty() ? "" : ": " + String.join(", ", counts));
    }

    /** Selects what the person launched or, at first, what is at work. */
    private static Step selected(Model model) {
        var name = model.hand().awaited();
        if (!name.isEmpty()) {
            return awaited(model, name);
        }
        return Step.to(model.hand().chosen() ? model : atWork(model));
    }

    private static Step awaited(Model model, String name) {
        var table = model.table();
        int index = table.indexOf(name);
        if (index >= 0) {
            return Step.to(model.with(table.at(index)).with(model.hand().choosing()));
        }
        return table.rows().places().containsKey(name)
                ? Notice.done(
                        model.with(model.hand().choosing()),
                        model.notice().text() + " The filter hides it; 0 shows all tasks.")
                : Step.to(model);
    }

    /** The first that runs, if it is in sight: what needs a look stands above it. */
    private static Model atWork(Model model) {
        var selected = model.selected();
        if (selected == null || isAtWork(selected)) {
            return model;
        }
        var visible = model.table().visible();
        int rows = Math.min(visible.size(), Layout.of(model).rows().rows());
        for (int i = 0; i < rows; i++) {
            if (isAtWork(visible.get(i))) {
                return model.with(model.table().at(i));
            }
        }
        return model;
    }

    private static boolean isAtWork(Row row) {
        return row.seen().verdict() instanceof Verdict.Active;
    }
}
