package taskbg.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import taskbg.droid.Rendering;

/**
 * What the bytes of a line must hold for its readable form to hold a text.
 *
 * <p>JSON may write some characters in several ways, a rendering joins words from different places
 * with its own, and a plain line may change colour between two words. So a clue is the longest word
 * of ASCII letters and digits, which all write as they are. Where that is one of the rendering's
 * own, any event may have it.
 */
final class Clues {
    /** Every event has it, and only the rendering of events adds words. */
    private static final Needle EVENT = Needle.of("\"type\"");

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

    private Clues() {}

    /** One of them is in every such line; none at all: any line may hold the text. */
    static List<Needle> of(String text) {
        var word = longestWord(text, false);
        if (!word.isEmpty()) {
            return List.of(Needle.of(word));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (letter > 0x7f && Character.isLetter(letter)) {
                return ofLetter(letter);
            }
        }
        var own = longestWord(text, true);
        if (!own.isEmpty()) {
            return List.of(Needle.of(own), EVENT);
        }
        return unescaped(text.charAt(0))
                ? List.of(Needle.of(text.substring(0, 1)), EVENT)
                : List.of();
    }

    /** Whether a plain line shows this character only where it has it. */
    private static boolean unescaped(char c) {
        return c > ' ' && c != '^' && c != '\uFFFD' && !Character.isSurrogate(c);
    }

    private static String longestWord(String text, boolean ownToo) {
        var longest = "";
        for (var word : NO_WORD.split(text, -1)) {
            var some = word.substring(0, Math.min(word.length(), Needle.LONGEST));
            boolean counts = ownToo || !Rendering.mayAdd(some);
            if (counts && some.length() > longest.length()) {
                longest = some;
            }
        }
        return longest;
    }

    /** Itself, or its first unit as JSON escapes it, in both cases and with digits in both. */
    private static List<Needle> ofLetter(int letter) {
        var needles = new ArrayList<Needle>();
        int[] cases = {Character.toLowerCase(letter), Character.toUpperCase(letter)};
        for (int one : cases) {
            needles.add(Needle.of(Character.toString(one)));
            needles.add(Needle.of("\\u%04x".formatted((int) Character.toChars(one)[0])));
        }
        return needles;
    }
}
