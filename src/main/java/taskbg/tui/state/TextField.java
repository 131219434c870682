package taskbg.tui.state;

/**
 * A text being typed.
 *
 * @param cursor the index in {@code text} that the next character is put at
 */
public record TextField(String text, int cursor) {
    /** Nothing typed yet. */
    public static final TextField EMPTY = new TextField("", 0);

    public TextField {
        if (cursor < 0 || cursor > text.length()) {
            throw new IllegalArgumentException(cursor + " in " + text);
        }
    }

    /** A text with the cursor at its end. */
    static TextField of(String text) {
        return new TextField(text, text.length());
    }

    TextField insert(String more) {
        return new TextField(
                text.substring(0, cursor) + more + text.substring(cursor), cursor + more.length());
    }

    TextField moved(int to) {
        return new TextField(text, to);
    }

    /** Without what stands between an index and the cursor. */
    TextField cut(int other) {
        int from = Math.min(other, cursor);
        int to = Math.max(other, cursor);
        return new TextField(text.substring(0, from) + text.substring(to), from);
    }
}
