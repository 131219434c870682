package taskbg.tui.view;

import java.util.List;
import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.tui.state.Layout;
import taskbg.tui.state.Model;

/** Draws the monitor. */
public final class View {
    private final Theme theme;

    public View(Theme theme) {
        this.theme = theme;
    }

    /** Draws a model on an empty frame of the model's size. */
    public void draw(Model model, Frame frame) {
        if (Layout.isTooSmall(model.size())) {
            drawTooSmall(frame);
            return;
        }
        var layout = Layout.of(model);
        if (!model.full()) {
            HeaderView.draw(model, frame.part(layout.header()), theme);
            TableView.draw(model, layout, frame, theme);
        }
        OutputView.draw(model, layout, frame, theme);
        BarView.draw(model, frame.part(layout.bar()), theme);
        DialogView.draw(model, frame, theme);
    }

    private void drawTooSmall(Frame frame) {
        var least = Layout.LEAST;
        var words =
                List.of(
                        "task-bg needs " + least.columns() + "×" + least.rows(),
                        "this is " + frame.columns() + "×" + frame.rows(),
                        "q quits");
        for (int row = 0; row < words.size(); row++) {
            var style = row == 0 ? theme.of(Role.HEADING) : theme.muted();
            frame.put(0, row, Fit.cut(words.get(row), frame.columns()), style);
        }
    }
}
