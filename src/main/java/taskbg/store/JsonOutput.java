package taskbg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON byte for byte as Python's {@code json.dumps} does: all but printable ASCII escaped,
 * on one line, or indented by two spaces.
 */
final class JsonOutput implements AutoCloseable {
    private static final int BUFFER = 16 << 10;
    private static final int LONGEST_ESCAPE = 6;
    private static final char DELETE = 0x7F;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final String HEX = "0123456789abcdef";

    private final OutputStream sink;
    private final boolean indented;
    private final byte[] buffer = new byte[BUFFER];

    /** How much of the buffer is used; this and what follows belong to the thread that writes. */
    private int used;

    private int depth;

    /** Whether nothing stands yet in the object or array that is being written. */
    private boolean first = true;

    JsonOutput(OutputStream sink, boolean indented) {
        this.sink = sink;
        this.indented = indented;
    }

    void begin(char bracket) throws IOException {
        put(bracket);
        depth++;
        first = true;
    }

    void end(char bracket) throws IOException {
        depth--;
        if (!first) {
            newLine();
        }
        put(bracket);
        first = false;
    }

    void name(String name) throws IOException {
        separate();
        string(name);
        put(':');
        put(' ');
    }

    /** What stands before each value of an array and each name of an object. */
    void separate() throws IOException {
        if (!first) {
            put(',');
            if (!indented) {
                put(' ');
            }
        }
        newLine();
        first = false;
    }

    // Pattern switches are slow until they are compiled, which most verbs end before.
    @SuppressWarnings("IfChainToSwitch")
    void value(@Nullable Object value) throws IOException {
        if (value instanceof WrittenText text) {
            text.print(this);
        } else if (value == null) {
            raw(NULL, 0, NULL.length);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value instanceof JsonTree.Digits digits) {
            raw(digits.text());
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            raw(value.toString());
        } else {
            throw new IOException("not JSON: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) throws IOException {
        begin('{');
        for (var entry : map.entrySet()) {
            name((String) entry.getKey());
            value(entry.getValue());
        }
        end('}');
    }

    private void array(List<?> list) throws IOException {
        begin('[');
        for (var item : list) {
            separate();
            value(item);
        }
        end(']');
    }

    /** A string that comes piece by piece. */
    void string(Iterator<String> pieces) throws IOException {
        put('"');
        while (pieces.hasNext()) {
            characters(pieces.next());
        }
        put('"');
    }

    void raw(String ascii) throws IOException {
        raw(ascii.getBytes(StandardCharsets.ISO_8859_1), 0, ascii.length());
    }

    /** Writes a part of what is JSON already. */
    void raw(byte[] json, int from, int to) throws IOException {
        int length = to - from;
        if (length > BUFFER - used) {
            flush();
        }
        if (length > BUFFER) {
            sink.write(json, from, length);
            return;
        }
        System.arraycopy(json, from, buffer, used, length);
        used += length;
    }

    private void string(String text) throws IOException {
        put('"');
        characters(text);
        put('"');
    }

    private void characters(String text) throws IOException {
        int length = text.length();
        int from = 0;
        while (true) {
            int to = endOfPlain(text, from, length);
            plain(text, from, to);
            if (to == length) {
                return;
            }
            if (used + LONGEST_ESCAPE > BUFFER) {
                flush();
            }
            escape(text.charAt(to));
            from = to + 1;
        }
    }

    private static int endOfPlain(String text, int from, int length) {
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            if (c < ' ' || c >= DELETE || c == '"' || c == '\\') {
                break;
            }
            at++;
        }
        return at;
    }

    /** Copies what stands for itself. */
    @SuppressWarnings("deprecation") // It is for characters that are one byte each, as these are.
    private void plain(String text, int from, int to) throws IOException {
        int at = from;
        while (at < to) {
            if (used == BUFFER) {
                flush();
            }
            int count = Math.min(to - at, BUFFER - used);
            text.getBytes(at, at + count, buffer, used);
            used += count;
            at += count;
        }
    }

    private void escape(char c) {
        buffer[used++] = '\\';
        char letter =
                switch (c) {
                    case '"', '\\' -> c;
                    case '\b' -> 'b';
                    case '\f' -> 'f';
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    default -> 'u';
                };
        buffer[used++] = (byte) letter;
        if (letter == 'u') {
            for (int shift = 12; shift >= 0; shift -= 4) {
                buffer[used++] = (byte) HEX.charAt(c >> shift & 0xF);
            }
        }
    }

    private void newLine() throws IOException {
        if (indented) {
            put('\n');
            for (int i = 0; i < depth; i++) {
                put(' ');
                put(' ');
            }
        }
    }

    private void put(char ascii) throws IOException {
        if (used == BUFFER) {
            flush();
        }
        buffer[used++] = (byte) ascii;
    }

    private void flush() throws IOException {
        sink.write(buffer, 0, used);
        used = 0;
    }

    /** Passes on all that was written; the sink stays open. */
    @Override
    public void close() throws IOException {
        flush();
        sink.flush();
    }
}
