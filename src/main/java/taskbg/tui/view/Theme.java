package taskbg.tui.view;

import taskbg.text.Color;
import taskbg.text.Role;
import taskbg.text.Style;

/** Colours by what they mean; what a colour says is always said by a glyph or word too. */
public final class Theme {
    private static final Style PLAIN = Style.PLAIN;

    private final ColorDepth depth;

    public Theme(ColorDepth depth) {
        this.depth = depth;
    }

    Style of(Role role) {
        return role.style();
    }

    Style muted() {
        return Style.MUTED;
    }

    /** The name of the program, keys, what has the focus. */
    Style accent() {
        return PLAIN.withForeground(new Color.Ansi(6)).withBold(true);
    }

    Style news() {
        return PLAIN.withForeground(new Color.Ansi(5)).withBold(true);
    }

    Style mark() {
        return PLAIN.withForeground(new Color.Ansi(3)).withBold(true);
    }

    Style border(boolean focused) {
        return focused ? PLAIN.withForeground(new Color.Ansi(6)) : muted();
    }

    /** The same on the bar of the selected row; a pane without the focus has a quieter bar. */
    Style selected(Style style, boolean focused) {
        return switch (depth) {
            case NONE -> style.withReverse(focused).withUnderline(!focused).withDim(false);
            case SIXTEEN ->
                    PLAIN.withForeground(new Color.Ansi(0))
                            .withBackground(new Color.Ansi(focused ? 6 : 7));
            case INDEXED, TRUE_COLOR ->
                    bright(style).withBackground(new Color.Indexed(focused ? 24 : 238));
        };
    }

    private static Style bright(Style style) {
        if (style.foreground() instanceof Color.Ansi(int number)) {
            return style.withForeground(new Color.Ansi(number | 8));
        }
        return style.withForeground(new Color.Indexed(style.dim() ? 250 : 255)).withDim(false);
    }

    /** A match of the search. */
    Style match(Style style) {
        return depth == ColorDepth.NONE
                ? style.withReverse(true)
                : PLAIN.withForeground(new Color.Ansi(0)).withBackground(new Color.Ansi(3));
    }
}
