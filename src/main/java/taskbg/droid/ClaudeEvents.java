package taskbg.droid;

import org.jspecify.annotations.Nullable;

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

    /** Passes an {@code assistant} or {@code user} line's events on; false if it holds none. */
    static boolean tell(EventLine line, Event.Sink sink) {
        if (line.ofSubagent || line.role == null) {
            return false;
        }
        boolean any = false;
        for (ContentBlock block : line.blocks()) {
            Event event = event(block, line.role);
            if (event != null) {
                sink.event(event);
                any = true;
            }
        }
        if (line.error != null) {
            sink.event(new Event.Failure("api", line.error, null));
            any = true;
        }
        return any;
    }

    private static @Nullable Event event(ContentBlock block, String role) {
        String text = Dialect.firstOf(block.text(), "");
        String id = Dialect.firstOf(block.id(), "");
        return switch (block.type()) {
            case "text" -> new Event.Message(speaker(role), text, null);
            case "thinking" -> new Event.Reasoning(text, null);
            case "tool_use" -> {
                String name = Dialect.firstOf(block.name(), "tool");
                yield new Event.ToolCall(id, name, Dialect.firstOf(block.summary(), ""), null);
            }
            case "tool_result" -> {
                String outcome = JsonText.cut(text, LONGEST_OUTCOME);
                yield new Event.ToolResult(id, null, block.failed(), outcome, null);
            }
            default -> null;
        };
    }

    private static Event.Speaker speaker(String role) {
        return role.equals("assistant") ? Event.Speaker.AGENT : Event.Speaker.USER;
    }
}
