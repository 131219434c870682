package taskbg.output;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text to search for in raw bytes, forwards and backwards.
 *
 * <p>Eight places at a time are asked whether the text's first and last byte stand there; only
 * where both may, it is compared. That keeps the pace of a disk cache for texts of any length,
 * which skipping by tables does not for short ones.
 *
 * <p>As in {@code less -i}, case matters only if the text has an upper-case letter. A letter whose
 * two cases have encodings of different length is found only as it was typed.
 */
public final class ByteSearch {
    /** The longest text, in bytes of UTF-8. */
    public static final int LONGEST = 4096;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;

    private final byte[] lower;
    private final byte[] upper;
    private final boolean oneCase;
    private final long firstCase;
    private final long first;
    private final long lastCase;
    private final long last;

    private ByteSearch(byte[] lower, byte[] upper) {
        this.lower = lower;
        this.upper = upper;
        this.oneCase = Arrays.equals(lower, upper);
        int end = lower.length - 1;
        this.firstCase = eight(lower[0] ^ upper[0]);
        this.first = eight(lower[0]) | firstCase;
        this.lastCase = eight(lower[end] ^ upper[end]);
        this.last = eight(lower[end]) | lastCase;
    }

    /**
     * @throws IllegalArgumentException if the text is empty or longer than {@link #LONGEST}
     */
    public static ByteSearch of(String text) {
        var exact = text.getBytes(StandardCharsets.UTF_8);
        if (exact.length == 0 || exact.length > LONGEST) {
            throw new IllegalArgumentException("Search for 1 to " + LONGEST + " bytes of text.");
        }
        return hasUpperCase(text)
                ? new ByteSearch(exact, exact)
                : new ByteSearch(exact, upper(text));
    }

    /** Its length in bytes. */
    public int length() {
        return lower.length;
    }

    /** The first match that starts in {@code [from, to)}; -1 if none does. */
    int first(byte[] in, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long maybe = maybe(in, at);
            for (; maybe != 0; maybe &= maybe - 1) {
                int start = at + Long.numberOfTrailingZeros(maybe) / Byte.SIZE;
                if (matches(in, start)) {
                    return start;
                }
            }
        }
        for (; at < to; at++) {
            if (matches(in, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last match that starts in {@code [from, to)}; -1 if none does. */
    int last(byte[] in, int from, int to) {
        int at = to;
        for (; at - Long.BYTES >= from; at -= Long.BYTES) {
            int eight = at - Long.BYTES;
            long maybe = maybe(in, eight);
            while (maybe != 0) {
                int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(maybe);
                if (matches(in, eight + bit / Byte.SIZE)) {
                    return eight + bit / Byte.SIZE;
                }
                maybe ^= 1L << bit;
            }
        }
        while (--at >= from) {
            if (matches(in, at)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * The high bit of each byte at whose place a match may start: where first and last byte fit,
     * but for the bits in which their cases differ (the test for a zero byte is that of
     * https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord).
     */
    private long maybe(byte[] in, int at) {
        long starts = ((long) EIGHT.get(in, at) | firstCase) ^ first;
        long ends = ((long) EIGHT.get(in, at + lower.length - 1) | lastCase) ^ last;
        long differ = starts | ends;
        return (differ - ONES) & ~differ & HIGHS;
    }

    private static long eight(int value) {
        return (value & 0xff) * ONES;
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
