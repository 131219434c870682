package taskbg.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
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

    /**
     * The object that is the whole text.
     *
     * @throws Fields.Unreadable where there is none, which says why
     */
    static Map<String, @Nullable Object> read(byte[] content) {
        try (var in = factory().createParser(content)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Fields.Unreadable("is no JSON object");
            }
            var tree = readObject(in);
            if (in.nextToken() != null) {
                throw new Fields.Unreadable("has something after its end");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new Fields.Unreadable("is nested too deeply");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where =
                    at == null
                            ? ""
                            : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            throw new Fields.Unreadable("is no complete JSON" + where);
        } catch (IOException e) {
            throw new Fields.Unreadable("is no JSON that can be kept: " + e.getMessage());
        }
    }

    /** Reads what Python writes: NaN and lone surrogates too. */
    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
                .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(Integer.MAX_VALUE)
                                .maxNumberLength(Integer.MAX_VALUE)
                                .build())
                .build();
    }

    private static @Nullable Object read(JsonParser in) throws IOException {
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
}
