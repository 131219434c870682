package taskbg.tui.state;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of text being typed.
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

    /** With pasted text put in as one line. */
    TextField pasted(String text) {
        return insert(text.strip().replace('\n', ' ').replace('\t', ' '));
    }

    /** The text after a key, as fingers know them from the shell; null if the key does not edit. */
    @Nullable TextField edited(Key key) {
        return switch (key) {
            case Key.Typed typed when typed.alt() -> null;
            case Key.Typed typed when typed.control() -> controlled(typed.text());
            case Key.Typed typed -> insert(typed.text());
            case Key.Named named -> named(named);
        };
    }

    private @Nullable TextField controlled(String letter) {
        return switch (letter) {
            case "a" -> moved(0);
            case "e" -> moved(text.length());
            case "b" -> moved(before());
            case "f" -> moved(after());
            case "u" -> cut(0);
            case "k" -> cut(text.length());
            case "w" -> cut(wordBefore());
            case "d" -> cut(after());
            default -> null;
        };
    }

    private @Nullable TextField named(Key.Named key) {
        return switch (key.name()) {
            case LEFT -> moved(key.control() ? wordBefore() : before());
            case RIGHT -> moved(key.control() ? wordAfter() : after());
            case HOME -> moved(0);
            case END -> moved(text.length());
            case BACKSPACE -> cut(key.alt() ? wordBefore() : before());
            case DELETE -> cut(after());
            default -> null;
        };
    }

    private int before() {
        return cursor == 0 ? 0 : characters().preceding(cursor);
    }

    private int after() {
        return cursor == text.length() ? cursor : characters().following(cursor);
    }

    private BreakIterator characters() {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters;
    }

    private int wordBefore() {
        int at = cursor;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private int wordAfter() {
        int at = cursor;
        int end = text.length();
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        while (at < end && text.charAt(at) != ' ') {
            at++;
        }
        return at;
    }
}
