package taskbg.droid;

import org.jspecify.annotations.Nullable;
import taskbg.task.OutputFormat;

/**
 * Tells which agent's event a line is. The types of droid's and of Claude Code's events are
 * disjoint, save for {@code system} and {@code result}, which have the same shape in both.
 */
final class Dialect {
    private Dialect() {}

    /** Passes the line's events on; false if it is no event of a session. */
    static boolean tell(EventLine line, OutputFormat format, Event.Sink sink) {
        String type = line.type;
        if (type == null) {
            return false;
        }
        return switch (type) {
            case "system" -> system(line, sink);
            case "result" -> result(line, sink);
            case "assistant", "user" ->
                    (format != OutputFormat.DROID && ClaudeEvents.tell(line, sink))
                            || unknown(line, type, sink);
            default ->
                    (format != OutputFormat.CLAUDE && DroidEvents.tell(line, type, sink))
                            || unknown(line, type, sink);
        };
    }

    private static boolean system(EventLine line, Event.Sink sink) {
        if (!"init".equals(line.subtype)) {
            return unknown(line, "system", sink);
        }
        sink.event(new Event.Init(line.sessionId, line.model, line.cwd));
        return true;
    }

    private static boolean result(EventLine line, Event.Sink sink) {
        if (line.subtype == null && line.finalText == null) {
            return unknown(line, "result", sink);
        }
        String subtype = line.subtype == null ? "" : line.subtype;
        boolean failed = line.failed || subtype.startsWith("error") || subtype.equals("failure");
        String text = firstOf(line.finalText, firstOf(line.error, ""));
        sink.event(
                new Event.Result(
                        line.sessionId,
                        failed,
                        subtype,
                        text,
                        line.turns,
                        line.duration(),
                        line.usage));
        return true;
    }

    /** Any program may print JSON with a type; only one with a session is an agent's event. */
    private static boolean unknown(EventLine line, String type, Event.Sink sink) {
        if (line.sessionId == null) {
            return false;
        }
        sink.event(new Event.Unknown(type));
        return true;
    }

    static String firstOf(@Nullable String preferred, String otherwise) {
        return preferred == null ? otherwise : preferred;
    }
}
