package taskbg.tui.view;

import taskbg.text.ByteSize;
import taskbg.text.Count;
import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.SafeText;
import taskbg.text.VerdictLook;
import taskbg.tui.state.HeaderCounts;
import taskbg.tui.state.Model;

/** The directory, and how many tasks there are of each kind. */
final class HeaderView {
    private static final String NAME = "task-bg";

    private HeaderView() {}

    static void draw(Model model, Frame frame, Theme theme) {
        int counts = frame.rows() - 1;
        int free = drawMarks(model, frame, counts, theme);
        int taken = drawCounts(model, frame, counts, free, theme);
        if (counts > 0) {
            drawDirectory(model, frame, theme);
        } else {
            drawRight(model, frame, taken, free, theme);
        }
        drawNews(model, frame, counts, taken, free, theme);
    }

    /** Marks stand before all else, for acts go by them; the column up to which there is room. */
    private static int drawMarks(Model model, Frame frame, int row, Theme theme) {
        int end = frame.columns() - 1;
        int marked = model.table().markedCount();
        if (marked == 0) {
            return end;
        }
        int hidden = model.table().hiddenMarks();
        var text = marked + " marked";
        var whole = hidden == 0 ? text : text + ", " + hidden + " hidden";
        var items = HeaderCounts.items(model.table().tally(), frame.columns());
        int taken = items.isEmpty() ? 0 : items.getLast().column() + items.getLast().width();
        var fitting = end - whole.length() > taken ? whole : text;
        int column = Math.max(1, end - fitting.length());
        frame.put(column, row, fitting, theme.mark());
        return column - 2;
    }

    private static void drawDirectory(Model model, Frame frame, Theme theme) {
        int end = frame.put(1, 0, NAME, theme.accent());
        var total = total(model);
        int totalWidth = DisplayWidth.of(total);
        int room = frame.columns() - end - totalWidth - 5;
        var directory = Fit.cutMiddle(SafeText.oneLine(model.setting().directory()), room);
        frame.put(end + 2, 0, directory, theme.muted());
        frame.put(frame.columns() - totalWidth - 1, 0, total, theme.muted());
    }

    private static void drawRight(Model model, Frame frame, int taken, int free, Theme theme) {
        var total = total(model);
        int column = free - DisplayWidth.of(total);
        if (column > taken + 1) {
            frame.put(column, 0, total, theme.muted());
        }
    }

    private static String total(Model model) {
        if (model.presence() == Model.Presence.UNKNOWN) {
            return "reading…";
        }
        var table = model.table();
        int all = table.tally().total();
        var tasks = Count.of(all, "task");
        var shown = table.filter().isOn() ? table.visible().size() + " of " + tasks : tasks;
        return shown + "  " + ByteSize.of(table.tally().bytes());
    }

    private static int drawCounts(Model model, Frame frame, int row, int free, Theme theme) {
        int end = 1;
        for (var item : HeaderCounts.items(model.table().tally(), frame.columns())) {
            if (item.column() + item.width() > free) {
                return end;
            }
            var style = theme.of(VerdictLook.role(item.state()));
            end = frame.put(item.column(), row, VerdictLook.glyph(item.state()), style);
            end = frame.put(end + 1, row, item.text(), style);
        }
        return end;
    }

    private static void drawNews(
            Model model, Frame frame, int row, int taken, int free, Theme theme) {
        int news = model.table().tally().news();
        var text = "! " + news + " new";
        int column = free - text.length();
        if (news > 0 && row > 0 && column > taken + 1) {
            frame.put(column, row, text, theme.news());
        }
    }
}
