package taskbg.tui.view;

import java.time.Duration;
import taskbg.task.Observed;
import taskbg.task.Verdict;
import taskbg.text.ByteSize;
import taskbg.text.Column;
import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.TaskCells;
import taskbg.text.TextTable;
import taskbg.text.VerdictLook;
import taskbg.tui.state.Layout;
import taskbg.tui.state.Model;
import taskbg.tui.state.Rectangle;
import taskbg.tui.state.Row;
import taskbg.tui.state.TableLayout;

/** The table of tasks. */
final class TableView {
    /** Where size and growth stand side by side. */
    private static final int WITH_GROWTH = 12;

    private TableView() {}

    static void draw(Model model, Layout layout, Frame frame, Theme theme) {
        var columns = TableLayout.of(model.size().columns());
        TitlesView.draw(model, columns, frame.part(layout.titles()), theme);
        var rows = frame.part(layout.rows());
        if (model.table().visible().isEmpty()) {
            EmptyView.draw(model, rows, theme);
            return;
        }
        for (int i = 0; i < rows.rows(); i++) {
            int index = model.table().top() + i;
            if (index < model.table().visible().size()) {
                drawRow(
                        model,
                        columns,
                        index,
                        rows.part(new Rectangle(0, i, rows.columns(), 1)),
                        theme);
            }
        }
    }

    private static void drawRow(
            Model model, TableLayout columns, int index, Frame line, Theme theme) {
        var row = model.table().visible().get(index);
        if (model.table().isMarked(index)) {
            line.put(0, 0, "▪", theme.mark());
        }
        if (row.news()) {
            line.put(1, 0, "!", theme.news());
        }
        var state = VerdictLook.of(row.seen().verdict()).state();
        line.put(2, 0, VerdictLook.glyph(state), theme.of(VerdictLook.role(state)));
        for (var slot : columns.slots()) {
            var cell = cell(slot, row, model);
            line.put(slot.start(), 0, fitted(slot, cell.text()), theme.of(cell.role()));
        }
        if (index == model.table().cursor()) {
            boolean focused = model.focus() == Model.Focus.TABLE;
            var whole = new Rectangle(0, 0, line.columns(), 1);
            line.restyle(whole, style -> theme.selected(style, focused));
        }
    }

    private static String fitted(TableLayout.Slot slot, String text) {
        boolean right = slot.column().side() == Column.Side.RIGHT;
        return right ? Fit.right(text, slot.width()) : Fit.cut(text, slot.width());
    }

    private static TextTable.Cell cell(TableLayout.Slot slot, Row row, Model model) {
        var seen = row.seen();
        return switch (slot.column()) {
            case STATE -> state(timely(row, model), slot.width());
            case DESCRIPTION -> new TextTable.Cell(label(row, slot.width()), Role.PLAIN);
            case DROID -> TaskCells.droid(seen);
            case PARENT -> TaskCells.parent(seen);
            case ELAPSED -> TaskCells.elapsed(seen, model.now());
            case IDLE -> TaskCells.sign(seen, model.now());
            case TOOLS -> TaskCells.tools(seen);
            case OUTPUT -> output(row, model, slot.width());
            case RESULT -> TaskCells.result(seen);
        };
    }

    private static TextTable.Cell state(Observed seen, int width) {
        var whole = TaskCells.state(seen);
        return whole.text().length() <= width
                ? whole
                : new TextTable.Cell(VerdictLook.of(seen.verdict()).brief(), whole.role());
    }

    private static String label(Row row, int width) {
        return SafeText.oneLine(row.label(), width);
    }

    /** What was said of a quiet task when it was looked at holds for longer by now. */
    private static Observed timely(Row row, Model model) {
        var seen = row.seen();
        if (!(seen.verdict() instanceof Verdict.Quiet)) {
            return seen;
        }
        var since = Duration.between(seen.lastSign(), model.now());
        var verdict = new Verdict.Quiet(since);
        return new Observed(seen.entry(), verdict, seen.outputBytes(), seen.lastSign());
    }

    private static TextTable.Cell output(Row row, Model model, int width) {
        var size = TaskCells.output(row.seen());
        boolean ended = row.seen().verdict() instanceof Verdict.Over;
        long growth = ended ? 0 : row.growth().at(model.now());
        if (growth == 0) {
            return size;
        }
        if (width < WITH_GROWTH) {
            return new TextTable.Cell(size.text() + "+", Role.PLAIN);
        }
        var perSecond = " +" + ByteSize.brief(growth) + "/s";
        boolean fits = size.text().length() + DisplayWidth.of(perSecond) <= width;
        return new TextTable.Cell(size.text() + (fits ? perSecond : "+"), Role.PLAIN);
    }
}
