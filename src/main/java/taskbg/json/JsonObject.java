package taskbg.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object. The methods that ask for a kind answer with nothing where the value is of another
 * kind, as where it is missing.
 *
 * @param fields the values by their keys, in the order of the keys
 */
public record JsonObject(Map<String, JsonValue> fields) implements JsonValue {
    public static final JsonObject EMPTY = new JsonObject(Map.of());

    public JsonObject {
        fields = Collections.unmodifiableMap(fields);
    }

    /** The value of that key; null where there is none. */
    public @Nullable JsonValue get(String key) {
        return fields.get(key);
    }

    /** The string of that key. */
    public @Nullable String text(String key) {
        return fields.get(key) instanceof Text(var value) ? value : null;
    }

    /** The string of that key; {@code otherwise} where it is none. */
    public String text(String key, String otherwise) {
        var text = text(key);
        return text == null ? otherwise : text;
    }

    /** The number of that key, if it is a whole one of 64 bits. */
    public @Nullable Long number(String key) {
        if (!(fields.get(key) instanceof Digits(var digits))) {
            return null;
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether the value of that key is {@code true}. */
    public boolean flag(String key) {
        return fields.get(key) == Literal.TRUE;
    }

    /** The object of that key, or an empty one. */
    public JsonObject object(String key) {
        return fields.get(key) instanceof JsonObject inner ? inner : EMPTY;
    }

    /** The items of the list of that key, or none. */
    public List<JsonValue> items(String key) {
        return fields.get(key) instanceof Array(var items) ? items : List.of();
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The object with another value for that key: at its place, or at the end if it is new. */
    public JsonObject with(String key, JsonValue value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(key, value);
        return new JsonObject(changed);
    }

    /** The object without that key. */
    public JsonObject without(String key) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(key);
        return new JsonObject(changed);
    }

    /** An object to be built key by key. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of an object; used by one thread, once. */
    public static final class Builder {
        private final Map<String, JsonValue> fields = new LinkedHashMap<>();

        /** Adds a value. */
        public Builder put(String key, JsonValue value) {
            fields.put(key, value);
            return this;
        }

        /** Adds a string; {@code null} is JSON's null. */
        public Builder put(String key, @Nullable String text) {
            return put(key, text == null ? Literal.NULL : new Text(text));
        }

        /** Adds a whole number. */
        public Builder put(String key, long number) {
            return put(key, JsonValue.of(number));
        }

        /** Adds a value, unless it is null. */
        public Builder putKnown(String key, @Nullable JsonValue value) {
            return value == null ? this : put(key, value);
        }

        /** Adds a string, unless it is null. */
        public Builder putKnown(String key, @Nullable String text) {
            return text == null ? this : put(key, new Text(text));
        }

        public JsonObject build() {
            return new JsonObject(fields);
        }
    }
}
