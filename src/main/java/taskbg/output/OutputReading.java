package taskbg.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Rendering;
import taskbg.task.OutputFormat;
import taskbg.task.Task;

/**
 * Reads parts of an output as readable lines that know where in the file they stand. One thread at
 * a time.
 *
 * <p>What a line looks like depends on those before it: on a tool call, say, whose outcome it
 * tells. So some of them are read too, and a part looks much the same wherever it begins.
 */
public final class OutputReading implements AutoCloseable {
    /** Lines that are read before a part. */
    private static final int LEAD = 16;

    private static final long LEAD_BYTES = 1 << 20;

    /** A part is no longer than that, whatever number of lines is asked for, but for a few. */
    private static final long MOST_BYTES = 4 << 20;

    /** Lines that are read at once. */
    private static final int FEW = 8;

    private final OutputFile output;
    private final OutputLines lines;
    private final OutputFormat format;

    /** Reads the output of a task; where its record cannot be read, in any form. */
    public OutputReading(OutputFile output, @Nullable Task task) {
        this.output = output;
        this.format = OutputFormat.of(task);
        this.lines = new OutputLines(output, OutputLines.LONGEST);
    }

    /** The last lines of the file. */
    public Excerpt last(int count) {
        return before(output.size(), count);
    }

    /** Lines from the start of a line on. */
    public Excerpt from(long start, int count) {
        return excerpt(later(start, count), start);
    }

    /** Lines before the start of a line. */
    public Excerpt before(long start, int count) {
        return excerpt(earlier(start, count, MOST_BYTES), start);
    }

    /** The line that holds an offset, and as many lines before and after it. */
    public Excerpt around(long offset, int count) {
        long start = lines.startOf(offset);
        var around = new ArrayList<>(earlier(start, count / 2, MOST_BYTES / 2));
        around.addAll(later(start, count / 2 + 1));
        return excerpt(around, start);
    }

    /** So many lines before the start of a line, and so many from it on. */
    Excerpt window(long start, int before, int from) {
        var window = new ArrayList<>(earlier(start, before, MOST_BYTES));
        window.addAll(later(start, from));
        return excerpt(window, start);
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

    private Excerpt excerpt(List<Line> read, long where) {
        if (read.isEmpty()) {
            return new Excerpt(where, where, where, List.of(), List.of());
        }
        long from = read.getFirst().offset();
        var rows = new ExcerptRows(new Rendering(format));
        for (var line : earlier(from, LEAD, LEAD_BYTES)) {
            rows.add(line);
        }
        var lead = rows.begin(from);
        for (var line : read) {
            rows.add(line);
        }
        long next = rows.next();
        return new Excerpt(from, next, read.getLast().end(), lead, rows.all());
    }
}
