package taskbg.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object whose fields are asked for by name and kind. */
final class Fields {
    private final Map<?, ?> object;
    private final String path;
    private final RecordTime times;

    Fields(Map<?, ?> object, String path, RecordTime times) {
        this.object = object;
        this.path = path;
        this.times = times;
    }

    /** The nested object of that name; an empty one where there is none. */
    Fields object(String name) {
        return switch (object.get(name)) {
            case null -> new Fields(Map.of(), path + name + ".", times);
            case Map<?, ?> map -> new Fields(map, path + name + ".", times);
            default -> throw wrong(name, "an object");
        };
    }

    boolean isEmpty() {
        return object.isEmpty();
    }

    @Nullable String text(String name) {
        return switch (object.get(name)) {
            case null -> null;
            case String text -> text;
            case WrittenText text -> text.toString();
            default -> throw wrong(name, "a text");
        };
    }

    /** Nothing, where that field is a text or missing: what it says is not asked yet. */
    String unread(String name) {
        return switch (object.get(name)) {
            case null -> "";
            case String text -> "";
            case WrittenText text -> "";
            default -> throw wrong(name, "a text");
        };
    }

    String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    String required(String name) {
        var text = text(name);
        if (text == null) {
            throw new Unreadable("has no " + path + name);
        }
        return text;
    }

    @Nullable Instant time(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return times.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, "a time", e);
        }
    }

    Instant time(String name, Instant otherwise) {
        var time = time(name);
        return time == null ? otherwise : time;
    }

    long number(String name, long otherwise) {
        return switch (object.get(name)) {
            case null -> otherwise;
            case JsonTree.Digits digits -> number(name, digits);
            default -> throw wrong(name, "a number");
        };
    }

    private long number(String name, JsonTree.Digits digits) {
        try {
            return Long.parseLong(digits.text());
        } catch (NumberFormatException e) {
            throw wrong(name, "a whole number", e);
        }
    }

    private Unreadable wrong(String name, String kind) {
        return new Unreadable("has something other than " + kind + " as " + path + name);
    }

    private Unreadable wrong(String name, String kind, Exception cause) {
        var wrong = wrong(name, kind);
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
