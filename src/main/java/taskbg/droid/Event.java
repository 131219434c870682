package taskbg.droid;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an agent's output says happened.
 *
 * <p>The shapes are those of {@code droid exec --output-format stream-json} and {@code json},
 * recorded from droid 0.117, 0.215 and 0.225, and of Claude Code's stream-json. Texts are cut to
 * what the {@link EventDecoder} was told to keep.
 */
public sealed interface Event {

    /** Calls the visitor's method for this event. */
    void tell(Visitor visitor);

    /** The session began; this is the first event, before the agent has even signed in. */
    record Init(@Nullable String sessionId, @Nullable String model, @Nullable String cwd)
            implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.init(this);
        }
    }

    /** Something was said: by the agent, or to it (its prompt, or what a Stop hook answered). */
    record Message(Speaker speaker, String text, @Nullable Instant at) implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.message(this);
        }
    }

    /** Who says a message. */
    enum Speaker {
        AGENT,
        USER
    }

    /** The agent thought aloud. */
    record Reasoning(String text, @Nullable Instant at) implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.reasoning(this);
        }
    }

    /** A tool was started; {@code summary} is its most telling parameter on one line, or empty. */
    record ToolCall(String id, String name, String summary, @Nullable Instant at) implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.toolCall(this);
        }
    }

    /**
     * The tool call of the same id ended, in failure or not.
     *
     * @param text what it gave back, 2,000 characters at most; empty for a success of which only
     *     the gist is kept
     */
    record ToolResult(
            String id, @Nullable String name, boolean failed, String text, @Nullable Instant at)
            implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.toolResult(this);
        }
    }

    /** Something broke; {@code source} is droid's {@code agent_loop} or {@code cli}, or another. */
    record Failure(String source, String message, @Nullable Instant at) implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.failure(this);
        }
    }

    /** The run ended well: droid's last stream-json event. */
    record Completion(
            String finalText,
            @Nullable Long turns,
            @Nullable Duration duration,
            @Nullable Usage usage,
            @Nullable Instant at)
            implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.completion(this);
        }
    }

    /** The run ended, well or not: droid's json format, and Claude Code's last event. */
    record Result(
            @Nullable String sessionId,
            boolean failed,
            String subtype,
            String text,
            @Nullable Long turns,
            @Nullable Duration duration,
            @Nullable Usage usage)
            implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.result(this);
        }
    }

    /** An event of a session, of a type that we don't know. */
    record Unknown(String type) implements Event {
        @Override
        public void tell(Visitor visitor) {
            visitor.unknown(this);
        }
    }

    /** One method an event: a switch on types would cost the first use of a verb milliseconds. */
    interface Visitor {
        void init(Init event);

        void message(Message event);

        void reasoning(Reasoning event);

        void toolCall(ToolCall event);

        void toolResult(ToolResult event);

        void failure(Failure event);

        void completion(Completion event);

        void result(Result event);

        void unknown(Unknown event);
    }

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
