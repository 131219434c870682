package taskbg.droid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;

/**
 * The events of {@code droid exec --output-format stream-json} and {@code json}, as droid 0.117,
 * 0.215 and 0.225 print them.
 */
final class DroidEvents {
    private static final int LONGEST_OUTCOME = 2000;

    private DroidEvents() {}

    /** The line's event; none where it is no event of droid's, or lacks what makes it one. */
    static List<Event> of(JsonObject line) {
        var event =
                switch (line.text("type", "")) {
                    case "system" -> Dialect.init(line);
                    case "message" -> message(line);
                    case "reasoning" -> reasoning(line);
                    case "tool_call" -> toolCall(line);
                    case "tool_result" -> toolResult(line);
                    case "error" -> failure(line);
                    case "completion" -> completion(line);
                    case "result" -> Dialect.result(line);
                    default -> null;
                };
        return event == null ? List.of() : List.of(event);
    }

    private static @Nullable Event message(JsonObject line) {
        var role = line.text("role");
        var text = line.text("text");
        return role == null || text == null
                ? null
                : new Event.Message(Dialect.speaker(role), text, Dialect.at(line));
    }

    private static @Nullable Event reasoning(JsonObject line) {
        var text = line.text("text");
        return text == null ? null : new Event.Reasoning(text, Dialect.at(line));
    }

    private static @Nullable Event toolCall(JsonObject line) {
        var id = Dialect.name(line, "id");
        var name = toolName(line);
        return id == null || name == null
                ? null
                : new Event.ToolCall(
                        id, name, ToolSummary.of(line.object("parameters")), Dialect.at(line));
    }

    private static @Nullable String toolName(JsonObject line) {
        var name = Dialect.name(line, "toolName");
        return name == null ? Dialect.name(line, "toolId") : name;
    }

    private static @Nullable Event toolResult(JsonObject line) {
        var id = Dialect.name(line, "id");
        if (id == null) {
            return null;
        }
        var error = Dialect.error(line);
        boolean failed = Dialect.failed(line) || error != null;
        var text = error == null ? line.text("value", failed ? "failed" : "") : error;
        return new Event.ToolResult(
                id, toolName(line), failed, OneLine.cut(text, LONGEST_OUTCOME), Dialect.at(line));
    }

    private static @Nullable Event failure(JsonObject line) {
        var source = Dialect.name(line, "source");
        var message = Dialect.text(line, "message");
        if (source == null || message == null) {
            return null;
        }
        boolean known = source.equals("cli") || source.equals("agent_loop");
        // Some program's log line must not make a failure of a script that went well.
        return known || Dialect.session(line) != null
                ? new Event.Failure(source, message, Dialect.at(line))
                : null;
    }

    private static @Nullable Event completion(JsonObject line) {
        var text = Dialect.finalText(line);
        return text == null && Dialect.turns(line) == null
                ? null
                : Dialect.end(line, null, false, "completion", text, Dialect.at(line));
    }
}
