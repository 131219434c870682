package taskbg.tui.view;

import com.googlecode.lanterna.TextColor;
import taskbg.text.Color;
import taskbg.text.Style;

/**
 * The colours of one terminal: each colour asked for, or the nearest that the terminal has. The 256
 * colours and their values are xterm's (256colres.pl, XTerm-col.ad).
 */
final class Palette {
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};
    private static final int[] SIXTEEN = {
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };

    private static final int GREY_INDEX = 244;
    private static final int BRIGHT_BLACK = 8;

    private static final TextColor.ANSI[] ANSI = {
        TextColor.ANSI.BLACK,
        TextColor.ANSI.RED,
        TextColor.ANSI.GREEN,
        TextColor.ANSI.YELLOW,
        TextColor.ANSI.BLUE,
        TextColor.ANSI.MAGENTA,
        TextColor.ANSI.CYAN,
        TextColor.ANSI.WHITE,
        TextColor.ANSI.BLACK_BRIGHT,
        TextColor.ANSI.RED_BRIGHT,
        TextColor.ANSI.GREEN_BRIGHT,
        TextColor.ANSI.YELLOW_BRIGHT,
        TextColor.ANSI.BLUE_BRIGHT,
        TextColor.ANSI.MAGENTA_BRIGHT,
        TextColor.ANSI.CYAN_BRIGHT,
        TextColor.ANSI.WHITE_BRIGHT
    };

    private final ColorDepth depth;

    Palette(ColorDepth depth) {
        this.depth = depth;
    }

    TextColor background(Style style) {
        return of(style.background());
    }

    /** Lanterna cannot say "dim" (SGR 2), so text that has no other colour becomes grey. */
    TextColor foreground(Style style) {
        if (style.dim() && style.foreground() instanceof Color.Default) {
            return switch (depth) {
                case NONE -> TextColor.ANSI.DEFAULT;
                case SIXTEEN -> ANSI[BRIGHT_BLACK];
                case INDEXED, TRUE_COLOR -> new TextColor.Indexed(GREY_INDEX);
            };
        }
        return of(style.foreground());
    }

    TextColor of(Color color) {
        return switch (depth) {
            case NONE -> TextColor.ANSI.DEFAULT;
            case SIXTEEN -> sixteen(color);
            case INDEXED -> indexed(color);
            case TRUE_COLOR -> trueColor(color);
        };
    }

    private static TextColor trueColor(Color color) {
        return color instanceof Color.Rgb(var red, var green, var blue)
                ? new TextColor.RGB(red, green, blue)
                : indexed(color);
    }

    private static TextColor indexed(Color color) {
        return switch (color) {
            case Color.Default _ -> TextColor.ANSI.DEFAULT;
            case Color.Ansi(var number) -> ANSI[number];
            case Color.Indexed(var number) ->
                    number < ANSI.length ? ANSI[number] : new TextColor.Indexed(number);
            case Color.Rgb(var red, var green, var blue) ->
                    new TextColor.Indexed(nearestIndex(red << 16 | green << 8 | blue));
        };
    }

    private static TextColor sixteen(Color color) {
        return switch (color) {
            case Color.Default _ -> TextColor.ANSI.DEFAULT;
            case Color.Ansi(var number) -> ANSI[number];
            case Color.Indexed(var number) ->
                    number < ANSI.length ? ANSI[number] : ANSI[nearest(value(number), 0, 16)];
            case Color.Rgb(var red, var green, var blue) ->
                    ANSI[nearest(red << 16 | green << 8 | blue, 0, 16)];
        };
    }

    /** Among 16 to 255 only: the first 16 are whatever the user's theme says. */
    private static int nearestIndex(int rgb) {
        return nearest(rgb, 16, 256);
    }

    private static int nearest(int rgb, int from, int to) {
        int best = from;
        int least = Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            int distance = distance(rgb, value(i));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16) - (other >> 16);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }

    private static int value(int index) {
        if (index < 16) {
            return SIXTEEN[index];
        }
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x10101;
        }
        int cube = index - 16;
        return LEVELS[cube / 36] << 16 | LEVELS[cube / 6 % 6] << 8 | LEVELS[cube % 6];
    }
}
