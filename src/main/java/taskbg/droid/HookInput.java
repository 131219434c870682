package taskbg.droid;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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

    private static final int LONGEST_NAME = 4000;
    private static final String CHILD = "session_id: ";

    /**
     * Reads a hook's input.
     *
     * @throws Trouble if it is no JSON object
     */
    public static HookInput parse(byte[] stdin) {
        try {
            JsonReader json = new JsonReader().on(stdin, 0, stdin.length);
            if (!json.beginObject()) {
                throw new Trouble("The hook's input is no JSON object: " + begins(stdin));
            }
            HookInput input = read(json);
            json.finish();
            return input;
        } catch (JsonReader.Malformed e) {
            throw new Trouble(
                    "The hook's input is not JSON (byte " + e.at + "): " + begins(stdin), e);
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

    private static HookInput read(JsonReader json) {
        String name = null;
        String session = null;
        String transcript = null;
        String cwd = null;
        String result = null;
        String error = null;
        String reason = null;
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            switch (key) {
                case "hook_event_name", "hookEventName" -> name = or(name, json, LONGEST_NAME);
                case "session_id", "sessionId" -> session = or(session, json, LONGEST_NAME);
                case "transcript_path", "transcriptPath" ->
                        transcript = or(transcript, json, LONGEST_NAME);
                case "cwd" -> cwd = or(cwd, json, LONGEST_NAME);
                case "task_result", "taskResult" -> result = or(result, json, EventDecoder.WHOLE);
                case "task_error", "taskError" -> error = or(error, json, EventDecoder.WHOLE);
                case "reason" -> reason = or(reason, json, LONGEST_NAME);
                default -> json.skip();
            }
        }
        return new HookInput(
                name == null ? "" : name, session, transcript, cwd, result, error, reason);
    }

    /** A key that comes in both spellings keeps its first text. */
    private static @Nullable String or(@Nullable String known, JsonReader json, int longest) {
        String text = json.text(longest);
        return known == null || known.isEmpty() ? text : known;
    }

    private static String begins(byte[] stdin) {
        int length = Math.min(stdin.length, 200);
        String text = OneLine.of(new String(stdin, 0, length, StandardCharsets.UTF_8), 80);
        return text.isEmpty() ? "nothing came" : text;
    }
}
