package taskbg.text;

/** Styled text with the escape sequences of its colours (ECMA-48, SGR). */
public final class SgrText {
    private static final String RESET = "\033[0m";

    private SgrText() {}

    /** A line, reset behind each span that is not plain. */
    public static String of(StyledLine line) {
        var text = new StringBuilder();
        for (var span : line.spans()) {
            text.append(of(span.text(), span.style()));
        }
        return text.toString();
    }

    /** A piece of a line, reset at its end unless it is plain. */
    public static String of(String text, Style style) {
        return style.equals(Style.PLAIN) ? text : "\033[" + parameters(style) + "m" + text + RESET;
    }

    private static String parameters(Style style) {
        var parameters = new StringBuilder();
        add(parameters, style.bold(), ";1");
        add(parameters, style.dim(), ";2");
        add(parameters, style.italic(), ";3");
        add(parameters, style.underline(), ";4");
        add(parameters, style.reverse(), ";7");
        add(parameters, style.strike(), ";9");
        parameters.append(color(style.foreground(), 30)).append(color(style.background(), 40));
        return parameters.substring(1);
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
