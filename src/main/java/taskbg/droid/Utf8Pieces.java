package taskbg.droid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes UTF-8 that comes in pieces: a character cut in two waits for its other half. */
final class Utf8Pieces {
    private static final int LONGEST = 4;

    private byte[] waiting = new byte[0];

    String next(byte[] bytes, int from, int length) {
        if (waiting.length > 0) {
            byte[] joined = Arrays.copyOf(waiting, waiting.length + length);
            System.arraycopy(bytes, from, joined, waiting.length, length);
            return decode(joined, 0, joined.length);
        }
        return decode(bytes, from, length);
    }

    /** What still waits, though its other half never came. */
    String rest() {
        String rest = new String(waiting, StandardCharsets.UTF_8);
        waiting = new byte[0];
        return rest;
    }

    private String decode(byte[] bytes, int from, int length) {
        int whole = length - cutOff(bytes, from, length);
        waiting = Arrays.copyOfRange(bytes, from + whole, from + length);
        return new String(bytes, from, whole, StandardCharsets.UTF_8);
    }

    /** How many bytes at the end are the beginning of a longer character. */
    private static int cutOff(byte[] bytes, int from, int length) {
        for (int back = 1; back < LONGEST && back <= length; back++) {
            byte b = bytes[from + length - back];
            if ((b & 0xC0) != 0x80) {
                return back < characterLength(b) ? back : 0;
            }
        }
        return 0;
    }

    private static int characterLength(byte lead) {
        if ((lead & 0xE0) == 0xC0) {
            return 2;
        }
        if ((lead & 0xF0) == 0xE0) {
            return 3;
        }
        return (lead & 0xF8) == 0xF0 ? LONGEST : 1;
    }
}
