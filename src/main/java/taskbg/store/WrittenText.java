package taskbg.store;

import java.io.IOException;

/**
 * A JSON text that stands in a file just as Python's {@code json.dumps} writes it: printed as it
 * stands, and read only when somebody asks.
 */
final class WrittenText {
    /** The characters that stand for themselves. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        for (char c = ' '; c < '\u007F'; c++) {
            PLAIN[c] = c != '"' && c != '\\';
        }
    }

    private final byte[] bytes;
    private final int from;
    private final int to;

    /** The text between the quotes at {@code from - 1} and {@code to}. */
    WrittenText(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /**
     * The place of the quote that ends the text at {@code from}; negative where Python would write
     * the text otherwise, or where it is none.
     */
    static int end(byte[] bytes, int from) {
        int at = from;
        while (true) {
            while (PLAIN[bytes[at] & 0xFF]) {
                at++;
            }
            byte b = bytes[at];
            if (b == '"') {
                return at;
            }
            int length = b == '\\' ? escape(bytes, at + 1) : 0;
            if (length == 0) {
                return -1;
            }
            at += length;
        }
    }

    /** How many bytes the escape has whose kind stands there; 0 where Python writes another. */
    private static int escape(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case '"', '\\', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> isUnicode(bytes, at + 1) ? 6 : 0;
            default -> 0;
        };
    }

    private static boolean isUnicode(byte[] bytes, int at) {
        int character = 0;
        for (int i = at; i < at + 4; i++) {
            byte b = bytes[i];
            boolean letter = b >= 'a' && b <= 'f';
            if (!letter && (b < '0' || b > '9')) {
                return false;
            }
            character = character << 4 | (letter ? b - 'a' + 10 : b - '0');
        }
        return switch (character) {
            case '\b', '\f', '\n', '\r', '\t' -> false;
            default -> character < ' ' || character >= '\u007F';
        };
    }

    void print(JsonOutput out) throws IOException {
        out.raw(bytes, from - 1, to + 1);
    }

    /** What it says. */
    @Override
    public String toString() {
        return PlainJson.text(bytes, from);
    }
}
