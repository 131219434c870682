package taskbg.droid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonReader;
import taskbg.json.JsonTrouble;
import taskbg.task.OutputFormat;

/**
 * Turns the growing bytes of an output into events, wherever they are cut.
 *
 * <p>A line that is no event passes as it is, byte for byte, and a line that does not begin with a
 * brace is never held back. Of a line over 1 MiB each string is cut to 64 KiB, with a word on how
 * much is left out; if it is still over 4 MiB then, it passes as plain text in that shortened form.
 */
public final class EventDecoder {
    private enum Line {
        BEGINS,
        HELD,
        PLAIN
    }

    private final OutputFormat format;
    private final Event.Sink sink;
    private @Nullable HeldLine held;
    private Line line = Line.BEGINS;

    public EventDecoder(OutputFormat format, Event.Sink sink) {
        this.format = format;
        this.sink = sink;
    }

    /** Takes the next bytes of the output. */
    public void feed(byte[] bytes, int from, int length) {
        int at = from;
        int to = from + length;
        while (at < to) {
            boolean event = line == Line.HELD || (line == Line.BEGINS && mayBeEvent(bytes[at]));
            at = event ? held(bytes, at, to) : plain(bytes, at, to);
        }
    }

    /** Takes what was fed as all there is: a last line without a line end counts. */
    public void end() {
        if (line == Line.HELD) {
            HeldLine whole = held();
            finish(whole.bytes(), 0, whole.size());
            whole.clear();
        }
        line = Line.BEGINS;
    }

    private boolean mayBeEvent(byte first) {
        return first == '{' && format != OutputFormat.TEXT;
    }

    /** Takes the rest of a line that may be an event, as far as it is there; returns its end. */
    private int held(byte[] bytes, int from, int to) {
        int lineEnd = endOfLine(bytes, from, to);
        boolean ends = bytes[lineEnd - 1] == '\n';
        if (line == Line.BEGINS && ends && lineEnd - from <= HeldLine.LONG) {
            finish(bytes, from, lineEnd);
            return lineEnd;
        }
        line = hold(bytes, from, lineEnd) ? Line.HELD : Line.PLAIN;
        if (ends) {
            end();
        }
        return lineEnd;
    }

    /** Passes on, as one, lines up to the next that may be an event; returns where that begins. */
    private int plain(byte[] bytes, int from, int to) {
        int at = from;
        do {
            at = endOfLine(bytes, at, to);
        } while (at < to && !mayBeEvent(bytes[at]));
        sink.plain(bytes, from, at - from);
        line = bytes[at - 1] == '\n' ? Line.BEGINS : Line.PLAIN;
        return at;
    }

    /** False if the line has become too long to be an event; it was passed on as text then. */
    private boolean hold(byte[] bytes, int from, int to) {
        HeldLine whole = held();
        if (whole.add(bytes, from, to)) {
            return true;
        }
        sink.plain(whole.bytes(), 0, whole.size());
        whole.clear();
        return false;
    }

    private HeldLine held() {
        HeldLine whole = held;
        if (whole == null) {
            whole = new HeldLine();
            held = whole;
        }
        return whole;
    }

    private void finish(byte[] bytes, int from, int to) {
        var events = events(bytes, from, to);
        if (events.isEmpty()) {
            sink.plain(bytes, from, to - from);
        } else {
            events.forEach(sink::event);
        }
    }

    private List<Event> events(byte[] bytes, int from, int to) {
        // A text full of braces, code say, would else be an exception a line.
        if (!endsAsObject(bytes, from, to)) {
            return List.of();
        }
        try {
            return Dialect.events(JsonReader.lenient(bytes, from, to), format);
        } catch (JsonTrouble _) {
            return List.of();
        }
    }

    private static boolean endsAsObject(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
        return end > from && bytes[end - 1] == '}';
    }

    private static int endOfLine(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return to;
    }
}
