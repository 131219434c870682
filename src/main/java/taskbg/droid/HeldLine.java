package taskbg.droid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one line that may be an event, in bounded memory: a line over {@link #LONG} bytes
 * has the inside of its long JSON strings left out, so that it stays JSON.
 */
final class HeldLine {
    static final int LONG = 1 << 20;
    static final int TOO_LONG = 4 << 20;
    static final int LONGEST_STRING = 64 << 10;
    private static final int FIRST = 8 << 10;

    private byte[] bytes = new byte[FIRST];
    private int size;
    private boolean shortening;
    private boolean inString;
    private int stringBytes;
    private int escapeLeft;
    private boolean leavingOut;
    private long leftOut;

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        shortening = false;
        inString = false;
        stringBytes = 0;
        escapeLeft = 0;
        leavingOut = false;
        leftOut = 0;
        if (bytes.length > LONG) {
            bytes = new byte[FIRST];
        }
    }

    /**
     * Adds bytes of the line; false if the line is too long even when shortened. Then what is held
     * is the line's beginning, and everything that was added is in it.
     */
    boolean add(byte[] more, int from, int to) {
        if (!shortening && size + (to - from) > LONG) {
            shortenWhatIsHeld();
        }
        if (shortening) {
            shorten(more, from, to);
        } else {
            room(to - from);
            System.arraycopy(more, from, bytes, size, to - from);
            size += to - from;
        }
        return size <= TOO_LONG;
    }

    private void shortenWhatIsHeld() {
        byte[] whole = bytes;
        int length = size;
        bytes = new byte[FIRST];
        size = 0;
        shortening = true;
        shorten(whole, 0, length);
    }

    private void shorten(byte[] more, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = more[i];
            if (leavingOut && escapeLeft == 0 && b != '"' && b != '\\') {
                leftOut++;
            } else if (inString) {
                inside(b);
            } else {
                inString = b == '"';
                stringBytes = 0;
                put(b);
            }
        }
    }

    private void inside(byte b) {
        if (escapeLeft > 0) {
            escapeLeft = escapeLeft == 1 && b == 'u' ? 4 : escapeLeft - 1;
        } else if (b == '"') {
            endString();
            return;
        } else {
            // Neither an escape nor a UTF-8 sequence may be cut in two.
            leavingOut |= stringBytes >= LONGEST_STRING && (b & 0xC0) != 0x80;
            escapeLeft = b == '\\' ? 1 : 0;
        }
        if (leavingOut) {
            leftOut++;
        } else {
            stringBytes++;
            put(b);
        }
    }

    private void endString() {
        inString = false;
        if (leavingOut) {
            String note = "… (" + leftOut + " bytes left out)";
            byte[] words = note.getBytes(StandardCharsets.UTF_8);
            room(words.length);
            System.arraycopy(words, 0, bytes, size, words.length);
            size += words.length;
            leavingOut = false;
            leftOut = 0;
        }
        put((byte) '"');
    }

    private void put(byte b) {
        room(1);
        bytes[size++] = b;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }
}
