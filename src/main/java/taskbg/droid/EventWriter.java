package taskbg.droid;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage.Tone;

/** Writes each event as passages; knows what the line being written still waits for. */
final class EventWriter implements Event.Sink, Event.Visitor {
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PROMPT = 2000;

    private final List<Passage> passages;
    private final Utf8Pieces plain = new Utf8Pieces();
    private final Map<String, String> toolNames = new HashMap<>();
    private @Nullable String openCall;
    private String lastSaid = "";
    private boolean anything;
    private @Nullable Instant lastAt;

    EventWriter(List<Passage> passages) {
        this.passages = passages;
    }

    @Override
    public void event(Event event) {
        event.tell(this);
    }

    @Override
    public void plain(byte[] bytes, int from, int length) {
        lastAt = null;
        endCall();
        write(Tone.PLAIN, plain.next(bytes, from, length));
    }

    /** When what came last happened; null where it does not say so. */
    @Nullable Instant lastAt() {
        return lastAt;
    }

    /** Nothing more comes. */
    void end() {
        endCall();
        write(Tone.PLAIN, plain.rest());
    }

    @Override
    public void init(Event.Init event) {
        lastAt = null;
        StringBuilder line = new StringBuilder("— session ");
        line.append(event.sessionId() == null ? "of unknown id" : event.sessionId());
        if (event.model() != null) {
            line.append(", ").append(event.model());
        }
        if (event.cwd() != null) {
            line.append(", in ").append(event.cwd());
        }
        line(Tone.NOTE, OneLine.of(line.toString(), LONGEST_PROMPT));
    }

    @Override
    public void message(Event.Message event) {
        lastAt = event.at();
        if (event.speaker() == Event.Speaker.USER) {
            quote(Tone.USER, "> ", event.text());
        } else {
            say(event.text());
        }
    }

    @Override
    public void reasoning(Event.Reasoning event) {
        lastAt = event.at();
        quote(Tone.NOTE, "~ ", event.text());
    }

    @Override
    public void toolCall(Event.ToolCall event) {
        lastAt = event.at();
        endCall();
        toolNames.put(event.id(), event.name());
        String summary = event.summary().isEmpty() ? "" : "  " + event.summary();
        write(Tone.TOOL, "▸ " + OneLine.of(event.name(), LONGEST_NAME) + summary);
        openCall = event.id();
    }

    @Override
    public void toolResult(Event.ToolResult event) {
        lastAt = event.at();
        String name = toolNames.remove(event.id());
        boolean onItsLine = event.id().equals(openCall);
        if (!onItsLine) {
            endCall();
        }
        openCall = null;
        StringBuilder line = new StringBuilder();
        if (onItsLine) {
            line.append("  ");
        } else {
            String known = name == null ? event.name() : name;
            line.append("  ").append(known == null ? "tool" : known).append("  ");
        }
        line.append(event.failed() ? "✗" : "✓");
        String outcome = ToolOutcome.of(event.text());
        if (!outcome.isEmpty()) {
            line.append(' ').append(outcome);
        }
        write(event.failed() ? Tone.TOOL_FAILED : Tone.TOOL, line.append('\n').toString());
    }

    @Override
    public void failure(Event.Failure event) {
        lastAt = event.at();
        line(Tone.ERROR, "✗ " + event.message() + " (" + event.source() + ")");
    }

    @Override
    public void completion(Event.Completion event) {
        lastAt = event.at();
        finish(event.finalText(), RunEnd.of(event));
    }

    @Override
    public void result(Event.Result event) {
        lastAt = null;
        if (event.failed()) {
            line(Tone.ERROR, "✗ " + (event.text().isEmpty() ? event.subtype() : event.text()));
        } else {
            finish(event.text(), RunEnd.of(event));
        }
    }

    @Override
    public void unknown(Event.Unknown event) {}

    private void finish(String finalText, RunEnd end) {
        if (!finalText.isEmpty() && !finalText.equals(lastSaid)) {
            say(finalText);
        }
        line(Tone.NOTE, RunNote.of(end));
    }

    private void say(String text) {
        endCall();
        if (anything) {
            write(Tone.SAID, "\n");
        }
        line(Tone.SAID, text);
        lastSaid = text;
    }

    private void quote(Tone tone, String mark, String text) {
        String shown = JsonText.cut(text.strip(), LONGEST_PROMPT);
        line(tone, mark + shown.replace("\n", "\n" + mark));
    }

    private void line(Tone tone, String text) {
        endCall();
        write(tone, text.endsWith("\n") ? text : text + "\n");
    }

    private void endCall() {
        if (openCall != null) {
            openCall = null;
            write(Tone.TOOL, "\n");
        }
    }

    private void write(Tone tone, String text) {
        if (!text.isEmpty()) {
            passages.add(new Passage(tone, text));
            anything = true;
        }
    }
}
