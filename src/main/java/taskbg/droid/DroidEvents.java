package taskbg.droid;

import org.jspecify.annotations.Nullable;

/**
 * The events of {@code droid exec --output-format stream-json}, as droid 0.117, 0.215 and 0.225
 * print them; {@code system} and {@code result} are read by {@link Dialect}.
 */
final class DroidEvents {
    private DroidEvents() {}

    /** Passes the line's event on; false if it is none, or lacks what makes it one. */
    static boolean tell(EventLine line, String type, Event.Sink sink) {
        Event event =
                switch (type) {
                    case "message" -> message(line);
                    case "reasoning" -> reasoning(line);
                    case "tool_call" -> toolCall(line);
                    case "tool_result" -> toolResult(line);
                    case "error" -> failure(line);
                    case "completion" -> completion(line);
                    default -> null;
                };
        if (event == null) {
            return false;
        }
        sink.event(event);
        return true;
    }

    private static @Nullable Event message(EventLine line) {
        if (line.role == null || line.text == null) {
            return null;
        }
        Event.Speaker speaker =
                line.role.equals("assistant") ? Event.Speaker.AGENT : Event.Speaker.USER;
        return new Event.Message(speaker, line.text, line.at());
    }

    private static @Nullable Event reasoning(EventLine line) {
        return line.text == null ? null : new Event.Reasoning(line.text, line.at());
    }

    private static @Nullable Event toolCall(EventLine line) {
        if (line.id == null || line.toolName == null) {
            return null;
        }
        String summary = Dialect.firstOf(line.summary, "");
        return new Event.ToolCall(line.id, line.toolName, summary, line.at());
    }

    private static @Nullable Event toolResult(EventLine line) {
        if (line.id == null) {
            return null;
        }
        boolean failed = line.failed || line.error != null;
        String text = "";
        if (failed || line.isForReaders()) {
            String otherwise = failed ? "failed" : "";
            text = Dialect.firstOf(line.error, Dialect.firstOf(line.value(), otherwise));
        }
        return new Event.ToolResult(line.id, line.toolName, failed, text, line.at());
    }

    private static @Nullable Event failure(EventLine line) {
        if (line.source == null || line.message == null) {
            return null;
        }
        boolean known = line.source.equals("cli") || line.source.equals("agent_loop");
        if (!known && line.sessionId == null) {
            // Some program's log line: it must not make a failure of a script that went well.
            return null;
        }
        return new Event.Failure(line.source, line.message, line.at());
    }

    private static @Nullable Event completion(EventLine line) {
        if (line.finalText == null && line.turns == null) {
            return null;
        }
        return new Event.Completion(
                Dialect.firstOf(line.finalText, ""),
                line.turns,
                line.duration(),
                line.usage,
                line.at());
    }
}
