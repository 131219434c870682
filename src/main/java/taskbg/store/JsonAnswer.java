package taskbg.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, as Python's {@code print(json.dumps(...))} would write it. */
public final class JsonAnswer implements AutoCloseable {
    private final JsonGenerator out;

    /** Begins the object; {@code sink} is flushed, not closed, at its end. */
    public JsonAnswer(OutputStream sink) {
        try {
            out = JsonTree.factory().createGenerator(sink);
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(PythonLayout.line());
            out.writeStartObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints one whole record and nothing else. */
    public static void print(StoredRecord stored, OutputStream sink) {
        try (var out = JsonTree.factory().createGenerator(sink)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setPrettyPrinter(PythonLayout.line());
            JsonTree.write(stored.tree(), out);
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field with a text; null is JSON's null. */
    public JsonAnswer text(String name, @Nullable String value) {
        return field(name, value);
    }

    /** A field with a text that is read piece by piece, however long it is. */
    public JsonAnswer text(String name, Reader value) {
        try {
            out.writeFieldName(name);
            out.writeString(value, -1);
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
            out.writeFieldName(name);
            out.writeStartArray();
            for (var stored : records) {
                JsonTree.write(stored.tree(), out);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        try {
            out.writeEndObject();
            out.writeRaw('\n');
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonAnswer field(String name, @Nullable Object value) {
        try {
            out.writeFieldName(name);
            JsonTree.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
