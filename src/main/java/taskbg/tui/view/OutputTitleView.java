package taskbg.tui.view;

import taskbg.text.ByteSize;
import taskbg.text.DisplayWidth;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.VerdictLook;
import taskbg.tui.state.Model;
import taskbg.tui.state.OutputPane;

/** The line over the output: whose it is, how one looks at it, where one is in it. */
final class OutputTitleView {
    private static final String LINE = "─";

    /** The fewest columns of a description that says something beside the state. */
    private static final int LEAST_LABEL = 14;

    private OutputTitleView() {}

    static void draw(Model model, Frame line, Theme theme) {
        boolean focused = model.focus() == Model.Focus.OUTPUT;
        var border = theme.border(focused);
        line.put(0, 0, LINE.repeat(line.columns()), border);
        var row = model.selected();
        if (row == null) {
            return;
        }
        var full = " " + where(model.output()) + " ";
        boolean narrow = DisplayWidth.of(full) + 20 > line.columns();
        var where = narrow ? " " + shortly(model.output()) + " " : full;
        int whereWidth = DisplayWidth.of(where);
        int room = line.columns() - whereWidth - 6;
        if (room < 8) {
            return;
        }
        line.put(line.columns() - whereWidth - 1, 0, where, theme.muted());
        var look = VerdictLook.of(row.seen().verdict());
        var state = " · " + look.words() + " ";
        boolean withState = room - DisplayWidth.of(state) >= LEAST_LABEL;
        int left = withState ? room - DisplayWidth.of(state) + 3 : room;
        line.put(1, 0, " ", border);
        var label = SafeText.oneLine(row.label(), left);
        int end = line.put(2, 0, label, focused ? theme.accent() : theme.of(Role.HEADING));
        var after = withState ? state : " ";
        line.put(end, 0, after, withState ? theme.of(look.role()) : border);
    }

    private static String where(OutputPane pane) {
        var words = new StringBuilder();
        var count = pane.search().count(pane.window(), pane.size());
        words.append(count.isEmpty() ? "" : "match " + count + " · ");
        words.append(pane.follow() ? "follow" : position(pane));
        words.append(pane.wrap() ? "" : " · cut").append(pane.stamps() ? " · times" : "");
        if (pane.search().isUnderWay()) {
            words.append(" · searched ").append(ByteSize.of(pane.search().searched()));
        }
        return words.append(" · ").append(ByteSize.of(pane.size())).toString();
    }

    private static String shortly(OutputPane pane) {
        if (pane.search().isUnderWay()) {
            return ByteSize.brief(pane.search().searched()) + " searched";
        }
        var count = pane.search().count(pane.window(), pane.size());
        return !count.isEmpty() ? count : pane.follow() ? "follow" : position(pane);
    }

    private static String position(OutputPane pane) {
        var lines = pane.window().rows();
        if (pane.size() == 0 || pane.top() >= lines.size()) {
            return "start";
        }
        long offset = lines.get(pane.top()).offset();
        return offset == 0 ? "start" : percent(offset, pane.size()) + "%";
    }

    private static long percent(long part, long whole) {
        return Math.min(100, Math.round(100.0 * part / whole));
    }
}
