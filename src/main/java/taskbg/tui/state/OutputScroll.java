package taskbg.tui.state;

/** Moves through the lines of an output; all in rows of the screen. */
final class OutputScroll {
    /** Columns of the time before a line. */
    static final int STAMP = 9;

    private OutputScroll() {}

    /** The columns that lines have in a pane. */
    static int width(OutputPane pane, Rectangle area) {
        return Math.max(1, area.columns() - (pane.stamps() ? STAMP : 0));
    }

    /** The pane scrolled by so many rows, down if positive; at the end it follows the end. */
    static OutputPane by(OutputPane pane, int rows, Rectangle area) {
        return rows < 0 ? up(pane, -rows, area) : down(pane, rows, area);
    }

    private static OutputPane up(OutputPane pane, int rows, Rectangle area) {
        int line = pane.top();
        int skip = pane.skip() - rows;
        while (skip < 0 && line > 0) {
            line--;
            skip += rows(pane, line, area);
        }
        return pane.at(line, Math.max(0, skip)).following(false);
    }

    private static OutputPane down(OutputPane pane, int rows, Rectangle area) {
        var bottom = bottom(pane, area);
        int line = pane.top();
        int skip = pane.skip() + rows;
        while (line < pane.window().rows().size() && skip >= rows(pane, line, area)) {
            skip -= rows(pane, line, area);
            line++;
        }
        var moved = pane.at(line, skip);
        if (isBelow(bottom, moved)) {
            return moved;
        }
        boolean atEnd = pane.window().seen() >= pane.size();
        return bottom.following(pane.follow() || atEnd);
    }

    /** The pane with its last line at the bottom. */
    static OutputPane bottom(OutputPane pane, Rectangle area) {
        int line = pane.window().rows().size();
        int room = area.rows();
        while (line > 0 && room > 0) {
            line--;
            room -= rows(pane, line, area);
        }
        return pane.at(line, Math.max(0, -room));
    }

    /** The pane where it was, as far as there are lines to show. */
    static OutputPane clamped(OutputPane pane, Rectangle area) {
        var bottom = bottom(pane, area);
        return pane.follow() || isBelow(pane, bottom) ? bottom : pane;
    }

    /** The pane with a line in sight: where it was if it is already, else in the upper third. */
    static OutputPane showing(OutputPane pane, int line, Rectangle area) {
        if (isVisible(pane, line, area)) {
            return pane;
        }
        var there = pane.at(line, 0);
        return clamped(up(there, area.rows() / 3, area), area);
    }

    static boolean isVisible(OutputPane pane, int line, Rectangle area) {
        if (line < pane.top()) {
            return false;
        }
        int row = -pane.skip();
        for (int i = pane.top(); i < line && row < area.rows(); i++) {
            row += rows(pane, i, area);
        }
        return row >= 0 && row < area.rows();
    }

    /** The index of the last line of which something is in sight; -1 if there is no line. */
    static int lastVisible(OutputPane pane, Rectangle area) {
        int line = pane.top();
        int row = -pane.skip();
        int last = pane.window().rows().size() - 1;
        while (line < last) {
            row += rows(pane, line, area);
            if (row >= area.rows()) {
                return line;
            }
            line++;
        }
        return last;
    }

    private static boolean isBelow(OutputPane pane, OutputPane other) {
        return pane.top() > other.top()
                || (pane.top() == other.top() && pane.skip() > other.skip());
    }

    private static int rows(OutputPane pane, int line, Rectangle area) {
        return pane.wrap()
                ? Fold.rows(pane.window().rows().get(line).text(), width(pane, area))
                : 1;
    }
}
