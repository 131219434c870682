package taskbg.json;

import java.io.OutputStream;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, as Python's {@code print(json.dumps(...))} would write it. */
public final class JsonAnswer implements AutoCloseable {
    private final JsonWriter out;

    /** Begins the object; {@code sink} is flushed, not closed, at its end. */
    public JsonAnswer(OutputStream sink) {
        out = JsonWriter.oneLine(sink).beginObject();
    }

    /** Prints one whole object and nothing else. */
    public static void print(JsonObject object, OutputStream sink) {
        try (var out = JsonWriter.oneLine(sink)) {
            out.value(object).raw("\n");
        }
    }

    /** A field with a text; null is JSON's null. */
    public JsonAnswer text(String key, @Nullable String text) {
        out.key(key).text(text);
        return this;
    }

    /** A field with a text that comes piece by piece, however long it is. */
    public JsonAnswer text(String key, Iterator<String> pieces) {
        out.key(key).text(new Pieces(pieces));
        return this;
    }

    /** A field with a whole number. */
    public JsonAnswer number(String key, long number) {
        return value(key, JsonValue.of(number));
    }

    /** A field with a truth value. */
    public JsonAnswer flag(String key, boolean flag) {
        return value(key, JsonValue.of(flag));
    }

    /** A field with a list of texts. */
    public JsonAnswer texts(String key, List<String> texts) {
        return value(key, JsonValue.Array.ofTexts(texts));
    }

    /** A field with a list of values. */
    public JsonAnswer values(String key, List<? extends JsonValue> values) {
        out.key(key).beginArray();
        values.forEach(out::value);
        out.endArray();
        return this;
    }

    /** A field with any value. */
    public JsonAnswer value(String key, JsonValue value) {
        out.key(key).value(value);
        return this;
    }

    @Override
    public void close() {
        out.endObject().raw("\n").close();
    }

    /** Pieces of a text as one; used by one thread. */
    private static final class Pieces extends Reader {
        private final Iterator<String> pieces;
        private String piece = "";

        /** The next character of the piece. */
        private int next;

        Pieces(Iterator<String> pieces) {
            this.pieces = pieces;
        }

        @Override
        public int read(char[] buffer, int from, int length) {
            while (next == piece.length()) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                piece = pieces.next();
                next = 0;
            }
            int count = Math.min(length, piece.length() - next);
            piece.getChars(next, next + count, buffer, from);
            next += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
