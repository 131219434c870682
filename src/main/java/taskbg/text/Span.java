package taskbg.text;

/** A piece of a line in one style; clusters never reach over its ends. */
public record Span(String text, Style style) {
    /** Its columns. */
    public int width() {
        return DisplayWidth.of(text);
    }
}
