package taskbg.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, as Python's {@code print(json.dumps(...))} would write it. */
public final class JsonAnswer implements AutoCloseable {
    private final JsonOutput out;

    /** Begins the object; {@code sink} is flushed, not closed, at its end. */
    public JsonAnswer(OutputStream sink) {
        out = new JsonOutput(sink, false);
        try {
            out.begin('{');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints one whole record and nothing else. */
    public static void print(StoredRecord stored, OutputStream sink) {
        try (var out = new JsonOutput(sink, false)) {
            out.value(stored.tree());
            out.raw("\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field with a text; null is JSON's null. */
    public JsonAnswer text(String name, @Nullable String value) {
        return field(name, value);
    }

    /** A field with a text that comes piece by piece, however long it is. */
    public JsonAnswer text(String name, Iterator<String> value) {
        try {
            out.name(name);
            out.string(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A field with a whole number. */
    public JsonAnswer number(String name, long value) {
        return field(name, value);
    }

    /** A field with a truth value. */
    public JsonAnswer flag(String name, boolean value) {
        return field(name, value);
    }

    /** A field with a list of texts. */
    public JsonAnswer texts(String name, List<String> values) {
        return field(name, values);
    }

    /** A field with an object of texts, truth values and whole numbers. */
    public JsonAnswer object(String name, Map<String, @Nullable Object> value) {
        return field(name, value);
    }

    /** A field with a list of such objects. */
    public JsonAnswer objects(String name, List<Map<String, @Nullable Object>> values) {
        return field(name, values);
    }

    /** A field with a list of whole records. */
    public JsonAnswer records(String name, List<StoredRecord> records) {
        try {
            out.name(name);
            out.begin('[');
            for (var stored : records) {
                out.separate();
                out.value(stored.tree());
            }
            out.end(']');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            out.end('}');
            out.raw("\n");
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonAnswer field(String name, @Nullable Object value) {
        try {
            out.name(name);
            out.value(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
