package taskbg.tui.state;

/** A part of the screen, in columns and rows from the top left; it may be empty, never negative. */
public record Rectangle(int column, int row, int columns, int rows) {
    public Rectangle {
        columns = Math.max(columns, 0);
        rows = Math.max(rows, 0);
    }

    public boolean contains(int otherColumn, int otherRow) {
        return otherColumn >= column
                && otherColumn < right()
                && otherRow >= row
                && otherRow < bottom();
    }

    /** The column after the last one. */
    public int right() {
        return column + columns;
    }

    /** The row after the last one. */
    public int bottom() {
        return row + rows;
    }

    /** What both have in common; empty if nothing. */
    public Rectangle intersect(Rectangle other) {
        int left = Math.max(column, other.column);
        int top = Math.max(row, other.row);
        return new Rectangle(
                left,
                top,
                Math.min(right(), other.right()) - left,
                Math.min(bottom(), other.bottom()) - top);
    }
}
