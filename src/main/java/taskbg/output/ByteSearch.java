package taskbg.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Searches raw bytes for a text, forwards and backwards.
 *
 * <p>As in {@code less -i}, case matters only if the text has an upper-case letter. A letter whose
 * two cases have encodings of different length is found only as it was typed.
 *
 * <p>A plain loop: the monitor's bench shows it as "searched back 1 GB" (JDK 25, November 2026:
 * half a second of CPU for a word that is nowhere, a second where its first letter is frequent).
 */
final class ByteSearch {
    /** The longest text, in bytes of UTF-8. */
    static final int LONGEST = 4096;

    private final byte[] lower;
    private final byte[] upper;
    private final boolean oneCase;

    private ByteSearch(byte[] lower, byte[] upper) {
        this.lower = lower;
        this.upper = upper;
        this.oneCase = Arrays.equals(lower, upper);
    }

    /**
     * @throws IllegalArgumentException if the text is empty or longer than {@link #LONGEST}
     */
    static ByteSearch of(String text) {
        var exact = text.getBytes(StandardCharsets.UTF_8);
        if (exact.length == 0 || exact.length > LONGEST) {
            throw new IllegalArgumentException("Search for 1 to " + LONGEST + " bytes of text.");
        }
        return hasUpperCase(text)
                ? new ByteSearch(exact, exact)
                : new ByteSearch(exact, upper(text));
    }

    /** Its length in bytes. */
    int length() {
        return lower.length;
    }

    /** The first match that starts in {@code [from, to)}; -1 if none does. */
    int first(byte[] in, int from, int to) {
        byte small = lower[0];
        byte capital = upper[0];
        for (int at = from; at < to; at++) {
            if ((in[at] == small || in[at] == capital) && matches(in, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last match that starts in {@code [from, to)}; -1 if none does. */
    int last(byte[] in, int from, int to) {
        byte small = lower[0];
        byte capital = upper[0];
        for (int at = to - 1; at >= from; at--) {
            if ((in[at] == small || in[at] == capital) && matches(in, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] in, int at) {
        for (int i = 1; i < lower.length; i++) {
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
