package taskbg.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, strings, booleans, nulls and numbers that keep the digits they were written
 * with.
 */
final class JsonTree {
    /** As deep as Python's own reader goes, whose recursion ends at a thousand calls. */
    static final int DEEPEST = 1000;

    /** A number as it stands in the text, so that writing it again changes nothing. */
    record Digits(String text) {}

    private JsonTree() {}

    /** Reads what Python writes (NaN and lone surrogates too) and writes what Python would. */
    static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
                .configure(JsonWriteFeature.ESCAPE_NON_ASCII, true)
                .configure(JsonWriteFeature.WRITE_HEX_UPPER_CASE, false)
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(Integer.MAX_VALUE)
                                .maxNumberLength(Integer.MAX_VALUE)
                                .build())
                .build();
    }

    /** Reads the value that the parser stands on. */
    static @Nullable Object read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(in.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IOException("not a value: " + in.currentToken());
        };
    }

    private static Map<String, @Nullable Object> readObject(JsonParser in) throws IOException {
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (map.containsKey(name)) {
                throw new IOException("the key " + name + " stands twice in one object");
            }
            map.put(name, read(in));
        }
        return map;
    }

    private static List<@Nullable Object> readArray(JsonParser in) throws IOException {
        var list = new ArrayList<@Nullable Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(in));
        }
        return list;
    }

    static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                for (var entry : map.entrySet()) {
                    out.writeFieldName((String) entry.getKey());
                    write(entry.getValue(), out);
                }
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (var item : list) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case String text -> out.writeString(text);
            case Digits digits -> out.writeNumber(digits.text());
            case Boolean flag -> out.writeBoolean(flag);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            default -> throw new IOException("not JSON: " + value.getClass());
        }
    }
}
