package taskbg.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as Python's {@code json} does: strict UTF-8, with NaN, the infinities, and surrogates
 * that stand alone.
 */
public final class JsonReader {
    /** How deep values may be nested: as deep as Python's own reader goes. */
    public static final int DEEPEST = 1000;

    private static final int MOST_TOKENS = 1 << 18;

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .configure(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, true)
                    .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private static final JsonReader STRICT = new JsonReader(FACTORY, true, false);

    private final JsonFactory factory;
    private final boolean strict;

    /** Whether surrogates that stand alone become U+FFFD. */
    private final boolean mending;

    private JsonReader(JsonFactory factory, boolean strict, boolean mending) {
        this.factory = factory;
        this.strict = strict;
        this.mending = mending;
    }

    /**
     * The object that is the whole text.
     *
     * @throws JsonTrouble where it is none, or one key stands twice in one object
     */
    public static JsonObject object(byte[] utf8) throws JsonTrouble {
        return object(utf8, 0, utf8.length);
    }

    /** As {@link #object(byte[])}, of a part of the bytes. */
    public static JsonObject object(byte[] utf8, int from, int to) throws JsonTrouble {
        return isAscii(utf8, from, to)
                ? STRICT.ofBytes(utf8, from, to)
                : STRICT.ofText(decoded(utf8, from, to));
    }

    /**
     * The object that is the whole of what a program printed for others: of two values of one key
     * it has the last, and U+FFFD for what is no UTF-8 and for surrogates that stand alone.
     *
     * @throws JsonTrouble where it is none, or has over {@value #MOST_TOKENS} parts
     */
    public static JsonObject lenient(byte[] utf8, int from, int to) throws JsonTrouble {
        var reader = escapesSurrogate(utf8, from, to) ? Lenient.MENDING : Lenient.READER;
        return reader.ofBytes(utf8, from, to);
    }

    /**
     * The string of the last of these keys, if an object begins with just them and strings in just
     * this order.
     *
     * @param head the beginning of a text, cut anywhere; it need not be JSON further on
     * @return null where the beginning does not tell
     */
    public static @Nullable String leading(byte[] head, int length, List<String> keys) {
        try (var in = FACTORY.createParser(head, 0, length)) {
            String last = null;
            boolean told = in.nextToken() == JsonToken.START_OBJECT;
            for (var key : keys) {
                told = told && key.equals(in.nextFieldName());
                last = told ? in.nextTextValue() : null;
                told = last != null;
            }
            return last;
        } catch (IOException _) {
            return null;
        }
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean escapesSurrogate(byte[] bytes, int from, int to) {
        for (int i = from; i < to - 2; i++) {
            if (bytes[i] == '\\' && bytes[i + 1] == 'u' && (bytes[i + 2] | 0x20) == 'd') {
                return true;
            }
        }
        return false;
    }

    private JsonObject ofBytes(byte[] utf8, int from, int to) throws JsonTrouble {
        try (var in = factory.createParser(utf8, from, to - from)) {
            return whole(in);
        } catch (StreamConstraintsException _) {
            throw new JsonTrouble("is nested too deeply");
        } catch (IOException e) {
            boolean said = e instanceof JacksonException && isAscii(utf8, from, to);
            if (said && !escapesSurrogate(utf8, from, to)) {
                throw incomplete((JacksonException) e);
            }
            // It may be no UTF-8, or have what a text may have and bytes may not.
            return ofText(new String(utf8, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private JsonObject ofText(String text) throws JsonTrouble {
        try (var in = factory.createParser(text)) {
            return whole(in);
        } catch (StreamConstraintsException _) {
            throw new JsonTrouble("is nested too deeply");
        } catch (JacksonException e) {
            // Jackson refuses an escaped lone surrogate in a key, though not one that stands there.
            var unescaped = withoutEscapedSurrogates(text);
            if (unescaped.equals(text)) {
                throw incomplete(e);
            }
            return ofText(unescaped);
        } catch (IOException e) {
            throw new JsonTrouble("cannot be read as JSON: " + e.getMessage());
        }
    }

    private JsonObject whole(JsonParser in) throws IOException, JsonTrouble {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new JsonTrouble("is no JSON object");
        }
        var object = readObject(in);
        if (in.nextToken() != null) {
            throw new JsonTrouble("has something after its end");
        }
        return object;
    }

    private static String decoded(byte[] utf8, int from, int to) throws JsonTrouble {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonTrouble("is not in UTF-8");
        }
    }

    private static String withoutEscapedSurrogates(String text) {
        // An escaped surrogate, whose digits are the group, or any other escape.
        return Pattern.compile("\\\\(?:u([dD][89a-fA-F][0-9a-fA-F]{2})|.)")
                .matcher(text)
                .replaceAll(
                        escape -> {
                            var digits = escape.group(1);
                            return Matcher.quoteReplacement(
                                    digits == null
                                            ? escape.group()
                                            : Character.toString(Integer.parseInt(digits, 16)));
                        });
    }

    private static JsonTrouble incomplete(JacksonException e) {
        var at = e.getLocation();
        var why = "is no complete JSON";
        return at == null
                ? new JsonTrouble(why)
                : new JsonTrouble(
                        why + " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")",
                        Math.max(at.getCharOffset(), at.getByteOffset()));
    }

    private JsonValue read(JsonParser in) throws IOException, JsonTrouble {
        return switch (in.currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readArray(in);
            case VALUE_STRING -> new JsonValue.Text(mended(in.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Digits(in.getText());
            case VALUE_TRUE -> JsonValue.Literal.TRUE;
            case VALUE_FALSE -> JsonValue.Literal.FALSE;
            case VALUE_NULL -> JsonValue.Literal.NULL;
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IOException("not a value: " + in.currentToken());
        };
    }

    private JsonObject readObject(JsonParser in) throws IOException, JsonTrouble {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var key = in.currentName();
            in.nextToken();
            if (fields.put(key, read(in)) != null && strict) {
                throw new JsonTrouble("has the key " + key + " twice in one object");
            }
        }
        return new JsonObject(fields);
    }

    private JsonValue readArray(JsonParser in) throws IOException, JsonTrouble {
        var items = new ArrayList<JsonValue>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return new JsonValue.Array(items);
    }

    private String mended(String text) {
        // As a code point, a surrogate is one that stands alone.
        return mending ? Lenient.LONE_SURROGATE.matcher(text).replaceAll("\uFFFD") : text;
    }

    /** What reads lines of agents and hooks, which are not as strict; most verbs read none. */
    private static final class Lenient {
        static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

        /** No line has so many parts. */
        private static final JsonFactory LENIENT_FACTORY =
                FACTORY.rebuild()
                        .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
                        .streamReadConstraints(
                                FACTORY.streamReadConstraints()
                                        .rebuild()
                                        .maxTokenCount(MOST_TOKENS)
                                        .build())
                        .build();

        static final JsonReader READER = new JsonReader(LENIENT_FACTORY, false, false);
        static final JsonReader MENDING = new JsonReader(LENIENT_FACTORY, false, true);
    }
}
