package taskbg.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

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
    private final boolean escaped;

    private WrittenText(byte[] bytes, int from, int to, boolean escaped) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.escaped = escaped;
    }

    /**
     * The text whose first byte stands there; null where Python would write it otherwise, or where
     * it is none.
     */
    static @Nullable WrittenText at(byte[] bytes, int from) {
        boolean[] plain = PLAIN;
        int at = from;
        boolean escaped = false;
        while (true) {
            while (plain[bytes[at] & 0xFF]) {
                at++;
            }
            byte b = bytes[at];
            if (b == '"') {
                return new WrittenText(bytes, from, at, escaped);
            }
            int length = b == '\\' ? escape(bytes, at + 1) : 0;
            if (length == 0) {
                return null;
            }
            escaped = true;
            at += length;
        }
    }

    /** The place of the quote that ends it. */
    int end() {
        return to;
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
        return escaped
                ? PlainJson.text(bytes, from)
                : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
