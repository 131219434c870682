package taskbg.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import taskbg.task.Task;
import taskbg.text.OutputWindow;
import taskbg.text.OutputWindow.Position;
import taskbg.text.Phrase;

/**
 * Searches an output for a text in its rows as they are shown, forwards or backwards.
 *
 * <p>A {@link Prefilter} goes through the bytes at the pace of a disk; only what stands around a
 * place that it finds is made readable. One thread at a time.
 */
public final class OutputSearch {
    /** A line may share a row with one that is not far before it: a tool call with its outcome. */
    private static final int CONTEXT = 16;

    /** Of the context of a window, what is looked at again in the window before it. */
    private static final int SHARED = 4;

    private static final int FEWEST = 8;
    private static final int MOST = 4096;

    /** Columns of a row for those who do not show it. */
    private static final int ALL_COLUMNS = 1 << 20;

    private final OutputReader reader;
    private final Prefilter prefilter;
    private final Phrase phrase;

    /** How a search ended. */
    public sealed interface Result {
        /** This row has the text. */
        record Found(Position row) implements Result {}

        /** None has it. */
        record NotFound() implements Result {}

        /** The search was told to stop. */
        record Stopped() implements Result {}
    }

    /**
     * @param task whose output it is; null where its record cannot be read
     * @param text what to find; not empty
     */
    public OutputSearch(OutputFile output, @Nullable Task task, String text) {
        this(output, task, text, OutputReader.COLUMNS);
    }

    private OutputSearch(OutputFile output, @Nullable Task task, String text, int columns) {
        this.reader = new OutputReader(output, task, columns);
        this.prefilter = Prefilter.of(text, output);
        this.phrase = new Phrase(text);
    }

    /** Whether an output has a text anywhere, however wide its rows are. */
    public static boolean contains(OutputFile output, @Nullable Task task, String text) {
        var search = new OutputSearch(output, task, text, ALL_COLUMNS);
        return search.forward(Position.NONE, at -> true) instanceof Result.Found;
    }

    /**
     * The first row after this one that has the text.
     *
     * @param onward told now and then the offset that the search has come to, on the same thread;
     *     false stops it
     */
    public Result forward(Position from, LongPredicate onward) {
        long at = Math.max(0, from.offset());
        for (int count = FEWEST; onward.test(at); count = Math.min(MOST, 4 * count)) {
            long clue = prefilter.forward(at, onward);
            if (clue < 0) {
                return ended(clue);
            }
            long line = reader.startOf(clue);
            var window = reader.window(line, CONTEXT, count);
            for (var row : matches(window)) {
                if (row.compareTo(from) > 0) {
                    return new Result.Found(row);
                }
            }
            at = window.next() > line ? window.next() : window.seen();
        }
        return new Result.Stopped();
    }

    /** The last row before this one that has the text; otherwise as {@link #forward}. */
    public Result backward(Position from, LongPredicate onward) {
        long end = reader.startAfter(from.offset(), 1);
        for (int count = FEWEST; onward.test(end); count = Math.min(MOST, 4 * count)) {
            long clue = prefilter.backward(end, onward);
            if (clue < 0) {
                return ended(clue);
            }
            var window = reader.window(reader.startOf(clue), CONTEXT + count, 2);
            for (var row : matches(window).reversed()) {
                if (row.compareTo(from) < 0) {
                    return new Result.Found(row);
                }
            }
            if (window.from() == 0) {
                return new Result.NotFound();
            }
            end = reader.startAfter(window.from(), SHARED);
        }
        return new Result.Stopped();
    }

    private static Result ended(long clue) {
        return clue == Prefilter.STOPPED ? new Result.Stopped() : new Result.NotFound();
    }

    /** The rows of a window that have the text. */
    private List<Position> matches(OutputWindow window) {
        var matches = new ArrayList<Position>();
        long line = -1;
        int part = 0;
        for (var row : window.rows()) {
            part = row.offset() == line ? part + 1 : 0;
            line = row.offset();
            // An outcome at the very start may belong to a call before it.
            boolean whole = window.from() == 0 || line > window.from();
            if (whole && phrase.indexIn(row.text().plain(), 0) >= 0) {
                matches.add(new Position(line, part));
            }
        }
        return matches;
    }
}
