package taskbg.tui.state;

import static taskbg.tui.state.Action.Group.READ;

import java.util.List;
import java.util.function.Function;
import taskbg.text.LastWord;
import taskbg.text.SafeText;
import taskbg.tui.state.Model.Focus;

/** The actions on the output that is shown: how one looks at it, and where it goes. */
final class OutputActions {
    private static final int SIDEWAYS = 8;

    static final Action HALF_DOWN =
            READ.anywhere("Ctrl-d | d", "half down", "scroll the output half a page down")
                    .needs(Needs::output)
                    .does(model -> scrolled(model, half(model)));

    static final Action HALF_UP =
            READ.anywhere("Ctrl-u | u", "half up", "scroll the output half a page up")
                    .needs(Needs::output)
                    .does(model -> scrolled(model, -half(model)));

    static final Action LINE_DOWN =
            READ.anywhere("J", "line down", "scroll the output a line down")
                    .needs(Needs::output)
                    .does(model -> scrolled(model, 1));

    static final Action LINE_UP =
            READ.anywhere("K", "line up", "scroll the output a line up")
                    .needs(Needs::output)
                    .does(model -> scrolled(model, -1));

    static final Action LEFT =
            READ.anywhere("Left h", "left", "scroll the output sideways, when not wrapped")
                    .needs(Needs::cutLines)
                    .does(OutputActions::left);

    static final Action RIGHT =
            READ.anywhere("Right l", "right", "and to the right")
                    .needs(Needs::cutLines)
                    .does(model -> shifted(model, SIDEWAYS));

    static final Action SEARCH =
            READ.inOutput("/", "search", "search the output")
                    .needs(Needs::output)
                    .does(model -> Step.to(model.with(new SearchPrompt(TextField.EMPTY))));

    static final Action NEXT_MATCH =
            READ.inOutput("n", "next", "next match, downwards")
                    .needs(Needs::search)
                    .does(Search::next);

    static final Action PREVIOUS_MATCH =
            READ.inOutput("N", "previous", "previous match, upwards")
                    .needs(Needs::search)
                    .does(Search::previous);

    static final Action FOLLOW =
            READ.anywhere("f", "follow", "follow the end of the output, or stop")
                    .needs(Needs::output)
                    .does(OutputActions::follow);

    static final Action WRAP =
            READ.anywhere("w", "wrap", "wrap long lines, or cut them").does(OutputActions::wrap);

    static final Action STAMPS =
            READ.anywhere("t", "times", "times of the lines, where known")
                    .needs(Needs::times)
                    .does(OutputActions::stamps);

    static final Action FULL =
            READ.anywhere("z", "full", "output full screen, or not")
                    .needs(Needs::task)
                    .does(OutputActions::toggleFull);

    static final Action COPY_LINE =
            READ.anywhere("y", "copy", "copy the row; in the output, the found or last line")
                    .needs(Needs::task)
                    .does(OutputActions::copyLine);

    static final Action COPY_ID =
            READ.anywhere("Y", "copy id", "copy the task's id")
                    .needs(Needs::task)
                    .does(OutputActions::copyId);

    static final Action EDITOR =
            READ.anywhere("e", "edit", "a copy of the output in $EDITOR")
                    .needs(Needs::output)
                    .does(copyFor(Viewer.EDITOR));

    static final Action PAGER =
            READ.anywhere("o", "pager", "a copy of the output in $PAGER")
                    .needs(Needs::output)
                    .does(copyFor(Viewer.PAGER));

    static final Action RAW_EDITOR =
            READ.anywhere("E", "edit raw", "its bytes, not its words, in $EDITOR")
                    .needs(Needs::output)
                    .does(copyFor(Viewer.RAW_EDITOR));

    static final Action RAW_PAGER =
            READ.anywhere("O", "pager raw", "its bytes, not its words, in $PAGER")
                    .needs(Needs::output)
                    .does(copyFor(Viewer.RAW_PAGER));

    static final List<Action> ALL =
            List.of(
                    HALF_DOWN,
                    HALF_UP,
                    LINE_DOWN,
                    LINE_UP,
                    LEFT,
                    RIGHT,
                    SEARCH,
                    NEXT_MATCH,
                    PREVIOUS_MATCH,
                    FOLLOW,
                    WRAP,
                    STAMPS,
                    FULL,
                    COPY_LINE,
                    COPY_ID,
                    EDITOR,
                    PAGER,
                    RAW_EDITOR,
                    RAW_PAGER);

    private OutputActions() {}

    private static int half(Model model) {
        return Math.max(1, Layout.of(model).outputText().rows() / 2);
    }

    /** The output scrolled by so many rows of the screen, down if positive. */
    static Step scrolled(Model model, int rows) {
        var area = Layout.of(model).outputText();
        return Step.to(model.with(OutputScroll.by(model.output(), rows, area)));
    }

    static Step left(Model model) {
        return shifted(model, -SIDEWAYS);
    }

    private static Step shifted(Model model, int columns) {
        var pane = model.output();
        return Step.to(model.with(pane.shifted(pane.left() + columns)));
    }

    static Step toggleFull(Model model) {
        return model.full() ? Step.to(model.focusing(Focus.TABLE, false)) : MoveActions.full(model);
    }

    static Step follow(Model model) {
        var pane = model.output();
        return Step.to(model.with(pane.following(!pane.follow())));
    }

    static Step wrap(Model model) {
        var pane = model.output();
        return Step.to(model.with(pane.wrapping(!pane.wrap())));
    }

    static Step stamps(Model model) {
        var pane = model.output();
        return Step.to(model.with(pane.stamping(!pane.stamps())));
    }

    /** The selected task's id. */
    static Step copyId(Model model) {
        var row = model.selected();
        return row == null
                ? Step.to(model)
                : Step.to(model, new Effect.CopyText(SafeText.oneLine(row.name()), "the id"));
    }

    /** The selected row; in the output, the line that was found, or the last one in sight. */
    static Step copyLine(Model model) {
        var row = model.selected();
        if (row == null) {
            return Step.to(model);
        }
        var text = model.focus() == Model.Focus.OUTPUT ? outputLine(model) : rowLine(row);
        return Step.to(model, new Effect.CopyText(text, "the line"));
    }

    private static String rowLine(Row row) {
        var task = row.task();
        return String.join(
                "  ",
                SafeText.oneLine(row.name()),
                task == null ? "unreadable" : task.status().word(),
                SafeText.oneLine(row.label()),
                SafeText.oneLine(LastWord.of(row.seen().entry())));
    }

    private static String outputLine(Model model) {
        var pane = model.output();
        var area = Layout.of(model).outputText();
        int line = pane.window().indexOf(pane.search().found());
        int copied =
                line >= 0 && OutputScroll.isVisible(pane, line, area)
                        ? line
                        : OutputScroll.lastVisible(pane, area);
        return copied < 0 ? "" : pane.window().rows().get(copied).text().plain();
    }

    private static Function<Model, Step> copyFor(Viewer viewer) {
        return model -> CopyDialog.begun(model, viewer);
    }
}
