package taskbg.tui.view;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import taskbg.text.DisplayWidth;
import taskbg.text.Style;

/**
 * One cluster on the screen, which carries its own width: Lanterna 3.1.5 guesses it from the first
 * {@code char} (issues #431, #505, #643).
 */
public final class Cell extends TextCharacter {
    private static final long serialVersionUID = 1;

    private final String cluster;
    private final int width;
    private final boolean padding;
    private final EnumSet<SGR> modifiers;
    private final transient Style style;

    /** The text must be one cluster as {@link taskbg.text.Clusters} gives it. */
    @SuppressWarnings("deprecation") // The factories of TextCharacter make no subclasses.
    Cell(
            String cluster,
            int width,
            Style style,
            TextColor foreground,
            TextColor background,
            EnumSet<SGR> modifiers) {
        super(' ', foreground, background, modifiers);
        this.cluster = cluster;
        this.width = width;
        this.padding = false;
        this.style = style;
        this.modifiers = modifiers;
    }

    /**
     * The right half of a wide cell: unequal to a space, so that one is drawn when the cell goes.
     */
    @SuppressWarnings("deprecation")
    private Cell(Cell wide) {
        super(' ', wide.getForegroundColor(), wide.getBackgroundColor(), wide.modifiers);
        this.cluster = " ";
        this.width = 1;
        this.padding = true;
        this.style = wide.style;
        this.modifiers = wide.modifiers;
    }

    /**
     * Whether terminals disagree about the columns of this cluster: emoji, symbols, anything with
     * marks or joiners. Latin, Greek, Cyrillic, box drawing and East Asian letters are safe.
     */
    public static boolean isDisputed(String cluster) {
        int first = cluster.codePointAt(0);
        if (Character.charCount(first) < cluster.length()) {
            return true;
        }
        boolean safe =
                first < 0x300
                        || (first >= 0x370 && first < 0x530)
                        || (first >= 0x2010 && first < 0x2027)
                        || (first >= 0x2500 && first < 0x25a0)
                        || (first >= 0x3001 && first < 0xa4d0)
                        || (first >= 0xac00 && first < 0xd7a4);
        return !safe;
    }

    /** The columns that we count for a cluster: 1 or 2. */
    public static int width(String cluster) {
        return cluster.length() == 1 && cluster.charAt(0) < 0x7f ? 1 : DisplayWidth.of(cluster);
    }

    public boolean isDisputed() {
        return isDisputed(cluster);
    }

    Style style() {
        return style;
    }

    boolean isPadding() {
        return padding;
    }

    @Override
    public boolean isDoubleWidth() {
        return width == 2;
    }

    @Override
    public String getCharacterString() {
        return cluster;
    }

    @Override
    public boolean is(char otherCharacter) {
        return cluster.length() == 1 && cluster.charAt(0) == otherCharacter;
    }

    /** Lanterna asks for this to blank the right half, or what is left of a wide cell. */
    @Override
    public TextCharacter withCharacter(char character) {
        return character == ' ' && width == 2 ? new Cell(this) : super.withCharacter(character);
    }

    /**
     * The same cell with modifiers of its own: what a refresh of changes draws first, it asks for
     * them and then keeps what the terminal has in that very set (TerminalScreen.refreshByDelta).
     */
    public Cell unshared() {
        return new Cell(
                cluster,
                width,
                style,
                getForegroundColor(),
                getBackgroundColor(),
                EnumSet.copyOf(modifiers));
    }

    /** Lanterna copies the set at every call, ten times a cell; see {@link #unshared}. */
    @Override
    @SuppressWarnings("NonApiType")
    public EnumSet<SGR> getModifiers() {
        return modifiers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Cell cell
                        && cluster.equals(cell.cluster)
                        && width == cell.width
                        && padding == cell.padding
                        && super.equals(cell));
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + cluster.hashCode();
    }
}
