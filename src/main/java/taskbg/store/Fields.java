package taskbg.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object whose fields are asked for by name and kind. */
final class Fields {
    private final Map<?, ?> object;

    /** What it is a field of; null for the whole record. */
    private final @Nullable Fields outer;

    private final String name;
    private final RecordTime times;

    Fields(Map<?, ?> record, RecordTime times) {
        this(record, null, "", times);
    }

    private Fields(Map<?, ?> object, @Nullable Fields outer, String name, RecordTime times) {
        this.object = object;
        this.outer = outer;
        this.name = name;
        this.times = times;
    }

    /** The nested object of that name; an empty one where there is none. */
    Fields object(String key) {
        var value = object.get(key);
        if (value instanceof Map<?, ?> map) {
            return new Fields(map, this, key, times);
        }
        if (value == null) {
            return new Fields(Map.of(), this, key, times);
        }
        throw wrong(key, "an object");
    }

    boolean isEmpty() {
        return object.isEmpty();
    }

    @Nullable String text(String key) {
        var text = textual(key);
        return text == null ? null : text.toString();
    }

    /** Nothing, where that field is a text or missing: what it says is not asked yet. */
    String unread(String key) {
        textual(key);
        return "";
    }

    /** A text, be it read or not. Pattern switches are slow until they are compiled. */
    private @Nullable Object textual(String key) {
        var value = object.get(key);
        if (value == null || value instanceof WrittenText || value instanceof String) {
            return value;
        }
        throw wrong(key, "a text");
    }

    String text(String key, String otherwise) {
        var text = text(key);
        return text == null ? otherwise : text;
    }

    String required(String key) {
        var text = text(key);
        if (text == null) {
            throw new Unreadable("has no " + path(key));
        }
        return text;
    }

    @Nullable Instant time(String key) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return times.parse(text);
        } catch (DateTimeException e) {
            throw wrong(key, "a time", e);
        }
    }

    Instant time(String key, Instant otherwise) {
        var time = time(key);
        return time == null ? otherwise : time;
    }

    long number(String key, long otherwise) {
        var value = object.get(key);
        if (value instanceof JsonTree.Digits digits) {
            return number(key, digits);
        }
        if (value == null) {
            return otherwise;
        }
        throw wrong(key, "a number");
    }

    private long number(String key, JsonTree.Digits digits) {
        try {
            return Long.parseLong(digits.text());
        } catch (NumberFormatException e) {
            throw wrong(key, "a whole number", e);
        }
    }

    private String path(String key) {
        return outer == null ? key : outer.path(name) + "." + key;
    }

    private Unreadable wrong(String key, String kind) {
        return new Unreadable("has something other than " + kind + " as " + path(key));
    }

    private Unreadable wrong(String key, String kind, Exception cause) {
        var wrong = wrong(key, kind);
        wrong.initCause(cause);
        return wrong;
    }

    /**
     * That a record cannot be read as a task; the message continues the sentence "The record ...".
     */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }
}
