package taskbg.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;

/**
 * An object of a record whose fields are asked for by name and kind; one of another kind makes the
 * record unreadable. JSON's null counts as missing.
 *
 * @param path what stands before the names of its fields when one is complained of
 */
record RecordFields(JsonObject object, String path, RecordTime times) {
    /** That a record is no task; the message continues the sentence "The record ...". */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private @Nullable JsonValue value(String key) {
        var value = object.get(key);
        return value == JsonValue.Literal.NULL ? null : value;
    }

    /** The nested object of that name; an empty one where there is none. */
    RecordFields object(String key) {
        return switch (value(key)) {
            case null -> inner(key, JsonObject.EMPTY);
            case JsonObject inner -> inner(key, inner);
            case JsonValue _ -> throw wrong(key, "an object");
        };
    }

    private RecordFields inner(String key, JsonObject inner) {
        return new RecordFields(inner, path + key + ".", times);
    }

    /** The objects of the list of that name, and nothing else that it may hold. */
    List<RecordFields> objects(String key) {
        var objects = new ArrayList<RecordFields>();
        for (var item : object.items(key)) {
            if (item instanceof JsonObject inner) {
                objects.add(inner(key, inner));
            }
        }
        return objects;
    }

    boolean isEmpty() {
        return object.isEmpty();
    }

    @Nullable String text(String key) {
        return switch (value(key)) {
            case null -> null;
            case JsonValue.Text(var text) -> text;
            case JsonValue _ -> throw wrong(key, "a text");
        };
    }

    String text(String key, String otherwise) {
        var text = text(key);
        return text == null ? otherwise : text;
    }

    String required(String key) {
        var text = text(key);
        if (text == null) {
            throw new Unreadable("has no " + path + key);
        }
        return text;
    }

    @Nullable Instant time(String key) {
        var text = text(key);
        try {
            return text == null ? null : times.parse(text);
        } catch (DateTimeException e) {
            throw wrong(key, "a time", e);
        }
    }

    Instant time(String key, Instant otherwise) {
        var time = time(key);
        return time == null ? otherwise : time;
    }

    long number(String key, long otherwise) {
        return switch (value(key)) {
            case null -> otherwise;
            case JsonValue.Digits(var digits) -> number(key, digits);
            case JsonValue _ -> throw wrong(key, "a number");
        };
    }

    private long number(String key, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number", e);
        }
    }

    private Unreadable wrong(String key, String kind) {
        return new Unreadable("has something other than " + kind + " as " + path + key);
    }

    private Unreadable wrong(String key, String kind, Exception cause) {
        var wrong = wrong(key, kind);
        wrong.initCause(cause);
        return wrong;
    }
}
