package taskbg.tui.view;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.text.Style;

/**
 * Makes the cells of one terminal, and keeps them: making one runs a BreakIterator inside Lanterna.
 * Belongs to the drawing thread.
 */
public final class CellCache {
    /** A screen that shows more different ones starts anew: memory stays bounded. */
    private static final int MOST = 20_000;

    private final Palette palette;
    private final Map<Style, StyledCells> inks = new HashMap<>();
    private int made;

    public CellCache(ColorDepth depth) {
        this.palette = new Palette(depth);
    }

    /** The cells of one style. */
    StyledCells in(Style style) {
        if (made > MOST) {
            inks.clear();
            made = 0;
        }
        var known = inks.get(style);
        if (known == null) {
            known = new StyledCells(style);
            inks.put(style, known);
        }
        return known;
    }

    /** What draws in one style. */
    final class StyledCells {
        private final Style style;
        private final TextColor foreground;
        private final TextColor background;
        private final EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
        private final @Nullable Cell[] ascii = new Cell[0x7f];
        private final Map<String, Cell> others = new HashMap<>();

        private StyledCells(Style style) {
            this.style = style;
            this.foreground = palette.foreground(style);
            this.background = palette.background(style);
            modifier(style.bold(), SGR.BOLD);
            modifier(style.italic(), SGR.ITALIC);
            modifier(style.underline(), SGR.UNDERLINE);
            modifier(style.reverse(), SGR.REVERSE);
            modifier(style.strike(), SGR.CROSSED_OUT);
        }

        /** The cell of a printable ASCII character. */
        Cell ascii(char c) {
            var known = ascii[c];
            if (known == null) {
                known = make(String.valueOf(c), 1);
                ascii[c] = known;
            }
            return known;
        }

        Cell of(String cluster, int width) {
            if (cluster.length() == 1 && cluster.charAt(0) < 0x7f) {
                return ascii(cluster.charAt(0));
            }
            var known = others.get(cluster);
            if (known == null) {
                known = make(cluster, width);
                others.put(cluster, known);
            }
            return known;
        }

        private Cell make(String cluster, int width) {
            made++;
            return new Cell(cluster, width, style, foreground, background, modifiers);
        }

        private void modifier(boolean on, SGR modifier) {
            if (on) {
                modifiers.add(modifier);
            }
        }
    }
}
