package taskbg.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.output.OutputLines.Line;
import taskbg.task.OutputFormat;
import taskbg.task.Task;
import taskbg.text.OutputWindow;

/**
 * Reads windows of an output: readable rows that know where in the file they stand. One thread at a
 * time.
 *
 * <p>What a line looks like depends on those before it: on a tool call, say, whose outcome it
 * tells. So some of them are read too, and a part looks much the same wherever it begins.
 */
public final class OutputReader implements AutoCloseable {
    /** Columns of a row that are kept. */
    static final int COLUMNS = 16_384;

    private static final byte[] NEWLINE = {'\n'};

    /** Lines that are read before a window. */
    private static final int LEAD = 16;

    private static final long LEAD_BYTES = 1 << 20;

    /** Nothing longer is read in one direction, whatever number of lines, but for a few lines. */
    private static final long MOST_BYTES = 4 << 20;

    /** Lines that are read at once. */
    private static final int FEW = 8;

    private final OutputFile output;
    private final OutputLines lines;
    private final OutputFormat format;
    private final int columns;

    /** Reads the output of a task; where its record cannot be read, in any form. */
    public OutputReader(OutputFile output, @Nullable Task task) {
        this(output, task, COLUMNS);
    }

    OutputReader(OutputFile output, @Nullable Task task, int columns) {
        this.output = output;
        this.format = OutputFormat.of(task);
        this.lines = new OutputLines(output);
        this.columns = columns;
    }

    /** The last lines of the file. */
    public OutputWindow last(int count) {
        return window(output.size(), count, 0);
    }

    /** Lines from the start of a line on. */
    public OutputWindow from(long start, int count) {
        return window(start, 0, count);
    }

    /** Lines before the start of a line. */
    public OutputWindow before(long start, int count) {
        return window(start, count, 0);
    }

    /** The line that holds an offset, and half as many lines each before and after it. */
    public OutputWindow around(long offset, int count) {
        return window(lines.startOf(offset), count / 2, count / 2 + 1);
    }

    /** So many lines before the start of a line, and so many from it on. */
    OutputWindow window(long start, int before, int from) {
        var read = new ArrayList<>(earlier(start, before, MOST_BYTES));
        read.addAll(later(start, from));
        if (read.isEmpty()) {
            return new OutputWindow(start, start, start, List.of());
        }
        var window = new Window();
        for (var line : earlier(read.getFirst().offset(), LEAD, LEAD_BYTES)) {
            window.add(line);
        }
        window.begin(read.getFirst().offset());
        for (var line : read) {
            window.add(line);
        }
        return window.built();
    }

    /** Where the line starts that holds an offset. */
    long startOf(long offset) {
        return lines.startOf(offset);
    }

    /** Where the line starts that is so many lines after the one with this offset. */
    long startAfter(long offset, int count) {
        var after = lines.from(lines.startOf(offset), count);
        return after.isEmpty() ? output.size() : after.getLast().end();
    }

    @Override
    public void close() {
        output.close();
    }

    private List<Line> earlier(long end, int count, long bytes) {
        var earlier = new ArrayList<Line>();
        long at = end;
        while (earlier.size() < count && at > 0 && end - at < bytes) {
            var few = lines.before(at, Math.min(FEW, count - earlier.size()));
            if (few.isEmpty()) {
                return earlier;
            }
            earlier.addAll(0, few);
            at = few.getFirst().offset();
        }
        return earlier;
    }

    private List<Line> later(long start, int count) {
        var later = new ArrayList<Line>();
        long at = start;
        while (later.size() < count && at - start < MOST_BYTES) {
            var few = lines.from(at, Math.min(FEW, count - later.size()));
            if (few.isEmpty()) {
                return later;
            }
            later.addAll(few);
            at = few.getLast().end();
        }
        return later;
    }

    /** A window that grows line by line. */
    private final class Window {
        private final Rendering rendering = new Rendering(format);
        private final List<OutputWindow.Row> rows = new ArrayList<>();
        private final RowBuilder builder = new RowBuilder(columns, rows::add);

        /** No row is said to stand before that. */
        private long from;

        /** Where the line began of which not all was told yet. */
        private long begun;

        /** Where the last line ended. */
        private long end;

        /** Whether the last line goes on in the next one. */
        private boolean goesOn;

        void add(Line line) {
            begun = goesOn ? begun : line.offset();
            var passages = rendering.feed(line.bytes(), 0, line.bytes().length);
            // Other lines than events are told piece by piece.
            begun = passages.isEmpty() ? begun : line.offset();
            take(passages);
            if (line.ended()) {
                take(rendering.feed(NEWLINE, 0, 1));
            } else if (!passages.isEmpty() && line.bytes().length >= OutputLines.LONGEST) {
                builder.endRow();
            }
            goesOn = !line.ended();
            end = line.end();
        }

        /** Lets all go but the colours that are set, and begins with what stands at an offset. */
        void begin(long newFrom) {
            if (!goesOn) {
                take(rendering.end());
            }
            builder.endRow();
            rows.clear();
            from = newFrom;
        }

        /**
         * The window; reading goes on at a line that has not ended, or at a tool call whose outcome
         * may come later, so that both share a row.
         */
        OutputWindow built() {
            long lineStart = goesOn ? Math.max(begun, from) : end;
            long next = Math.min(lineStart, builder.unfinished(lineStart));
            take(rendering.end());
            builder.endRow();
            return new OutputWindow(from, next, end, rows);
        }

        private void take(List<Passage> passages) {
            builder.add(passages, Math.max(begun, from), rendering.lastAt());
        }
    }
}
