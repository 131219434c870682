package taskbg.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task's work so far.
 *
 * @param outputFile the path of the output as the record names it; null where it names none
 * @param lastMessage at most 500 characters of the agent's last words, without escape sequences
 */
public record Progress(
        int toolCalls,
        Instant lastUpdate,
        @Nullable String outputFile,
        @Nullable String lastTool,
        @Nullable String lastMessage,
        @Nullable Instant lastMessageAt) {
    /** The longest {@code lastMessage}, in characters. */
    public static final int LONGEST_MESSAGE = 500;

    public Progress {
        lastMessage = lastMessage == null ? null : EscapeParser.stripped(lastMessage);
        if (lastMessage != null && lastMessage.length() > LONGEST_MESSAGE) {
            lastMessage = cut(lastMessage);
        }
    }

    /** The progress of a task that has just begun. */
    public static Progress begun(Instant at, String outputFile) {
        return new Progress(0, at, outputFile, null, null, null);
    }

    /** The same work, of which the agent's last words were these. */
    public Progress saying(String message, Instant at) {
        return new Progress(toolCalls, lastUpdate, outputFile, lastTool, message, at);
    }

    private static String cut(String text) {
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_MESSAGE - 1));
        return text.substring(0, splitsPair ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE);
    }
}
