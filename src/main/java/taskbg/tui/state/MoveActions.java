package taskbg.tui.state;

import static taskbg.tui.state.Action.Group.MOVE;

import java.util.List;
import taskbg.tui.state.Model.Focus;

/** The actions that move: rows of the table, or the output where it has the focus. */
final class MoveActions {
    static final Action UP =
            MOVE.anywhere("Up k", "up", "up a row; in the output, scroll up")
                    .does(model -> moved(model, -1));

    static final Action DOWN =
            MOVE.anywhere("Down j", "down", "down a row; in the output, scroll down")
                    .does(model -> moved(model, 1));

    static final Action FIRST =
            MOVE.anywhere("g Home", "first", "first row; in the output, its start")
                    .does(MoveActions::first);

    static final Action LAST =
            MOVE.anywhere("G End", "last", "last row; in the output, its end, and follow it")
                    .does(MoveActions::last);

    static final Action PAGE_UP =
            MOVE.anywhere("PgUp Ctrl-b | b", "page up", "a page up")
                    .does(model -> moved(model, -page(model)));

    static final Action PAGE_DOWN =
            MOVE.anywhere("PgDn Ctrl-f | Space", "page down", "a page down")
                    .does(model -> moved(model, page(model)));

    static final Action OTHER_PANE =
            MOVE.anywhere("Tab Shift-Tab", "other pane", "from the table to the output, and back")
                    .does(
                            model ->
                                    Step.to(
                                            model.focusing(
                                                    inTable(model) ? Focus.OUTPUT : Focus.TABLE,
                                                    false)));

    static final Action OPEN =
            MOVE.inTable("Enter", "open", "into the output, full screen")
                    .needs(Needs::task)
                    .does(MoveActions::full);

    static final Action BACK =
            MOVE.anywhere("Esc", "back", "back; at the table, drop marks, then the filter")
                    .does(MoveActions::back);

    static final Action NEXT_NEWS =
            MOVE.anywhere("!", "news", "next task that ended or went quiet unseen")
                    .needs(Needs::news)
                    .does(MoveActions::nextNews);

    static final List<Action> ALL =
            List.of(UP, DOWN, FIRST, LAST, PAGE_UP, PAGE_DOWN, OTHER_PANE, OPEN, BACK, NEXT_NEWS);

    private MoveActions() {}

    private static int page(Model model) {
        var layout = Layout.of(model);
        int rows = inTable(model) ? layout.rows().rows() : layout.outputText().rows();
        return Math.max(1, rows - 1);
    }

    private static boolean inTable(Model model) {
        return model.focus() == Focus.TABLE;
    }

    private static Step moved(Model model, int rows) {
        return inTable(model)
                ? selected(model, model.table().cursor() + rows)
                : OutputActions.scrolled(model, rows);
    }

    private static Step selected(Model model, int index) {
        return Step.to(model.with(model.table().at(index)));
    }

    static Step first(Model model) {
        if (inTable(model)) {
            return selected(model, 0);
        }
        var pane = model.output().following(false);
        boolean near = pane.window().from() == 0;
        return Step.to(model.with(near ? pane.at(0, 0).aimedAt(-1) : pane.aimedAt(0)));
    }

    static Step last(Model model) {
        return inTable(model)
                ? selected(model, model.table().visible().size() - 1)
                : Step.to(model.with(model.output().following(true).aimedAt(-1)));
    }

    static Step full(Model model) {
        return Step.to(model.focusing(Focus.OUTPUT, true));
    }

    /** One step out: of a search, of the full screen, of the output, of marks, of the filter. */
    static Step back(Model model) {
        var table = model.table();
        if (model.output().search().isUnderWay()) {
            return Search.stopped(model);
        }
        if (!inTable(model)) {
            return Step.to(model.focusing(Focus.TABLE, false));
        }
        if (!table.marks().isEmpty()) {
            return Step.to(model.unmarked());
        }
        return table.filter().isOn() ? Filter.cleared(model) : Step.to(model);
    }

    static Step nextNews(Model model) {
        var visible = model.table().visible();
        for (int i = 1; i <= visible.size(); i++) {
            int index = (model.table().cursor() + i) % visible.size();
            if (visible.get(index).news()) {
                return selected(model, index);
            }
        }
        return Notice.refused(model, "The filter hides them; 0 shows all tasks.");
    }
}
