package taskbg.tui.view;

import taskbg.text.DisplayWidth;
import taskbg.text.Fit;
import taskbg.text.Style;
import taskbg.tui.state.Rectangle;

/** A frame with a border in the middle of the screen, over what was drawn before. */
final class Box {
    private Box() {}

    /** Draws the box, as large as wished if the screen is, and returns what is inside. */
    static Frame draw(Frame screen, String title, String keys, int columns, int rows, Theme theme) {
        int width = Math.min(columns + 4, screen.columns());
        int height = Math.min(rows + 2, screen.rows() - 1);
        int left = (screen.columns() - width) / 2;
        int top = Math.max(0, (screen.rows() - 1 - height) / 2);
        var area = new Rectangle(left, top, width, height);
        screen.fill(area, Style.PLAIN);
        var box = screen.part(area);
        var border = theme.border(true);
        box.put(0, 0, "╭" + "─".repeat(width - 2) + "╮", border);
        for (int row = 1; row < height - 1; row++) {
            box.put(0, row, "│", border);
            box.put(width - 1, row, "│", border);
        }
        box.put(0, height - 1, "╰" + "─".repeat(width - 2) + "╯", border);
        box.put(2, 0, " " + Fit.cut(title, width - 6) + " ", theme.accent());
        var foot = Fit.cut(keys, width - 6);
        box.put(width - DisplayWidth.of(foot) - 4, height - 1, " " + foot + " ", theme.muted());
        return box.part(new Rectangle(2, 1, width - 4, height - 2));
    }

    /** How many rows a box can have inside. */
    static int mostRows(Frame screen) {
        return screen.rows() - 3;
    }

    /** How many columns a box can have inside. */
    static int mostColumns(Frame screen) {
        return screen.columns() - 4;
    }
}
