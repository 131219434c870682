package taskbg.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON byte for byte as Python's {@code json.dumps} does: all but printable ASCII escaped,
 * on one line with a blank after commas and colons, or indented by two spaces. Used by one thread.
 */
public final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
                    .configure(JsonWriteFeature.WRITE_HEX_UPPER_CASE, false)
                    .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)
                    .characterEscapes(new PythonEscapes())
                    .streamWriteConstraints(
                            StreamWriteConstraints.builder()
                                    .maxNestingDepth(2 * JsonReader.DEEPEST)
                                    .build())
                    .build();

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");

    private static final DefaultPrettyPrinter.Indenter NONE =
            new DefaultPrettyPrinter.NopIndenter();
    private static final DefaultPrettyPrinter.Indenter TWO_SPACES = new BoundedIndenter();

    private static final DefaultPrettyPrinter ONE_LINE =
            new DefaultPrettyPrinter(
                            SEPARATORS
                                    .withObjectEntrySpacing(Separators.Spacing.AFTER)
                                    .withArrayValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(NONE)
                    .withArrayIndenter(NONE);

    private static final DefaultPrettyPrinter INDENTED =
            new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES);

    /** How deep values are nested that stand on lines of their own; records need 6. */
    static final int DEEPEST_INDENTED = 16;

    private final JsonGenerator out;

    private JsonWriter(OutputStream sink, DefaultPrettyPrinter layout) {
        try {
            out = FACTORY.createGenerator(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setPrettyPrinter(layout.createInstance());
    }

    /** A writer of values on one line; the sink is flushed, not closed, at the end. */
    public static JsonWriter oneLine(OutputStream sink) {
        return new JsonWriter(sink, ONE_LINE);
    }

    /**
     * A writer of values indented by two spaces, those that are nested deeper than {@link
     * #DEEPEST_INDENTED} on the line of what holds them: else a few bytes could become a thousand
     * times as many. The sink is flushed, not closed, at the end.
     */
    public static JsonWriter indented(OutputStream sink) {
        return new JsonWriter(sink, INDENTED);
    }

    /** Begins an object, whose fields follow. */
    public JsonWriter beginObject() {
        return doing(out::writeStartObject);
    }

    /** Ends the object that was begun last. */
    public JsonWriter endObject() {
        return doing(out::writeEndObject);
    }

    /** Begins a list, whose items follow. */
    public JsonWriter beginArray() {
        return doing(out::writeStartArray);
    }

    /** Ends the list that was begun last. */
    public JsonWriter endArray() {
        return doing(out::writeEndArray);
    }

    /** Writes the key of a field, whose value follows. */
    public JsonWriter key(String key) {
        return doing(() -> out.writeFieldName(key));
    }

    /** Writes a string; {@code null} is JSON's null. */
    public JsonWriter text(@Nullable String text) {
        return doing(() -> out.writeString(text));
    }

    /** Writes a string that is read piece by piece, however long it is. */
    public JsonWriter text(Reader text) {
        return doing(() -> out.writeString(text, -1));
    }

    /** Writes a value with all its parts. */
    public JsonWriter value(JsonValue value) {
        return doing(() -> write(value));
    }

    /** Writes text as it is, outside of any value. */
    public JsonWriter raw(String text) {
        return doing(() -> out.writeRaw(text));
    }

    /** Passes on all that was written. */
    @Override
    public void close() {
        doing(out::close);
    }

    private void write(JsonValue value) throws IOException {
        switch (value) {
            case JsonObject object -> {
                out.writeStartObject();
                for (var field : object.fields().entrySet()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue());
                }
                out.writeEndObject();
            }
            case JsonValue.Array(var items) -> {
                out.writeStartArray();
                for (var item : items) {
                    write(item);
                }
                out.writeEndArray();
            }
            case JsonValue.Text(var text) -> out.writeString(text);
            case JsonValue.Digits(var digits) -> out.writeNumber(digits);
            case JsonValue.Literal literal -> write(literal);
        }
    }

    private void write(JsonValue.Literal literal) throws IOException {
        switch (literal) {
            case TRUE -> out.writeBoolean(true);
            case FALSE -> out.writeBoolean(false);
            case NULL -> out.writeNull();
        }
    }

    private JsonWriter doing(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static final class BoundedIndenter implements DefaultPrettyPrinter.Indenter {
        private static final DefaultIndenter EACH = new DefaultIndenter("  ", "\n");

        @Override
        public void writeIndentation(JsonGenerator out, int level) throws IOException {
            if (level <= DEEPEST_INDENTED) {
                EACH.writeIndentation(out, level);
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Python escapes DEL, too, which Jackson takes for printable. */
    private static final class PythonEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        private final int[] codes = standardAsciiEscapesForJSON();

        PythonEscapes() {
            codes[DELETE] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
