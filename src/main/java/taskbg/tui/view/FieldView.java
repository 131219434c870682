package taskbg.tui.view;

import taskbg.text.DisplayWidth;
import taskbg.text.SafeText;
import taskbg.text.Style;
import taskbg.tui.state.Rectangle;
import taskbg.tui.state.TextField;

/** A line that is being typed, moved so far to the left that the cursor is in sight. */
final class FieldView {
    private FieldView() {}

    /** Draws the field with the cursor; returns the column after its text. */
    static int draw(TextField field, int column, int row, int columns, Frame frame, Style style) {
        var before = shown(field.text().substring(0, field.cursor()));
        int cursor = DisplayWidth.of(before);
        int left = Math.max(0, cursor - columns + 1);
        var part = frame.part(new Rectangle(column, row, columns, 1));
        int end = part.put(-left, 0, before + shown(field.text().substring(field.cursor())), style);
        part.cursor(cursor - left, 0);
        return column + Math.min(columns, end);
    }

    /** Without the cursor: a field that is not being typed in. */
    static void draw(String text, int column, int row, int columns, Frame frame, Style style) {
        frame.put(column, row, SafeText.oneLine(shown(text), columns), style);
    }

    private static String shown(String typed) {
        return typed.replace('\n', '⏎').replace('\t', ' ');
    }
}
