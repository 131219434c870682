package taskbg.tui.view;

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
        var words = "task-bg needs " + least.columns() + "×" + least.rows();
        frame.put(0, 0, Fit.cut(words, frame.columns()), theme.of(Role.HEADING));
        if (frame.rows() > 1) {
            var now = "this is " + frame.columns() + "×" + frame.rows() + "; q quits";
            frame.put(0, 1, Fit.cut(now, frame.columns()), theme.muted());
        }
    }
}
