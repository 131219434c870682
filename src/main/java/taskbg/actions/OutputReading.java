package taskbg.actions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.droid.OutputFormat;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.store.Line;
import taskbg.store.OutputFile;
import taskbg.store.OutputLines;
import taskbg.task.Task;

/**
 * Reads parts of an output as readable lines that know where in the file they stand. One thread at
 * a time.
 */
public final class OutputReading implements AutoCloseable {
    private final OutputFile output;
    private final OutputLines lines;
    private final OutputFormat format;

    /** Reads the output of a task; where its record cannot be read, in any form. */
    public OutputReading(OutputFile output, @Nullable Task task) {
        this.output = output;
        this.format = Reports.format(task);
        this.lines = new OutputLines(output, OutputLines.LONGEST);
    }

    /** The last lines of the file. */
    public Excerpt last(int count) {
        return excerpt(lines.before(output.size(), count), output.size());
    }

    /** Lines from the start of a line on. */
    public Excerpt from(long start, int count) {
        return excerpt(lines.from(start, count), start);
    }

    /** Lines before the start of a line. */
    public Excerpt before(long start, int count) {
        return excerpt(lines.before(start, count), start);
    }

    /** The line that holds an offset, and as many lines before and after it. */
    public Excerpt around(long offset, int count) {
        return excerpt(lines.around(offset, count / 2, count / 2), offset);
    }

    @Override
    public void close() {
        output.close();
    }

    private Excerpt excerpt(List<Line> read, long where) {
        if (read.isEmpty()) {
            return new Excerpt(where, where, where, List.of());
        }
        var rows = new Rows(new Rendering(format));
        for (var line : read) {
            rows.add(line);
        }
        var last = read.getLast();
        long next = Math.min(last.ended() ? last.end() : last.offset(), rows.open());
        return new Excerpt(read.getFirst().offset(), next, last.end(), rows.all());
    }

    /** The rows that lines become. */
    private static final class Rows {
        private final Rendering rendering;
        private final List<Excerpt.Row> rows = new ArrayList<>();
        private List<Excerpt.Words> row = new ArrayList<>();

        /** Where the line begins that the unfinished row stands for. */
        private long offset;

        /** When that line was written, where it says so. */
        private @Nullable Instant written;

        Rows(Rendering rendering) {
            this.rendering = rendering;
        }

        void add(Line line) {
            take(rendering.feed(line.bytes(), 0, line.bytes().length), line.offset());
            if (line.ended()) {
                take(rendering.feed(new byte[] {'\n'}, 0, 1), line.offset());
            }
        }

        /**
         * Where to read on, so that a tool call and its outcome, which may come later, share a row;
         * beyond every offset where no row is open.
         */
        long open() {
            return row.isEmpty() ? Long.MAX_VALUE : offset;
        }

        List<Excerpt.Row> all() {
            take(rendering.end(), offset);
            if (!row.isEmpty()) {
                rows.add(new Excerpt.Row(offset, written, row));
            }
            return rows;
        }

        private void take(List<Passage> passages, long at) {
            for (var passage : passages) {
                take(tone(passage.role()), passage.text(), at);
            }
        }

        private void take(Excerpt.Tone tone, String text, long at) {
            int from = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
                extend(tone, text.substring(from, end), at);
                rows.add(
                        row.isEmpty()
                                ? new Excerpt.Row(at, null, row)
                                : new Excerpt.Row(offset, written, row));
                row = new ArrayList<>();
                from = end + 1;
            }
            extend(tone, text.substring(from), at);
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

        private static Excerpt.Tone tone(Passage.Role role) {
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
}
