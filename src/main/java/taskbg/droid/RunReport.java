package taskbg.droid;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.task.OutputFormat;

/**
 * What an output tells about its run so far.
 *
 * @param bytes how much of the output was read
 * @param eventsSeen whether any line was an agent's event; if not, the output is plain text
 * @param sessionId the agent's own session id
 * @param toolCalls how many tool calls were started
 * @param lastTool the name of the last one
 * @param runningTool the name of the last tool that was started and has not ended, while none of
 *     the later events says that the run did
 * @param lastMessage the agent's last message, {@value EventDecoder#GIST} characters at most
 * @param lastActivity the time of the last event that has one
 * @param end null while the output does not say that the run ended
 * @param textEnd the end of the plain text, if there are no events; else empty
 * @param textIsCut whether {@code textEnd} lacks the beginning
 * @param lastLine the last plain line that is not blank
 */
public record RunReport(
        long bytes,
        boolean eventsSeen,
        @Nullable String sessionId,
        @Nullable String model,
        int toolCalls,
        @Nullable String lastTool,
        @Nullable String runningTool,
        @Nullable String lastMessage,
        @Nullable Instant lastMessageAt,
        @Nullable Instant lastActivity,
        RunErrors errors,
        @Nullable RunEnd end,
        String textEnd,
        boolean textIsCut,
        @Nullable String lastLine) {

    /** Nothing was written yet. */
    public static final RunReport EMPTY =
            new RunReport(
                    0,
                    false,
                    null,
                    null,
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    RunErrors.NONE,
                    null,
                    "",
                    false,
                    null);

    /** Reads a whole output once; one that does not exist is an empty one. */
    public static RunReport of(Path output) throws IOException {
        return of(output, OutputFormat.ANY);
    }

    /** As {@link #of(Path)}, for an output whose form is known. */
    public static RunReport of(Path output, OutputFormat format) throws IOException {
        return new RunReader(output, format).finish();
    }

    /**
     * This of an output's beginning, and another of its end, as one: what lies between counts for
     * nothing. A null end tells nothing.
     */
    RunReport followedBy(@Nullable RunReport last) {
        if (last == null) {
            return this;
        }
        return new RunReport(
                bytes,
                eventsSeen || last.eventsSeen,
                later(last.sessionId, sessionId),
                later(last.model, model),
                toolCalls + last.toolCalls,
                later(last.lastTool, lastTool),
                last.runningTool,
                later(last.lastMessage, lastMessage),
                last.lastMessage == null ? lastMessageAt : last.lastMessageAt,
                last.lastActivity == null ? lastActivity : last.lastActivity,
                last.errors,
                last.end,
                eventsSeen ? "" : last.textEnd,
                true,
                later(last.lastLine, lastLine));
    }

    private static @Nullable String later(@Nullable String last, @Nullable String before) {
        return last == null ? before : last;
    }

    /** The agent's last word: the final text, else its last message, else the plain text's end. */
    public @Nullable String lastWord() {
        if (end != null && !end.failed() && !end.finalText().isEmpty()) {
            return end.finalText();
        }
        if (lastMessage != null) {
            return lastMessage;
        }
        return textEnd.isEmpty() ? null : textEnd;
    }
}
