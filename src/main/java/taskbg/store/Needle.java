package taskbg.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text to search for in raw bytes, by Boyer, Moore and Horspool's method in both directions.
 *
 * <p>As in {@code less -i}, case matters only if the text has an upper-case letter. A letter whose
 * two cases have encodings of different length is found only as it was typed.
 */
public final class Needle {
    /** The longest text, in bytes of UTF-8. */
    public static final int LONGEST = 4096;

    private final byte[] lower;
    private final byte[] upper;
    private final boolean oneCase;
    private final int[] forward = new int[256];
    private final int[] backward = new int[256];

    private Needle(byte[] lower, byte[] upper) {
        this.lower = lower;
        this.upper = upper;
        this.oneCase = Arrays.equals(lower, upper);
        int length = lower.length;
        Arrays.fill(forward, length);
        Arrays.fill(backward, length);
        for (int i = 0; i < length; i++) {
            skip(forward, i, length - 1 - i);
            skip(backward, length - 1 - i, length - 1 - i);
        }
    }

    /**
     * @throws IllegalArgumentException if the text is empty or longer than {@link #LONGEST}
     */
    public static Needle of(String text) {
        var exact = text.getBytes(StandardCharsets.UTF_8);
        if (exact.length == 0 || exact.length > LONGEST) {
            throw new IllegalArgumentException("Search for 1 to " + LONGEST + " bytes of text.");
        }
        return hasUpperCase(text) ? new Needle(exact, exact) : new Needle(exact, upper(text));
    }

    /** Its length in bytes. */
    public int length() {
        return lower.length;
    }

    /** The first match that starts in {@code [from, to)}; -1 if none does. */
    int first(byte[] in, int from, int to) {
        int last = lower.length - 1;
        int at = from;
        while (at < to) {
            int skip = forward[in[at + last] & 0xff];
            if (skip == 0) {
                if (matches(in, at)) {
                    return at;
                }
                skip = 1;
            }
            at += skip;
        }
        return -1;
    }

    /** The last match that starts in {@code [from, to)}; -1 if none does. */
    int last(byte[] in, int from, int to) {
        int at = to - 1;
        while (at >= from) {
            int skip = backward[in[at] & 0xff];
            if (skip == 0) {
                if (matches(in, at)) {
                    return at;
                }
                skip = 1;
            }
            at -= skip;
        }
        return -1;
    }

    private void skip(int[] table, int at, int by) {
        table[lower[at] & 0xff] = by;
        table[upper[at] & 0xff] = by;
    }

    private boolean matches(byte[] in, int at) {
        int length = lower.length;
        for (int i = 0; i < length; i++) {
            byte b = in[at + i];
            if (b != lower[i] && b != upper[i]) {
                return false;
            }
        }
        return oneCase || wholeLetters(in, at);
    }

    /** Whether each letter is all of one case: two halves of different letters are no letter. */
    private boolean wholeLetters(byte[] in, int at) {
        for (int i = 0, next; i < lower.length; i = next) {
            for (next = i + 1; next < lower.length && isContinuation(lower[next]); next++) {}
            if (!Arrays.equals(in, at + i, at + next, lower, i, next)
                    && !Arrays.equals(in, at + i, at + next, upper, i, next)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }

    private static boolean hasUpperCase(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (Character.isUpperCase(letter) || Character.isTitleCase(letter)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] upper(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            int other = Character.toUpperCase(letter);
            out.appendCodePoint(bytes(letter) == bytes(other) ? other : letter);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int bytes(int letter) {
        return Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
    }
}
