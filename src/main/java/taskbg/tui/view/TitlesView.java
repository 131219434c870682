package taskbg.tui.view;

import taskbg.text.Column;
import taskbg.text.Fit;
import taskbg.text.SafeText;
import taskbg.tui.state.Model;
import taskbg.tui.state.TableColumn;
import taskbg.tui.state.TableLayout;

/** The titles of the table's columns: what it is sorted by, and what it is filtered by. */
final class TitlesView {
    private TitlesView() {}

    static void draw(Model model, TableLayout columns, Frame line, Theme theme) {
        for (var slot : columns.slots()) {
            var sorting = model.table().sorting();
            boolean sorts = slot.column() == sorting.column();
            var arrow = sorts ? (sorting.reversed() ? "▴" : "▾") : "";
            var text = Fit.cut(slot.column().title() + arrow, slot.width());
            boolean right = slot.column().side() == Column.Side.RIGHT;
            int start = right ? slot.start() + slot.width() - text.length() : slot.start();
            line.put(start, 0, text, sorts ? theme.accent() : theme.muted());
            if (slot.column() == TableColumn.DESCRIPTION && model.table().filter().isOn()) {
                drawFilter(model, line, slot, text.length() + 1, theme);
            }
        }
    }

    private static void drawFilter(
            Model model, Frame line, TableLayout.Slot slot, int titleWidth, Theme theme) {
        var text = "/" + SafeText.oneLine(model.table().filter().text());
        int room = slot.width() - titleWidth;
        boolean besideTitle = room > 3 && text.length() <= room;
        int start = besideTitle ? slot.start() + titleWidth : slot.start();
        int width = besideTitle ? room : slot.width();
        line.put(start, 0, Fit.left(Fit.cut(text, width), width), theme.mark());
    }
}
