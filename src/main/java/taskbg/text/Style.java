package taskbg.text;

/** How a span of text is drawn. */
public record Style(
        Color foreground,
        Color background,
        boolean bold,
        boolean dim,
        boolean italic,
        boolean underline,
        boolean reverse,
        boolean strike) {

    public static final Style PLAIN =
            new Style(Color.DEFAULT, Color.DEFAULT, false, false, false, false, false, false);

    /** For what was put in place of something that can't be shown. */
    public static final Style MUTED = PLAIN.withDim(true);

    public Style withForeground(Color color) {
        return new Style(color, background, bold, dim, italic, underline, reverse, strike);
    }

    public Style withBackground(Color color) {
        return new Style(foreground, color, bold, dim, italic, underline, reverse, strike);
    }

    public Style withBold(boolean on) {
        return new Style(foreground, background, on, dim, italic, underline, reverse, strike);
    }

    public Style withDim(boolean on) {
        return new Style(foreground, background, bold, on, italic, underline, reverse, strike);
    }

    public Style withItalic(boolean on) {
        return new Style(foreground, background, bold, dim, on, underline, reverse, strike);
    }

    public Style withUnderline(boolean on) {
        return new Style(foreground, background, bold, dim, italic, on, reverse, strike);
    }

    public Style withReverse(boolean on) {
        return new Style(foreground, background, bold, dim, italic, underline, on, strike);
    }

    public Style withStrike(boolean on) {
        return new Style(foreground, background, bold, dim, italic, underline, reverse, on);
    }
}
