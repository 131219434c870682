package taskbg.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage;
import taskbg.text.OutputWindow;

/** Splits an output's readable text into styled rows as it comes. One thread at a time. */
final class RowBuilder {
    /** A row without an end is cut once it has so many characters. */
    private static final int LONGEST = 1 << 20;

    private final RowStyler styler;
    private final Consumer<OutputWindow.Row> sink;
    private List<Passage> row = new ArrayList<>();
    private int characters;

    /** Where the line begins that the unfinished row stands for. */
    private long offset;

    /** When that line was written, where it says so. */
    private @Nullable Instant written;

    /**
     * @param columns of a row: what is wider is counted, not kept
     */
    RowBuilder(int columns, Consumer<OutputWindow.Row> sink) {
        this.styler = new RowStyler(columns);
        this.sink = sink;
    }

    /**
     * Adds the readable form of a line, or of a part of one.
     *
     * @param start where the line begins
     * @param at when it was written, where that is known
     */
    void add(List<Passage> passages, long start, @Nullable Instant at) {
        for (var passage : passages) {
            var text = passage.text();
            int from = 0;
            for (int stop = text.indexOf('\n'); stop >= 0; stop = text.indexOf('\n', from)) {
                extend(passage.tone(), text.substring(from, stop), start, at);
                if (row.isEmpty()) {
                    sink.accept(new OutputWindow.Row(start, null, styler.line(row)));
                }
                endRow();
                from = stop + 1;
            }
            extend(passage.tone(), text.substring(from), start, at);
        }
    }

    /** Where the line begins that the unfinished row stands for; {@code otherwise} without one. */
    long unfinished(long otherwise) {
        return row.isEmpty() ? otherwise : offset;
    }

    /** Gives the row away that has not ended, if there is one. */
    void endRow() {
        if (!row.isEmpty()) {
            sink.accept(new OutputWindow.Row(offset, written, styler.line(row)));
            row = new ArrayList<>();
            characters = 0;
        }
    }

    private void extend(Passage.Tone tone, String text, long start, @Nullable Instant at) {
        if (text.isEmpty()) {
            return;
        }
        if (characters >= LONGEST) {
            endRow();
        }
        if (row.isEmpty()) {
            offset = start;
            written = at;
        }
        row.add(new Passage(tone, text));
        characters += text.length();
    }
}
