package taskbg.tui.view;

import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.DetailsDialog;
import taskbg.tui.state.Model;

/** All that is known of the selected task. */
final class DetailsView {
    private DetailsView() {}

    static void draw(Model model, DetailsDialog details, Frame screen, Theme theme) {
        var lines = DetailsDialog.lines(model);
        int columns = DetailsDialog.columns(model.size());
        var selected = model.selected();
        var title = selected == null ? "Gone" : SafeText.oneLine(selected.label());
        var box = Box.draw(screen, title, "j k scroll   Esc back", columns, lines.size(), theme);
        int top = Math.clamp(details.top(), 0, Math.max(0, lines.size() - box.rows()));
        for (int i = 0; i < box.rows() && top + i < lines.size(); i++) {
            var line = lines.get(top + i);
            box.put(0, i, line.label(), theme.muted());
            var text = Fit.cut(line.text(), box.columns() - DetailsDialog.LABELS);
            box.put(DetailsDialog.LABELS, i, text, style(line, theme));
        }
    }

    private static Style style(DetailsDialog.Line line, Theme theme) {
        return line.label().equals("error") ? theme.of(Role.FAILED) : Style.PLAIN;
    }
}
