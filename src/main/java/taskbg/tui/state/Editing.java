package taskbg.tui.state;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keys that change a text, as fingers know them from the shell. */
final class Editing {
    private Editing() {}

    /** The text after a key; null if the key does not edit. */
    static @Nullable TextField edited(TextField field, Key key) {
        return switch (key) {
            case Key.Typed typed when typed.alt() -> null;
            case Key.Typed typed when typed.control() -> controlled(field, typed.text());
            case Key.Typed typed -> field.insert(typed.text());
            case Key.Named named -> named(field, named);
        };
    }

    private static @Nullable TextField controlled(TextField field, String letter) {
        return switch (letter) {
            case "a" -> field.moved(0);
            case "e" -> field.moved(field.text().length());
            case "b" -> field.moved(before(field));
            case "f" -> field.moved(after(field));
            case "u" -> field.cut(0);
            case "k" -> field.cut(field.text().length());
            case "w" -> field.cut(wordBefore(field));
            case "d" -> field.cut(after(field));
            default -> null;
        };
    }

    private static @Nullable TextField named(TextField field, Key.Named key) {
        return switch (key.name()) {
            case LEFT -> field.moved(key.control() ? wordBefore(field) : before(field));
            case RIGHT -> field.moved(key.control() ? wordAfter(field) : after(field));
            case HOME -> field.moved(0);
            case END -> field.moved(field.text().length());
            case BACKSPACE -> field.cut(key.alt() ? wordBefore(field) : before(field));
            case DELETE -> field.cut(after(field));
            default -> null;
        };
    }

    private static int before(TextField field) {
        return field.cursor() == 0 ? 0 : characters(field).preceding(field.cursor());
    }

    private static int after(TextField field) {
        return field.cursor() == field.text().length()
                ? field.cursor()
                : characters(field).following(field.cursor());
    }

    private static BreakIterator characters(TextField field) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(field.text());
        return characters;
    }

    private static int wordBefore(TextField field) {
        int at = field.cursor();
        while (at > 0 && field.text().charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && field.text().charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    private static int wordAfter(TextField field) {
        int at = field.cursor();
        int end = field.text().length();
        while (at < end && field.text().charAt(at) == ' ') {
            at++;
        }
        while (at < end && field.text().charAt(at) != ' ') {
            at++;
        }
        return at;
    }
}
