package taskbg.tui.view;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.graphics.TextImage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import taskbg.text.Clusters;
import taskbg.text.Style;
import taskbg.text.StyledLine;
import taskbg.tui.state.Rectangle;

/**
 * What a view draws on: the screen, or a part of it with an origin of its own. Whatever lies
 * outside is cut off; of a wide character that is cut, a space remains. Belongs to the drawing
 * thread.
 */
public final class Frame {
    private final TextImage image;
    private final CellCache cells;
    private final Cursor cursor;
    private final int originColumn;
    private final int originRow;
    private final int columns;
    private final int rows;
    private final Rectangle clip;

    /** The whole of an image. */
    public Frame(TextImage image, CellCache cells) {
        this(image, cells, new Cursor(), whole(image), whole(image));
    }

    private Frame(TextImage image, CellCache cells, Cursor cursor, Rectangle area, Rectangle clip) {
        this.image = image;
        this.cells = cells;
        this.cursor = cursor;
        this.originColumn = area.column();
        this.originRow = area.row();
        this.columns = area.columns();
        this.rows = area.rows();
        this.clip = clip;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** A part of this frame, whose top left corner is its (0, 0). */
    public Frame part(Rectangle area) {
        var moved = absolute(area);
        return new Frame(image, cells, cursor, moved, moved.intersect(clip));
    }

    /**
     * Draws text without line ends; controls and what is invisible are left out. Returns the column
     * after it.
     */
    public int put(int column, int row, String text, Style style) {
        int x = originColumn + column;
        int y = originRow + row;
        if (y < clip.row() || y >= clip.bottom()) {
            return column;
        }
        var inks = cells.in(style);
        int i = 0;
        while (i < text.length() && x < clip.right() && isPlain(text, i)) {
            if (x >= clip.column()) {
                image.setCharacterAt(x, y, inks.ascii(text.charAt(i)));
            }
            x++;
            i++;
        }
        if (i < text.length() && x < clip.right()) {
            x = putClusters(x, y, text.substring(i), inks);
        }
        return x - originColumn;
    }

    /** Draws a line in its own styles; returns the column after it, or after the frame's edge. */
    public int put(int column, int row, StyledLine line) {
        int next = column;
        for (var span : line.spans()) {
            if (originColumn + next >= clip.right()) {
                break;
            }
            next = put(next, row, span.text(), span.style());
        }
        return next;
    }

    /** Spaces in one style. */
    public void fill(Rectangle area, Style style) {
        var visible = absolute(area).intersect(clip);
        var space = cells.in(style).ascii(' ');
        for (int y = visible.row(); y < visible.bottom(); y++) {
            for (int x = visible.column(); x < visible.right(); x++) {
                image.setCharacterAt(x, y, space);
            }
        }
    }

    /** Changes the style of what is drawn already: a selection, a search hit. */
    public void restyle(Rectangle area, UnaryOperator<Style> change) {
        var visible = absolute(area).intersect(clip);
        for (int y = visible.row(); y < visible.bottom(); y++) {
            for (int x = visible.column(); x < visible.right(); x++) {
                restyle(x, y, change);
            }
        }
    }

    /** Shows the cursor here; a frame on which nobody does hides it. */
    public void cursor(int column, int row) {
        if (clip.contains(originColumn + column, originRow + row)) {
            cursor.position = new TerminalPosition(originColumn + column, originRow + row);
        }
    }

    /** Where the cursor is to be shown on the screen; null hides it. */
    public @Nullable TerminalPosition cursor() {
        return cursor.position;
    }

    private void restyle(int x, int y, UnaryOperator<Style> change) {
        if (image.getCharacterAt(x, y) instanceof Cell cell) {
            if (!cell.isPadding()) {
                var restyled = cells.in(change.apply(cell.style()));
                int width = cell.isDoubleWidth() ? 2 : 1;
                image.setCharacterAt(x, y, restyled.of(cell.getCharacterString(), width));
            }
        } else {
            image.setCharacterAt(x, y, cells.in(change.apply(Style.PLAIN)).ascii(' '));
        }
    }

    private int putClusters(int from, int y, String text, CellCache.StyledCells inks) {
        int x = from;
        for (var cluster = new Clusters(text); x < clip.right() && cluster.next(); ) {
            int width = cluster.width();
            if (width > 0 && x >= clip.column() && x + width <= clip.right()) {
                image.setCharacterAt(x, y, inks.of(cluster.text(), width));
            } else if (width == 2) {
                int inside = x < clip.column() ? x + 1 : x;
                if (inside >= clip.column()) {
                    image.setCharacterAt(inside, y, inks.ascii(' '));
                }
            }
            x += width;
        }
        return x;
    }

    /** A character is plain when it is ASCII and nothing after it could combine with it. */
    private static boolean isPlain(String text, int index) {
        char c = text.charAt(index);
        return c >= ' '
                && c < 0x7f
                && (index + 1 == text.length() || text.charAt(index + 1) < 0x300);
    }

    private Rectangle absolute(Rectangle area) {
        return new Rectangle(
                originColumn + area.column(), originRow + area.row(), area.columns(), area.rows());
    }

    private static Rectangle whole(TextImage image) {
        var size = image.getSize();
        return new Rectangle(0, 0, size.getColumns(), size.getRows());
    }

    private static final class Cursor {
        private @Nullable TerminalPosition position;
    }
}
