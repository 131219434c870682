package taskbg.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;

/** The rows that the lines of an output become, line after line. Belongs to one thread. */
final class ExcerptRows {
    private static final byte[] NEWLINE = {'\n'};

    private final Rendering rendering;
    private List<Excerpt.Row> rows = new ArrayList<>();
    private List<Excerpt.Words> row = new ArrayList<>();

    /** Where the line begins that the unfinished row stands for. */
    private long offset;

    /** When that line was written, where it says so. */
    private @Nullable Instant written;

    /** No row is said to stand before that. */
    private long from;

    /** Where the line began of which not all was told yet. */
    private long begun;

    /** Where the last line ended. */
    private long end;

    /** Whether the last line goes on in the next one. */
    private boolean goesOn;

    ExcerptRows(Rendering rendering) {
        this.rendering = rendering;
    }

    void add(Line line) {
        begun = goesOn ? begun : line.offset();
        var passages = rendering.feed(line.bytes(), 0, line.bytes().length);
        // Other lines than events are told piece by piece.
        begun = passages.isEmpty() ? begun : line.offset();
        take(passages);
        if (line.ended()) {
            take(rendering.feed(NEWLINE, 0, 1));
        } else if (!passages.isEmpty() && line.bytes().length >= OutputLines.LONGEST) {
            endRow();
        }
        goesOn = !line.ended();
        end = line.end();
    }

    /** Gives the rows until now, and begins those that stand from an offset on. */
    List<Excerpt.Row> begin(long newFrom) {
        if (!goesOn) {
            take(rendering.end());
        }
        endRow();
        var before = rows;
        rows = new ArrayList<>();
        from = newFrom;
        return before;
    }

    /**
     * Where to read on: at a line that has not ended, or at a tool call whose outcome may come
     * later, so that both share a row.
     */
    long next() {
        long next = goesOn ? Math.max(begun, from) : end;
        return row.isEmpty() ? next : Math.min(next, offset);
    }

    /** The rows, the unfinished one too. */
    List<Excerpt.Row> all() {
        take(rendering.end());
        endRow();
        return rows;
    }

    private void endRow() {
        if (!row.isEmpty()) {
            rows.add(new Excerpt.Row(offset, written, row));
            row = new ArrayList<>();
        }
    }

    private void take(List<Passage> passages) {
        for (var passage : passages) {
            take(tone(passage.role()), passage.text(), Math.max(begun, from));
        }
    }

    private void take(Excerpt.Tone tone, String text, long at) {
        int start = 0;
        for (int stop = text.indexOf('\n'); stop >= 0; stop = text.indexOf('\n', start)) {
            extend(tone, text.substring(start, stop), at);
            if (row.isEmpty()) {
                rows.add(new Excerpt.Row(at, null, List.of()));
            }
            endRow();
            start = stop + 1;
        }
        extend(tone, text.substring(start), at);
    }

    private void extend(Excerpt.Tone tone, String text, long at) {
        if (!text.isEmpty()) {
            if (row.isEmpty()) {
                offset = at;
                written = rendering.lastAt();
            }
            row.add(new Excerpt.Words(tone, text));
        }
    }

    static Excerpt.Tone tone(Passage.Role role) {
        return switch (role) {
            case SAID -> Excerpt.Tone.SAID;
            case USER -> Excerpt.Tone.USER;
            case TOOL -> Excerpt.Tone.TOOL;
            case TOOL_FAILED -> Excerpt.Tone.TOOL_FAILED;
            case ERROR -> Excerpt.Tone.ERROR;
            case NOTE -> Excerpt.Tone.NOTE;
            case PLAIN -> Excerpt.Tone.PLAIN;
        };
    }
}
