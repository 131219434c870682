package taskbg.droid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;
import taskbg.task.OutputFormat;

/**
 * The events of a line of JSON, by the form that its agent prints, and what these forms share.
 *
 * <p>Another agent's form is a constant of {@link OutputFormat}, a class with one switch from a
 * line's type to events, and a case here. The types of droid's and of Claude Code's events are
 * disjoint, save for {@code system} and {@code result}, which have the same shape in both.
 */
final class Dialect {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ERROR = 4000;

    private Dialect() {}

    /** The events that a line holds; none where it is of no session, or of another program. */
    static List<Event> events(JsonObject line, OutputFormat format) {
        var known =
                switch (format) {
                    case TEXT -> List.<Event>of();
                    case DROID -> DroidEvents.of(line);
                    case CLAUDE -> ClaudeEvents.of(line);
                    case ANY -> {
                        var droids = DroidEvents.of(line);
                        yield droids.isEmpty() ? ClaudeEvents.of(line) : droids;
                    }
                };
        var type = name(line, "type");
        // Any program may print JSON with a type; only one with a session is an agent's event.
        return known.isEmpty() && type != null && session(line) != null
                ? List.of(new Event.Unknown(type))
                : known;
    }

    /** The {@code system} line that begins a session. */
    static @Nullable Event init(JsonObject line) {
        return "init".equals(line.text("subtype"))
                ? new Event.Init(session(line), name(line, "model"), text(line, "cwd"))
                : null;
    }

    /** The {@code result} line that ends a run, or a turn of it. */
    static @Nullable Event result(JsonObject line) {
        var kind = name(line, "subtype");
        var text = finalText(line);
        if (kind == null && text == null) {
            return null;
        }
        var subtype = Objects.requireNonNullElse(kind, "");
        boolean failed = failed(line) || subtype.startsWith("error") || subtype.equals("failure");
        var last = text == null ? error(line) : text;
        return end(line, session(line), failed, subtype, last, null);
    }

    /** An end with what the line says that the run took. */
    static Event end(
            JsonObject line,
            @Nullable String session,
            boolean failed,
            String kind,
            @Nullable String finalText,
            @Nullable Instant at) {
        var millis = number(line, "durationMs", "duration_ms");
        return new Event.End(
                session,
                failed,
                kind,
                Objects.requireNonNullElse(finalText, ""),
                turns(line),
                millis == null ? null : Duration.ofMillis(millis),
                usage(line),
                at);
    }

    static @Nullable String finalText(JsonObject line) {
        var text = line.text("finalText");
        return text == null ? line.text("result") : text;
    }

    static @Nullable Long turns(JsonObject line) {
        return number(line, "numTurns", "num_turns");
    }

    private static Event.@Nullable Usage usage(JsonObject line) {
        if (line.get("usage") == null) {
            return null;
        }
        var usage = line.object("usage");
        return new Event.Usage(tokens(usage, "input_tokens"), tokens(usage, "output_tokens"));
    }

    private static long tokens(JsonObject usage, String key) {
        return Objects.requireNonNullElse(number(usage, key, key), 0L);
    }

    static @Nullable String session(JsonObject line) {
        var session = name(line, "session_id");
        return session == null ? name(line, "sessionId") : session;
    }

    static boolean failed(JsonObject line) {
        return line.flag("isError") || line.flag("is_error");
    }

    static Event.Speaker speaker(String role) {
        return role.equals("assistant") ? Event.Speaker.AGENT : Event.Speaker.USER;
    }

    /** What went wrong: the text or message of {@code error}, or the first of {@code errors}. */
    static @Nullable String error(JsonObject line) {
        var error = message(line.get("error"));
        for (var one : error == null ? line.items("errors") : List.<JsonValue>of()) {
            error = error == null ? message(one) : error;
        }
        return error;
    }

    private static @Nullable String message(@Nullable JsonValue error) {
        return switch (error) {
            case JsonValue.Text(var text) -> OneLine.cut(text, LONGEST_ERROR);
            case JsonObject object -> text(object, "message");
            case null, default -> null;
        };
    }

    /** The text of a key, for an error, a path or the like. */
    static @Nullable String text(JsonObject line, String key) {
        var text = line.text(key);
        return text == null ? null : OneLine.cut(text, LONGEST_ERROR);
    }

    /** The text of a key, for an id or a name. */
    static @Nullable String name(JsonObject line, String key) {
        var text = line.text(key);
        return text == null ? null : OneLine.cut(text, LONGEST_NAME);
    }

    /** When the line was written, by its {@code timestamp} in milliseconds. */
    static @Nullable Instant at(JsonObject line) {
        var millis = number(line, "timestamp", "timestamp");
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** The number of one of two keys, without its fraction. */
    private static @Nullable Long number(JsonObject line, String key, String other) {
        var value = line.get(key) == null ? line.get(other) : line.get(key);
        return value instanceof JsonValue.Digits(var digits) ? whole(digits) : null;
    }

    private static long whole(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return (long) Double.parseDouble(digits);
        }
    }
}
