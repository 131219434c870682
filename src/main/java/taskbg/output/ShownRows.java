package taskbg.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.task.OutputFormat;
import taskbg.task.Task;

/**
 * Reads an output from the start of a line to where it ended when the reading began, row after row
 * as it is shown, in constant memory. One thread.
 */
public final class ShownRows {
    private static final int BLOCK = 64 << 10;

    /** A row without an end is given away in pieces of so many characters. */
    private static final int LONGEST = 1 << 20;

    private final Rendering rendering;
    private final Sink sink;
    private List<Excerpt.Words> row = new ArrayList<>();
    private int length;

    /** Takes the rows. */
    public interface Sink {
        /** One row; without words, an empty line. */
        void row(List<Excerpt.Words> words);

        /** So many bytes are read; false ends the reading. */
        boolean goesOn(long bytes);
    }

    private ShownRows(@Nullable Task task, Sink sink) {
        this.rendering = new Rendering(OutputFormat.of(task));
        this.sink = sink;
    }

    /**
     * Gives all rows from an offset on to a sink.
     *
     * @return whether the sink let it come to the end
     */
    public static boolean read(OutputFile output, @Nullable Task task, long from, Sink sink) {
        return new ShownRows(task, sink).read(output, from);
    }

    private boolean read(OutputFile output, long from) {
        var block = new byte[BLOCK];
        long end = output.size();
        for (long at = from; at < end; ) {
            int count = output.read(at, block, (int) Math.min(BLOCK, end - at));
            if (count == 0) {
                break;
            }
            take(rendering.feed(block, 0, count));
            at += count;
            if (!sink.goesOn(at - from)) {
                return false;
            }
        }
        take(rendering.end());
        if (!row.isEmpty()) {
            endRow();
        }
        return true;
    }

    private void take(List<Passage> passages) {
        for (var passage : passages) {
            var tone = ExcerptRows.tone(passage.role());
            var text = passage.text();
            int start = 0;
            for (int stop = text.indexOf('\n'); stop >= 0; stop = text.indexOf('\n', start)) {
                extend(tone, text.substring(start, stop));
                endRow();
                start = stop + 1;
            }
            extend(tone, text.substring(start));
        }
    }

    private void extend(Excerpt.Tone tone, String text) {
        if (!text.isEmpty()) {
            row.add(new Excerpt.Words(tone, text));
            length += text.length();
            if (length >= LONGEST) {
                endRow();
            }
        }
    }

    private void endRow() {
        sink.row(row);
        row = new ArrayList<>();
        length = 0;
    }
}
