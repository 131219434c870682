package taskbg.text;

/**
 * Applies the parameters of SGR (CSI … m) to a style.
 *
 * <p>Sources: ECMA-48 8.3.117; xterm's ctlseqs for 90-107 and 38;5, 38;2; ISO 8613-6 for the forms
 * with colons. Blinking and hidden text are shown as plain text.
 */
final class Sgr {
    private static final int MOST_VALUES = 64;
    private static final int HUGE = 100_000;

    private final int[] values = new int[MOST_VALUES];

    /** Whether a colon stands before the value: it belongs to the one before. */
    private final boolean[] subordinate = new boolean[MOST_VALUES];

    private int count;

    private Sgr() {}

    /** The new style; the old one where the parameters are no SGR's. */
    static Style apply(Style style, String parameters) {
        if (parameters.isEmpty()) {
            return Style.PLAIN;
        }
        var sgr = new Sgr();
        return sgr.parse(parameters) ? sgr.run(style) : style;
    }

    private boolean parse(String parameters) {
        count = 1;
        for (int i = 0; i < parameters.length(); i++) {
            char c = parameters.charAt(i);
            if (c >= '0' && c <= '9') {
                values[count - 1] = Math.min(HUGE, values[count - 1] * 10 + c - '0');
            } else if ((c != ';' && c != ':') || count == MOST_VALUES) {
                return false;
            } else {
                subordinate[count] = c == ':';
                count++;
            }
        }
        return true;
    }

    private Style run(Style style) {
        var result = style;
        int i = 0;
        while (i < count) {
            int code = values[i];
            int next = endOfGroup(i);
            if (code == 38 || code == 48 || code == 58) {
                int colorEnd = next > i + 1 ? next : endOfColor(i);
                result = withColor(result, code, color(i, colorEnd));
                next = colorEnd;
            } else if (next > i + 1) {
                result = code == 4 ? result.withUnderline(values[i + 1] != 0) : result;
            } else {
                result = simple(result, code);
            }
            i = next;
        }
        return result;
    }

    private int endOfGroup(int from) {
        int to = from + 1;
        while (to < count && subordinate[to]) {
            to++;
        }
        return to;
    }

    /** With semicolons only the mode says how many values follow; an unknown one ends it all. */
    private int endOfColor(int from) {
        int mode = from + 1 < count ? values[from + 1] : 0;
        int length = mode == 5 ? 3 : mode == 2 ? 5 : count;
        return Math.min(count, from + length);
    }

    /** The colour of the values from..to, or DEFAULT where they make none. */
    private Color color(int from, int to) {
        int length = to - from;
        if (length >= 3 && values[from + 1] == 5) {
            return values[from + 2] <= 255 ? indexed(values[from + 2]) : Color.DEFAULT;
        }
        if (length < 5 || values[from + 1] != 2) {
            return Color.DEFAULT;
        }
        int red = length == 5 ? from + 2 : from + 3;
        boolean inRange = values[red] <= 255 && values[red + 1] <= 255 && values[red + 2] <= 255;
        return inRange
                ? new Color.Rgb(values[red], values[red + 1], values[red + 2])
                : Color.DEFAULT;
    }

    private static Color indexed(int number) {
        return number < 16 ? new Color.Ansi(number) : new Color.Indexed(number);
    }

    private static Style withColor(Style style, int code, Color color) {
        if (color.equals(Color.DEFAULT)) {
            return style;
        }
        return switch (code) {
            case 38 -> style.withForeground(color);
            case 48 -> style.withBackground(color);
            default -> style;
        };
    }

    private static Style simple(Style style, int code) {
        return switch (code) {
            case 0 -> Style.PLAIN;
            case 1 -> style.withBold(true);
            case 2 -> style.withDim(true);
            case 3 -> style.withItalic(true);
            case 4, 21 -> style.withUnderline(true);
            case 7 -> style.withReverse(true);
            case 9 -> style.withStrike(true);
            case 22 -> style.withBold(false).withDim(false);
            case 23 -> style.withItalic(false);
            case 24 -> style.withUnderline(false);
            case 27 -> style.withReverse(false);
            case 29 -> style.withStrike(false);
            case 39 -> style.withForeground(Color.DEFAULT);
            case 49 -> style.withBackground(Color.DEFAULT);
            default -> paletteColor(style, code);
        };
    }

    private static Style paletteColor(Style style, int code) {
        return switch (code / 10) {
            case 3 -> code < 38 ? style.withForeground(new Color.Ansi(code - 30)) : style;
            case 4 -> code < 48 ? style.withBackground(new Color.Ansi(code - 40)) : style;
            case 9 -> code < 98 ? style.withForeground(new Color.Ansi(code - 82)) : style;
            case 10 -> code < 108 ? style.withBackground(new Color.Ansi(code - 92)) : style;
            default -> style;
        };
    }
}
