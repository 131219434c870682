package taskbg.tui;

import taskbg.text.Color;
import taskbg.text.Style;
import taskbg.text.StyledLine;

/** A styled line as text with the escape sequences of its colours (ECMA-48, SGR). */
final class SgrText {
    private static final String RESET = "\033[0m";

    private SgrText() {}

    static String of(StyledLine line) {
        var text = new StringBuilder();
        for (var span : line.spans()) {
            if (span.style().equals(Style.PLAIN)) {
                text.append(span.text());
            } else {
                text.append("\033[").append(parameters(span.style())).append('m');
                text.append(span.text()).append(RESET);
            }
        }
        return text.toString();
    }

    private static String parameters(Style style) {
        var parameters = new StringBuilder("0");
        add(parameters, style.bold(), ";1");
        add(parameters, style.dim(), ";2");
        add(parameters, style.italic(), ";3");
        add(parameters, style.underline(), ";4");
        add(parameters, style.reverse(), ";7");
        add(parameters, style.strike(), ";9");
        return parameters
                .append(color(style.foreground(), 30))
                .append(color(style.background(), 40))
                .toString();
    }

    private static void add(StringBuilder parameters, boolean on, String parameter) {
        if (on) {
            parameters.append(parameter);
        }
    }

    private static String color(Color color, int base) {
        return switch (color) {
            case Color.Default() -> "";
            case Color.Ansi(int number) ->
                    ";" + (number < 8 ? base + number : base + 60 + number - 8);
            case Color.Indexed(int number) -> ";" + (base + 8) + ";5;" + number;
            case Color.Rgb(int red, int green, int blue) ->
                    ";" + (base + 8) + ";2;" + red + ";" + green + ";" + blue;
        };
    }
}
