package taskbg.tui.view;

import taskbg.text.ClockTime;
import taskbg.text.Fit;
import taskbg.text.OutputWindow;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.VerdictLook;
import taskbg.text.Wrap;
import taskbg.tui.state.Fold;
import taskbg.tui.state.Layout;
import taskbg.tui.state.Model;
import taskbg.tui.state.OutputPane;
import taskbg.tui.state.Rectangle;

/** The output of the selected task. */
final class OutputView {
    /** Columns of the time before a line. */
    private static final int STAMP = 9;

    private OutputView() {}

    static void draw(Model model, Layout layout, Frame frame, Theme theme) {
        OutputTitleView.draw(model, frame.part(layout.outputTitle()), theme);
        var text = frame.part(layout.outputText());
        if (model.output().window().rows().isEmpty()) {
            drawEmpty(model, text, theme);
        } else {
            drawLines(model, text, theme);
        }
    }

    private static void drawLines(Model model, Frame frame, Theme theme) {
        var pane = model.output();
        int stamp = pane.stamps() ? STAMP : 0;
        var area = new Rectangle(stamp, 0, frame.columns() - stamp, frame.rows());
        int row = -pane.skip();
        for (int i = pane.top(); i < pane.window().rows().size() && row < frame.rows(); i++) {
            var line = pane.window().rows().get(i);
            if (stamp > 0 && line.at() != null) {
                var time = ClockTime.of(line.at(), model.setting().zone());
                frame.put(0, row, time, theme.muted());
            }
            row = drawLine(pane, line, row, frame.part(area), theme);
        }
    }

    /** Draws a line and says at which row the next one begins. */
    private static int drawLine(
            OutputPane pane, OutputWindow.Row line, int row, Frame frame, Theme theme) {
        if (!pane.wrap()) {
            frame.put(-pane.left(), row, line.text());
            markMatches(pane, line, -pane.left(), row, frame, theme);
            return row + 1;
        }
        int next = row;
        var starts = Fold.starts(line.text(), frame.columns());
        for (int i = 0; i < starts.size(); i++) {
            if (next >= 0 && next < frame.rows()) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
                int width = Math.min(frame.columns(), end - starts.get(i));
                var part = frame.part(new Rectangle(0, next, width, 1));
                part.put(-starts.get(i), 0, line.text());
                markMatches(pane, line, -starts.get(i), 0, part, theme);
            }
            next++;
        }
        return next;
    }

    private static void markMatches(
            OutputPane pane, OutputWindow.Row line, int column, int row, Frame frame, Theme theme) {
        if (!pane.search().isOn()) {
            return;
        }
        var text = line.text().plain();
        int length = pane.search().text().length();
        int at = pane.search().indexIn(text, 0);
        while (at >= 0) {
            var columns = line.text().columns(at, at + length);
            int width = columns.to() - columns.from();
            frame.restyle(new Rectangle(column + columns.from(), row, width, 1), theme::match);
            at = pane.search().indexIn(text, at + length);
        }
    }

    private static void drawEmpty(Model model, Frame frame, Theme theme) {
        var row = model.selected();
        if (row == null) {
            return;
        }
        var pane = model.output();
        var why = pane.trouble();
        if (why.isEmpty()) {
            boolean reading = pane.asked() != null;
            why = reading ? "" : "No output. " + VerdictLook.of(row.seen().verdict()).sentence();
        }
        int line = 0;
        for (var part : Wrap.words(SafeText.oneLine(why), Math.max(2, frame.columns() - 3))) {
            frame.put(2, line, part, theme.muted());
            line++;
        }
        var task = row.task();
        if (task != null && !why.isEmpty()) {
            var prompt = "Prompt: " + task.assignment().prompt();
            frame.put(
                    2,
                    line + 1,
                    SafeText.oneLine(prompt, frame.columns() - 3),
                    theme.of(Role.PLAIN));
        }
        if (row.task() == null) {
            frame.put(
                    2,
                    line + 1,
                    Fit.cut("Nothing ever overwrites its file.", frame.columns() - 3),
                    theme.muted());
        }
    }
}
