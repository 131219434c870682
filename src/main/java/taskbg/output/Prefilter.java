package taskbg.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import taskbg.droid.Rendering;

/**
 * Finds the lines of an output whose readable form may hold a text, by what their bytes must hold
 * for that; in constant memory. One thread at a time.
 *
 * <p>JSON may write some characters in several ways, a rendering joins words from different places
 * with its own, and a plain line may change colour between two words. So bytes are searched for the
 * longest word of ASCII letters and digits, which all write as they are. Where that is one of the
 * rendering's own, any event may have it.
 */
final class Prefilter {
    /** No more lines may hold the text. */
    static final long NONE = -1;

    /** The search was told to stop. */
    static final long STOPPED = -2;

    private static final int BLOCK = 256 * 1024;

    /** Every event has it, and only the rendering of events adds words. */
    private static final ByteSearch EVENT = ByteSearch.of("\"type\"");

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]+");

    private final OutputFile output;
    private final List<ByteSearch> literals;
    private final byte[] block;

    /**
     * @param literals one of them is in every such line; none at all: any line may hold the text
     */
    Prefilter(OutputFile output, List<ByteSearch> literals) {
        this.output = output;
        this.literals = literals;
        int longest = 1;
        for (var literal : literals) {
            longest = Math.max(longest, literal.length());
        }
        this.block = new byte[BLOCK + longest - 1];
    }

    static Prefilter of(String text, OutputFile output) {
        return new Prefilter(output, literals(text));
    }

    /**
     * The first place at this offset or after it that lies in such a line, or {@link #NONE}, or
     * {@link #STOPPED}.
     *
     * @param onward told now and then the offset that the search has come to, on the same thread;
     *     false stops it
     */
    long forward(long from, LongPredicate onward) {
        long at = Math.max(0, from);
        for (long size = output.size(); at < size; at += BLOCK) {
            if (literals.isEmpty()) {
                return at;
            }
            if (!onward.test(at)) {
                return STOPPED;
            }
            int first = first(output.read(at, block));
            if (first >= 0) {
                return at + first;
            }
        }
        return NONE;
    }

    /** The last place before this offset; otherwise as {@link #forward}. */
    long backward(long before, LongPredicate onward) {
        for (long end = Math.min(before, output.size()); end > 0; end -= BLOCK) {
            if (literals.isEmpty()) {
                return end - 1;
            }
            if (!onward.test(end)) {
                return STOPPED;
            }
            long at = Math.max(0, end - BLOCK);
            int last = last(output.read(at, block), (int) (end - at));
            if (last >= 0) {
                return at + last;
            }
        }
        return NONE;
    }

    private int first(int bytes) {
        int first = BLOCK;
        for (var literal : literals) {
            int found = literal.first(block, 0, Math.min(starts(literal, bytes), first));
            first = found < 0 ? first : found;
        }
        return first < BLOCK ? first : -1;
    }

    private int last(int bytes, int before) {
        int last = -1;
        for (var literal : literals) {
            int to = Math.min(starts(literal, bytes), before);
            last = Math.max(last, literal.last(block, last + 1, to));
        }
        return last;
    }

    private static int starts(ByteSearch literal, int bytes) {
        return Math.max(0, bytes - literal.length() + 1);
    }

    private static List<ByteSearch> literals(String text) {
        var word = longestWord(text, false);
        if (!word.isEmpty()) {
            return List.of(ByteSearch.of(word));
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (letter > 0x7f && Character.isLetter(letter)) {
                return ofLetter(letter);
            }
        }
        var own = longestWord(text, true);
        if (!own.isEmpty()) {
            return List.of(ByteSearch.of(own), EVENT);
        }
        return unescaped(text.charAt(0))
                ? List.of(ByteSearch.of(text.substring(0, 1)), EVENT)
                : List.of();
    }

    /** Whether a plain line shows this character only where it has it. */
    private static boolean unescaped(char c) {
        return c > ' ' && c != '^' && c != '\uFFFD' && !Character.isSurrogate(c);
    }

    private static String longestWord(String text, boolean ownToo) {
        var longest = "";
        for (var word : NO_WORD.split(text, -1)) {
            var some = word.substring(0, Math.min(word.length(), ByteSearch.LONGEST));
            boolean counts = ownToo || !Rendering.mayAdd(some);
            if (counts && some.length() > longest.length()) {
                longest = some;
            }
        }
        return longest;
    }

    /** Itself, or its first unit as JSON escapes it, in both cases and with digits in both. */
    private static List<ByteSearch> ofLetter(int letter) {
        var forms = new ArrayList<ByteSearch>();
        int[] cases = {Character.toLowerCase(letter), Character.toUpperCase(letter)};
        for (int one : cases) {
            forms.add(ByteSearch.of(Character.toString(one)));
            forms.add(ByteSearch.of("\\u%04x".formatted((int) Character.toChars(one)[0])));
        }
        return forms;
    }
}
