package taskbg.droid;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that an agent's output says happened; each {@link Dialect} makes them of its lines. */
public sealed interface Event {

    /** The session began; this is the first event, before the agent has even signed in. */
    record Init(@Nullable String sessionId, @Nullable String model, @Nullable String cwd)
            implements Event {}

    /** Something was said: by the agent, or to it (its prompt, or what a Stop hook answered). */
    record Message(Speaker speaker, String text, @Nullable Instant at) implements Event {}

    /** Who says a message. */
    enum Speaker {
        AGENT,
        USER
    }

    /** The agent thought aloud. */
    record Reasoning(String text, @Nullable Instant at) implements Event {}

    /** A tool was started; {@code summary} is its most telling parameter on one line, or empty. */
    record ToolCall(String id, String name, String summary, @Nullable Instant at)
            implements Event {}

    /**
     * The tool call of the same id ended, in failure or not.
     *
     * @param text what it gave back, 2,000 characters at most
     */
    record ToolResult(
            String id, @Nullable String name, boolean failed, String text, @Nullable Instant at)
            implements Event {}

    /** Something broke; {@code source} is droid's {@code agent_loop} or {@code cli}, or another. */
    record Failure(String source, String message, @Nullable Instant at) implements Event {}

    /**
     * The run ended, or a turn of it.
     *
     * @param failed whether the agent itself calls it a failure
     * @param kind {@code completion}, or a result's subtype
     * @param finalText the agent's last word
     */
    record End(
            @Nullable String sessionId,
            boolean failed,
            String kind,
            String finalText,
            @Nullable Long turns,
            @Nullable Duration duration,
            @Nullable Usage usage,
            @Nullable Instant at)
            implements Event {}

    /** Tokens that a run used, as its agent counts them. */
    record Usage(long input, long output) {}

    /** An event of a session, of a type that we don't know. */
    record Unknown(String type) implements Event {}

    /** Takes what an output holds, in its order. */
    interface Sink {
        void event(Event event);

        /**
         * Bytes of lines that are no events, their line ends included; a line may come in pieces.
         * The array belongs to the caller and changes afterwards.
         */
        void plain(byte[] bytes, int from, int length);
    }
}
