package taskbg.tui.view;

import taskbg.task.Autonomy;
import taskbg.text.Fit;
import taskbg.text.Role;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.Form;
import taskbg.tui.state.Form.Field;
import taskbg.tui.state.Model;
import taskbg.tui.state.Rectangle;

/** The form of a new task. */
final class FormView {
    private static final int LABELS = 13;

    private FormView() {}

    static void draw(Model model, boolean launching, Frame screen, Theme theme) {
        var form = model.draft();
        int columns = Math.min(76, Box.mostColumns(screen));
        var keys = columns < 60 ? "Ctrl-s launch" : "Tab next   Ctrl-s launch   Esc keeps it";
        int rows = Field.ORDER.size() + 1;
        var title = launching ? "New task: launching…" : "New task";
        var box = Box.draw(screen, title, keys, columns, rows, theme);
        int top = Math.max(0, Field.ORDER.indexOf(form.at()) - box.rows() + 1);
        for (int i = top; i < Field.ORDER.size(); i++) {
            drawField(form, Field.ORDER.get(i), i - top, box, theme);
        }
        var hint = Fit.cut(hint(model), box.columns());
        box.put(0, Field.ORDER.size() - top, hint, theme.muted());
    }

    private static void drawField(Form form, Field field, int row, Frame box, Theme theme) {
        boolean here = form.at() == field;
        if (field == Field.LAUNCH) {
            drawButton(form, here, row, box, theme);
            return;
        }
        box.put(0, row, field.label(), here ? theme.accent() : theme.muted());
        int columns = box.columns() - LABELS;
        if (field == Field.AUTONOMY) {
            drawLevels(form, here, row, box, theme);
        } else if (here) {
            FieldView.draw(form.field(field), LABELS, row, columns, box, Style.PLAIN);
        } else {
            FieldView.draw(form.field(field).text(), LABELS, row, columns, box, Style.PLAIN);
        }
    }

    private static void drawLevels(Form form, boolean here, int row, Frame box, Theme theme) {
        int column = LABELS;
        for (var level : Autonomy.values()) {
            boolean chosen = level == form.autonomy();
            var text = (chosen ? "(•) " : "( ) ") + level.word();
            var style = chosen ? (here ? theme.accent() : Style.PLAIN) : theme.muted();
            column = box.put(column, row, text, style) + 2;
        }
    }

    private static void drawButton(Form form, boolean here, int row, Frame box, Theme theme) {
        var style = form.missing().isEmpty() ? theme.of(Role.HEADING) : theme.muted();
        int end = box.put(LABELS, row, "[ Launch ]", style);
        if (here) {
            var button = new Rectangle(LABELS, row, end - LABELS, 1);
            box.restyle(button, drawn -> theme.selected(drawn, true));
        }
    }

    private static String hint(Model model) {
        return switch (model.draft().at()) {
            case DESCRIPTION -> "A few words to know the task by.";
            case PROMPT -> "Ctrl-o opens $EDITOR; Alt-Enter begins a new line.";
            case DROID -> "Ctrl-n and Ctrl-p go through the droids that are known.";
            case AUTONOMY -> "How much it may do unasked: ← → or Space.";
            case MODEL -> "Empty: the droid's own model.";
            case DIRECTORY ->
                    "Where the agent works: "
                            + SafeText.oneLine(model.draft().directoryFrom(model.setting()));
            case LAUNCH -> "Enter launches it.";
        };
    }
}
