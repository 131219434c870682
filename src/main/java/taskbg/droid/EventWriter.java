package taskbg.droid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage.Tone;

/** Writes each event as passages; knows what the line being written still waits for. */
final class EventWriter implements Event.Sink {
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_PROMPT = 2000;

    private final List<Passage> passages;
    private final Utf8 plain = new Utf8();
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
        switch (event) {
            case Event.Init init -> init(init);
            case Event.Message message -> message(message);
            case Event.Reasoning(var text, var at) -> {
                lastAt = at;
                quote(Tone.NOTE, "~ ", text);
            }
            case Event.ToolCall call -> toolCall(call);
            case Event.ToolResult result -> toolResult(result);
            case Event.Failure(var source, var message, var at) -> {
                lastAt = at;
                line(Tone.ERROR, "✗ " + message + " (" + source + ")");
            }
            case Event.End end -> end(end);
            case Event.Unknown _ -> {}
        }
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

    private void init(Event.Init event) {
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

    private void message(Event.Message event) {
        lastAt = event.at();
        if (event.speaker() == Event.Speaker.USER) {
            quote(Tone.USER, "> ", event.text());
        } else {
            say(event.text());
        }
    }

    private void toolCall(Event.ToolCall event) {
        lastAt = event.at();
        endCall();
        toolNames.put(event.id(), event.name());
        String summary = event.summary().isEmpty() ? "" : "  " + event.summary();
        write(Tone.TOOL, "▸ " + OneLine.of(event.name(), LONGEST_NAME) + summary);
        openCall = event.id();
    }

    private void toolResult(Event.ToolResult event) {
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

    private void end(Event.End end) {
        lastAt = end.at();
        var text = end.finalText();
        if (end.failed()) {
            line(Tone.ERROR, "✗ " + (text.isEmpty() ? end.kind() : text));
            return;
        }
        if (!text.isEmpty() && !text.equals(lastSaid)) {
            say(text);
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
        String shown = OneLine.cut(text.strip(), LONGEST_PROMPT);
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

    /** Decodes UTF-8 that comes in pieces: a character cut in two waits for its other half. */
    private static final class Utf8 {
        private final CharsetDecoder decoder =
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
        private byte[] waiting = {};

        String next(byte[] bytes, int from, int length) {
            var in = ByteBuffer.allocate(waiting.length + length);
            return decode(in.put(waiting).put(bytes, from, length).flip(), false);
        }

        /** What still waits, though its other half never came. */
        String rest() {
            var rest = decode(ByteBuffer.wrap(waiting), true);
            decoder.reset();
            return rest;
        }

        private String decode(ByteBuffer in, boolean last) {
            var out = CharBuffer.allocate(in.remaining());
            decoder.decode(in, out, last);
            waiting = new byte[in.remaining()];
            in.get(waiting);
            return out.flip().toString();
        }
    }
}
