package taskbg.droid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;

/**
 * The events of {@code claude --print --output-format stream-json --verbose}, from their public
 * description (https://code.claude.com/docs/en/agent-sdk/typescript, SDKMessage); not run here.
 *
 * <p>A message of a subagent carries {@code parent_tool_use_id}: it is the agent's activity, but
 * not its word.
 */
final class ClaudeEvents {
    private static final int LONGEST_OUTCOME = 2000;

    private ClaudeEvents() {}

    /** The line's events; none where it is no event of Claude Code's. */
    static List<Event> of(JsonObject line) {
        return switch (line.text("type", "")) {
            case "system" -> listOf(Dialect.init(line));
            case "assistant", "user" -> message(line);
            case "result" -> listOf(Dialect.result(line));
            default -> List.of();
        };
    }

    private static List<Event> listOf(@Nullable Event event) {
        return event == null ? List.of() : List.of(event);
    }

    private static List<Event> message(JsonObject line) {
        var message = line.object("message");
        var role = message.text("role");
        if (role == null || line.text("parent_tool_use_id") != null) {
            return List.of();
        }
        var events = new ArrayList<Event>();
        for (var block : blocks(message)) {
            events.addAll(listOf(event(block, role)));
        }
        var error = Dialect.error(line);
        if (error != null) {
            events.add(new Event.Failure("api", error, null));
        }
        return events;
    }

    /** The blocks of a message's content; a content that is one text is a block of text. */
    static List<JsonObject> blocks(JsonObject message) {
        return switch (message.get("content")) {
            case JsonValue.Text text ->
                    List.of(JsonObject.builder().put("type", "text").put("text", text).build());
            case JsonValue.Array(var items) -> objects(items);
            case null, default -> List.of();
        };
    }

    private static List<JsonObject> objects(List<JsonValue> items) {
        var objects = new ArrayList<JsonObject>();
        for (var item : items) {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static @Nullable Event event(JsonObject block, String role) {
        return switch (block.text("type", "")) {
            case "text" -> new Event.Message(Dialect.speaker(role), block.text("text", ""), null);
            case "thinking" -> new Event.Reasoning(block.text("thinking", ""), null);
            case "tool_use" ->
                    new Event.ToolCall(
                            name(block, "id", ""),
                            name(block, "name", "tool"),
                            ToolSummary.of(block.object("input")),
                            null);
            case "tool_result" ->
                    new Event.ToolResult(
                            name(block, "tool_use_id", ""),
                            null,
                            block.flag("is_error"),
                            OneLine.cut(outcome(block), LONGEST_OUTCOME),
                            null);
            default -> null;
        };
    }

    private static String name(JsonObject block, String key, String otherwise) {
        return Objects.requireNonNullElse(Dialect.name(block, key), otherwise);
    }

    /** What a tool gave back: a text, or the first text of a list of blocks. */
    private static String outcome(JsonObject result) {
        for (var block : blocks(result)) {
            var text = block.text("text");
            if (text != null) {
                return text;
            }
        }
        return "";
    }
}
