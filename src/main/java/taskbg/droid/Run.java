package taskbg.droid;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param lastMessage the agent's last message, {@value #GIST} characters at most
 * @param lastActivity the time of the last event that has one
 * @param end null while the output does not say that the run ended
 * @param textEnd the end of the plain text, if there are no events; else empty
 * @param textIsCut whether {@code textEnd} lacks the beginning
 * @param lastLine the last plain line that is not blank
 */
public record Run(
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
        Errors errors,
        Event.@Nullable End end,
        String textEnd,
        boolean textIsCut,
        @Nullable String lastLine) {

    /** Enough of a message for a table cell and a record's {@code lastMessage}. */
    private static final int GIST = 500;

    /** Nothing was written yet. */
    public static final Run EMPTY = new Builder().run(0);

    /** Reads a whole output once; one that does not exist is an empty one. */
    public static Run of(Path output, OutputFormat format) throws IOException {
        return new RunReader(output, format, null).finish();
    }

    /**
     * This of an output's beginning, and another of its end, as one: what lies between counts for
     * nothing. A null end tells nothing.
     */
    Run followedBy(@Nullable Run last) {
        if (last == null) {
            return this;
        }
        return new Run(
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

    /** Collects the events of one output; used by one thread. */
    static final class Builder implements Event.Sink {
        private final List<Event.ToolCall> running = new ArrayList<>();
        private @Nullable PlainTail tail;
        private boolean eventsSeen;
        private @Nullable String sessionId;
        private @Nullable String model;
        private int toolCalls;
        private @Nullable String lastTool;
        private @Nullable String lastMessage;
        private @Nullable Instant lastMessageAt;
        private @Nullable Instant lastActivity;
        private Errors errors = Errors.NONE;
        private Event.@Nullable End end;

        Builder() {}

        /** Goes on after what a checkpoint knows. */
        Builder(Run before) {
            eventsSeen = before.eventsSeen;
            toolCalls = before.toolCalls;
            sessionId = before.sessionId;
            model = before.model;
            lastTool = before.lastTool;
            lastMessage = before.lastMessage;
            lastMessageAt = before.lastMessageAt;
            lastActivity = before.lastActivity;
        }

        /** What the events say so far, of an output of which so many bytes were read. */
        Run run(long bytes) {
            var plain = tail;
            boolean textOnly = plain != null && !eventsSeen;
            return new Run(
                    bytes,
                    eventsSeen,
                    sessionId,
                    model,
                    toolCalls,
                    lastTool,
                    running.isEmpty() ? null : running.getLast().name(),
                    lastMessage,
                    lastMessageAt,
                    lastActivity,
                    errors,
                    end,
                    plain != null && textOnly ? plain.text() : "",
                    plain != null && textOnly && plain.isCut(),
                    plain == null ? null : plain.lastLine());
        }

        @Override
        public void plain(byte[] bytes, int from, int length) {
            var plain = tail == null ? new PlainTail() : tail;
            tail = plain;
            plain.add(bytes, from, length);
        }

        @Override
        public void event(Event event) {
            eventsSeen = true;
            switch (event) {
                case Event.Init(var session, var ran, var _) -> {
                    sessionId = later(session, sessionId);
                    model = ran;
                }
                case Event.Message message -> said(message);
                case Event.Reasoning(var _, var at) -> wentOn(at);
                case Event.ToolCall call -> {
                    wentOn(call.at());
                    toolCalls++;
                    lastTool = call.name();
                    running.add(call);
                }
                case Event.ToolResult result -> ended(result);
                case Event.Failure failure -> {
                    active(failure.at());
                    running.clear();
                    errors = errors.with(failure);
                }
                case Event.End last -> {
                    active(last.at());
                    running.clear();
                    sessionId = later(sessionId, last.sessionId());
                    end = last;
                }
                case Event.Unknown _ -> {}
            }
        }

        private void said(Event.Message message) {
            active(message.at());
            if (message.speaker() == Event.Speaker.AGENT) {
                lastMessage = OneLine.cut(message.text(), GIST);
                lastMessageAt = message.at();
                wentOn(message.at());
            }
        }

        private void ended(Event.ToolResult result) {
            active(result.at());
            for (int i = running.size() - 1; i >= 0; i--) {
                if (running.get(i).id().equals(result.id())) {
                    running.remove(i);
                    break;
                }
            }
            errors = errors.with(result);
        }

        /** Whatever went wrong did not end the run, nor did what ended a turn of it. */
        private void wentOn(@Nullable Instant at) {
            active(at);
            errors = errors.goneOn();
            end = null;
        }

        private void active(@Nullable Instant at) {
            lastActivity = at == null ? lastActivity : at;
        }
    }

    /**
     * What a run's output says went wrong, by who says it.
     *
     * @param agentLoop the cause, as droid's {@code agent_loop} gives it
     * @param cli droid's own last word, often no more than "Exec failed"
     * @param tool what a tool call failed with after which the agent did nothing more
     * @param other an error of any other source
     */
    public record Errors(
            @Nullable String agentLoop,
            @Nullable String cli,
            @Nullable String tool,
            @Nullable String other) {

        public static final Errors NONE = new Errors(null, null, null, null);

        /** The agent's own text that explains most: the agent loop's before any other. */
        public @Nullable String agents() {
            if (agentLoop != null) {
                return agentLoop;
            }
            return other != null ? other : cli;
        }

        /** The text that explains most: the agent's own before a tool's. */
        public @Nullable String best() {
            var own = agents();
            return own != null ? own : tool;
        }

        Errors with(Event.Failure failure) {
            return switch (failure.source()) {
                case "agent_loop" -> new Errors(failure.message(), cli, tool, other);
                case "cli" -> new Errors(agentLoop, failure.message(), tool, other);
                default -> new Errors(agentLoop, cli, tool, failure.message());
            };
        }

        Errors with(Event.ToolResult result) {
            return result.failed() ? new Errors(agentLoop, cli, result.text(), other) : goneOn();
        }

        /** The agent went on, so no tool error ended the run. */
        Errors goneOn() {
            return tool == null ? this : new Errors(agentLoop, cli, null, other);
        }
    }
}
