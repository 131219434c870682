package taskbg.output;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an output, readable.
 *
 * @param from the offset of its first byte
 * @param next where reading goes on: after its last whole line
 * @param seen the offset up to which it was read; beyond {@code next} stands a line without its end
 * @param lead what stands just before it: not to be shown, but colours that are set there go on
 */
public record Excerpt(long from, long next, long seen, List<Row> lead, List<Row> rows) {
    public Excerpt {
        lead = List.copyOf(lead);
        rows = List.copyOf(rows);
    }

    /**
     * A line to be shown; several may stand for one of the file, which begins at {@code offset}.
     *
     * @param at when it was written, where that is known
     */
    public record Row(long offset, @Nullable Instant at, List<Words> words) {
        public Row {
            words = List.copyOf(words);
        }
    }

    /** Words of one kind; they may hold anything, escape sequences too. */
    public record Words(Tone tone, String text) {}

    /** What words are. */
    public enum Tone {
        SAID,
        USER,
        TOOL,
        TOOL_FAILED,
        ERROR,
        NOTE,
        PLAIN
    }
}
