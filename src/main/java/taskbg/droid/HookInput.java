package taskbg.droid;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonReader;
import taskbg.json.JsonTrouble;
import taskbg.task.Trouble;

/**
 * What droid, or Claude Code, tells a hook on its standard input. Keys are snake_case in all
 * versions; droid 0.117 sends each in camelCase as well.
 *
 * @param name the event's name as given, for example {@code Stop}
 * @param sessionId of SubagentStop, the parent's
 * @param transcriptPath of SubagentStop, the parent's
 * @param taskResult what a subagent reported; SubagentStop only
 */
public record HookInput(
        String name,
        @Nullable String sessionId,
        @Nullable String transcriptPath,
        @Nullable String cwd,
        @Nullable String taskResult,
        @Nullable String taskError,
        @Nullable String reason) {

    /** What an event means for a task. */
    public enum Kind {
        /** The session's turn ended, or the session: Stop, SessionEnd. */
        ENDS_SESSION,
        /** A subagent of the session ended: SubagentStop. */
        ENDS_SUBAGENT,
        /** Any other event. */
        GOES_ON
    }

    private static final String CHILD = "session_id: ";

    /**
     * Reads a hook's input.
     *
     * @throws Trouble if it is no JSON object
     */
    public static HookInput parse(byte[] stdin) {
        if (!new String(stdin, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
            throw new Trouble("The hook's input is no JSON object: " + begins(stdin));
        }
        try {
            return of(JsonReader.lenient(stdin, 0, stdin.length));
        } catch (JsonTrouble e) {
            throw new Trouble(
                    "The hook's input is not JSON (byte " + e.at() + "): " + begins(stdin), e);
        }
    }

    /** What the event means for a task. */
    public Kind kind() {
        return switch (name) {
            case "Stop", "SessionEnd" -> Kind.ENDS_SESSION;
            case "SubagentStop" -> Kind.ENDS_SUBAGENT;
            default -> Kind.GOES_ON;
        };
    }

    /** The subagent's report without the line that droid puts before it. */
    public @Nullable String report() {
        if (taskResult == null || !taskResult.startsWith(CHILD)) {
            return taskResult;
        }
        int line = taskResult.indexOf('\n');
        return line < 0 ? "" : taskResult.substring(line + 1);
    }

    private static HookInput of(JsonObject input) {
        var name = text(input, "hook_event_name", "hookEventName");
        return new HookInput(
                name == null ? "" : name,
                text(input, "session_id", "sessionId"),
                text(input, "transcript_path", "transcriptPath"),
                input.text("cwd"),
                text(input, "task_result", "taskResult"),
                text(input, "task_error", "taskError"),
                input.text("reason"));
    }

    private static @Nullable String text(JsonObject input, String key, String otherwise) {
        var text = input.text(key);
        var other = text == null || text.isEmpty() ? input.text(otherwise) : null;
        return other == null ? text : other;
    }

    private static String begins(byte[] stdin) {
        int length = Math.min(stdin.length, 200);
        String text = OneLine.of(new String(stdin, 0, length, StandardCharsets.UTF_8), 80);
        return text.isEmpty() ? "nothing came" : text;
    }
}
