package taskbg.testing;

import java.nio.charset.StandardCharsets;
import taskbg.text.AnsiDecoder;
import taskbg.text.Clusters;
import taskbg.text.Color;
import taskbg.text.Span;
import taskbg.text.Style;

/** A screen with its colours as an SVG picture. */
final class ScreenPicture {
    private static final int CELL = 9;
    private static final int ROW = 19;
    private static final int MARGIN = 14;
    private static final int WIDEST = 1000;
    private static final String BACKGROUND = "#16181d";
    private static final String FOREGROUND = "#d6d8de";

    private static final String[] PALETTE = {
        "#1d2026", "#e0636b", "#8cc37e", "#e3b567", "#6ea6e8", "#c284d6", "#5fbcc2", "#c9ccd3",
        "#6b717d", "#f07c84", "#a5d998", "#f0cb85", "#8bbcf5", "#d6a0e6", "#7fd3d8", "#f2f3f5"
    };

    private final StringBuilder svg = new StringBuilder();

    private ScreenPicture() {}

    /** The picture of what a terminal of that size shows, given as text with SGR sequences. */
    static String of(String screen, int columns, int rows) {
        var picture = new ScreenPicture();
        int width = columns * CELL + 2 * MARGIN;
        int height = rows * ROW + 2 * MARGIN;
        picture.svg
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(width + " " + height)
                .append("\" font-family=\"ui-monospace,Menlo,'DejaVu Sans Mono',monospace\" ")
                .append("font-size=\"15\">\n")
                .append(
                        "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\""
                                + BACKGROUND
                                + "\"/>\n");
        int row = 0;
        for (var line : AnsiDecoder.lines(screen.getBytes(StandardCharsets.UTF_8), WIDEST)) {
            int column = 0;
            for (var span : line.spans()) {
                column = picture.draw(span, column, row);
            }
            row++;
        }
        return picture.svg.append("</svg>\n").toString();
    }

    private int draw(Span span, int column, int row) {
        var style = span.style();
        var foreground = color(style.foreground(), FOREGROUND);
        var background = color(style.background(), BACKGROUND);
        if (style.reverse()) {
            var swapped = foreground;
            foreground = background;
            background = swapped;
        }
        int width = span.width();
        if (!background.equals(BACKGROUND)) {
            svg.append("<rect x=\"" + x(column) + "\" y=\"" + (MARGIN + row * ROW))
                    .append("\" width=\"" + width * CELL + "\" height=\"" + ROW)
                    .append("\" fill=\"" + background + "\"/>\n");
        }
        if (!span.text().isBlank()) {
            write(span, style, foreground, column, row);
        }
        return column + width;
    }

    /** Each cluster gets a place of its own, so that no font can shift the columns. */
    private void write(Span span, Style style, String color, int column, int row) {
        var places = new StringBuilder();
        int at = column;
        for (var cluster = new Clusters(span.text()); cluster.next(); ) {
            for (int i = 0; i < cluster.text().codePointCount(0, cluster.text().length()); i++) {
                places.append(places.isEmpty() ? "" : " ").append(x(at));
            }
            at += cluster.width();
        }
        svg.append("<text xml:space=\"preserve\" x=\"" + places)
                .append("\" y=\"" + (MARGIN + row * ROW + 14) + "\" fill=\"" + color + "\"")
                .append(style.bold() ? " font-weight=\"bold\"" : "")
                .append(style.italic() ? " font-style=\"italic\"" : "")
                .append(style.dim() ? " opacity=\"0.6\"" : "")
                .append('>')
                .append(span.text().replace("&", "&amp;").replace("<", "&lt;"))
                .append("</text>\n");
    }

    private static int x(int column) {
        return MARGIN + column * CELL;
    }

    private static String color(Color color, String otherwise) {
        return switch (color) {
            case Color.Default ignored -> otherwise;
            case Color.Ansi(int number) -> PALETTE[number];
            case Color.Indexed(int number) -> indexed(number);
            case Color.Rgb(int red, int green, int blue) -> hex(red, green, blue);
        };
    }

    /** The xterm palette: 16 colours, a cube of 6 × 6 × 6, 24 greys. */
    private static String indexed(int number) {
        if (number < 16) {
            return PALETTE[number];
        }
        if (number >= 232) {
            int grey = 8 + 10 * (number - 232);
            return hex(grey, grey, grey);
        }
        int cube = number - 16;
        return hex(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static String hex(int red, int green, int blue) {
        return "#" + Integer.toHexString(1 << 24 | red << 16 | green << 8 | blue).substring(1);
    }
}
