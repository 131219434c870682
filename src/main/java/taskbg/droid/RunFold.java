package taskbg.droid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds the events of one output into a {@link RunReport}. */
final class RunFold implements Event.Sink, Event.Visitor {
    private record Running(String id, String tool) {}

    private final List<Running> running = new ArrayList<>();
    private @Nullable PlainTail tail;
    private boolean eventsSeen;
    private @Nullable String sessionId;
    private @Nullable String model;
    private int toolCalls;
    private @Nullable String lastTool;
    private @Nullable String lastMessage;
    private @Nullable Instant lastMessageAt;
    private @Nullable Instant lastActivity;
    private RunErrors errors = RunErrors.NONE;
    private @Nullable RunEnd end;

    RunFold() {}

    /** Goes on after what a checkpoint knows. */
    RunFold(RunCheckpoint from) {
        eventsSeen = from.eventsSeen();
        toolCalls = from.toolCalls();
        sessionId = from.sessionId();
        model = from.model();
        lastTool = from.lastTool();
        lastMessage = from.lastMessage();
        lastMessageAt = from.lastMessageAt();
        lastActivity = from.lastActivity();
    }

    /** What another fold must know to go on at an offset; null where that would not be enough. */
    @Nullable RunCheckpoint checkpoint(long offset, String before) {
        if (offset == 0 || end != null || !errors.equals(RunErrors.NONE)) {
            return null;
        }
        var checkpoint =
                new RunCheckpoint(
                        offset,
                        before,
                        eventsSeen,
                        toolCalls,
                        sessionId,
                        model,
                        lastTool,
                        lastMessage,
                        lastMessageAt,
                        lastActivity);
        return checkpoint.isShort() ? checkpoint : null;
    }

    /** What the events say so far, of an output of which so many bytes were read. */
    RunReport report(long bytes) {
        PlainTail plain = tail;
        boolean textOnly = !eventsSeen;
        return new RunReport(
                bytes,
                eventsSeen,
                sessionId,
                model,
                toolCalls,
                lastTool,
                running.isEmpty() ? null : running.getLast().tool(),
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
    public void event(Event event) {
        eventsSeen = true;
        event.tell(this);
    }

    @Override
    public void plain(byte[] bytes, int from, int length) {
        PlainTail plain = tail;
        if (plain == null) {
            plain = new PlainTail();
            tail = plain;
        }
        plain.add(bytes, from, length);
    }

    @Override
    public void init(Event.Init event) {
        if (event.sessionId() != null) {
            sessionId = event.sessionId();
        }
        model = event.model();
    }

    @Override
    public void message(Event.Message event) {
        active(event.at());
        if (event.speaker() == Event.Speaker.AGENT) {
            lastMessage = event.text();
            lastMessageAt = event.at();
            goneOn();
        }
    }

    @Override
    public void reasoning(Event.Reasoning event) {
        active(event.at());
        goneOn();
    }

    @Override
    public void toolCall(Event.ToolCall event) {
        active(event.at());
        toolCalls++;
        lastTool = event.name();
        running.add(new Running(event.id(), event.name()));
        goneOn();
    }

    @Override
    public void toolResult(Event.ToolResult event) {
        active(event.at());
        for (int i = running.size() - 1; i >= 0; i--) {
            if (running.get(i).id().equals(event.id())) {
                running.remove(i);
                break;
            }
        }
        errors = errors.with(event);
    }

    @Override
    public void failure(Event.Failure event) {
        active(event.at());
        running.clear();
        errors = errors.with(event);
    }

    @Override
    public void completion(Event.Completion event) {
        active(event.at());
        running.clear();
        end = RunEnd.of(event);
    }

    @Override
    public void result(Event.Result event) {
        running.clear();
        if (sessionId == null) {
            sessionId = event.sessionId();
        }
        end = RunEnd.of(event);
    }

    @Override
    public void unknown(Event.Unknown event) {}

    /** Whatever went wrong did not end the run, nor did what ended a turn of it. */
    private void goneOn() {
        errors = errors.goneOn();
        end = null;
    }

    private void active(@Nullable Instant at) {
        if (at != null) {
            lastActivity = at;
        }
    }
}
