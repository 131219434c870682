package taskbg.tui.view;

import taskbg.text.ByteSize;
import taskbg.text.Count;
import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.SafeText;
import taskbg.tui.state.HeaderCounts;
import taskbg.tui.state.Model;

/** The directory, and how many tasks there are of each kind. */
final class HeaderView {
    private static final String NAME = "task-bg";

    private HeaderView() {}

    static void draw(Model model, Frame frame, Theme theme) {
        int counts = frame.rows() - 1;
        int taken = drawCounts(model, frame, counts, theme);
        if (counts > 0) {
            drawDirectory(model, frame, theme);
        } else {
            drawRight(model, frame, taken, theme);
        }
        drawNews(model, frame, counts, taken, theme);
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

    private static void drawRight(Model model, Frame frame, int taken, Theme theme) {
        var total = total(model);
        int column = frame.columns() - DisplayWidth.of(total) - 1;
        if (column > taken + 1) {
            frame.put(column, 0, total, theme.muted());
        }
    }

    private static String total(Model model) {
        var table = model.table();
        int all = table.tally().total();
        var tasks = Count.of(all, "task");
        var shown = table.filter().isOn() ? table.visible().size() + " of " + tasks : tasks;
        return shown + "  " + ByteSize.of(table.tally().bytes());
    }

    private static int drawCounts(Model model, Frame frame, int row, Theme theme) {
        int end = 1;
        for (var item : HeaderCounts.items(model.table().tally(), frame.columns())) {
            var style = theme.of(item.state());
            end = frame.put(item.column(), row, Theme.glyph(item.state()), style);
            end = frame.put(end + 1, row, item.text(), style);
        }
        return end;
    }

    private static void drawNews(Model model, Frame frame, int row, int taken, Theme theme) {
        int news = model.table().tally().news();
        var text = "! " + news + " new";
        int column = frame.columns() - text.length() - 1;
        if (news > 0 && row > 0 && column > taken + 1) {
            frame.put(column, row, text, theme.news());
        }
    }
}
