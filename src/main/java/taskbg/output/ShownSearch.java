package taskbg.output;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import taskbg.task.Task;

/**
 * Searches an output for a text in what readers see of it, forwards or backwards.
 *
 * <p>Bytes are searched for what must be there first, which goes at the pace of a disk; only what
 * stands around such a place is made readable. One thread at a time.
 */
public final class ShownSearch {
    /** A line may share a row with one that is not far before it: a tool call with its outcome. */
    private static final int CONTEXT = 16;

    /** Of the context of a window, what is looked at again in the window before it. */
    private static final int SHARED = 4;

    private static final int FEWEST = 8;
    private static final int MOST = 4096;

    private final OutputFile output;
    private final OutputReading reading;
    private final @Nullable OutputSearch clues;
    private final Predicate<List<Excerpt.Words>> holds;

    /**
     * @param text what to find; not empty
     * @param holds whether a row has the text
     */
    public ShownSearch(
            OutputFile output,
            @Nullable Task task,
            String text,
            Predicate<List<Excerpt.Words>> holds) {
        this.output = output;
        this.reading = new OutputReading(output, task);
        var needles = Clues.of(text);
        this.clues = needles.isEmpty() ? null : new OutputSearch(output, needles);
        this.holds = holds;
    }

    /**
     * The first row after this one that has the text.
     *
     * @param offset of the row, as {@link Sought.Row} has it; -1 stands before all rows
     * @param onward told now and then the offset that the search has come to, on the same thread;
     *     false stops it
     */
    public Sought forward(long offset, int part, LongPredicate onward) {
        long at = Math.max(0, offset);
        for (int count = FEWEST; onward.test(at); count = Math.min(MOST, 4 * count)) {
            var clue = clueFrom(at, onward);
            if (!(clue instanceof Found.Match match)) {
                return ended(clue);
            }
            var excerpt = reading.window(match.line(), CONTEXT, count);
            var parts = new Parts(excerpt.from());
            for (var row : excerpt.rows()) {
                parts.next(row.offset());
                if (parts.isAfter(offset, part) && holds.test(row.words())) {
                    return parts.here();
                }
            }
            at = excerpt.next() > match.line() ? excerpt.next() : excerpt.seen();
        }
        return new Sought.Stopped();
    }

    /** The last row before this one that has the text; otherwise as {@link #forward}. */
    public Sought backward(long offset, int part, LongPredicate onward) {
        long end = reading.startAfter(offset, 1);
        for (int count = FEWEST; onward.test(end); count = Math.min(MOST, 4 * count)) {
            var clue = clueBefore(end, onward);
            if (!(clue instanceof Found.Match match)) {
                return ended(clue);
            }
            var excerpt = reading.window(match.line(), CONTEXT + count, 2);
            Sought last = new Sought.Nothing();
            var parts = new Parts(excerpt.from());
            for (var row : excerpt.rows()) {
                parts.next(row.offset());
                if (parts.isBefore(offset, part) && holds.test(row.words())) {
                    last = parts.here();
                }
            }
            if (last instanceof Sought.Row || excerpt.from() == 0) {
                return last;
            }
            end = reading.startAfter(excerpt.from(), SHARED);
        }
        return new Sought.Stopped();
    }

    private static Sought ended(Found clue) {
        return clue instanceof Found.Stopped ? new Sought.Stopped() : new Sought.Nothing();
    }

    private Found clueFrom(long at, LongPredicate onward) {
        if (clues != null) {
            return clues.forward(at, onward);
        }
        return at < output.size() ? new Found.Match(at, at) : new Found.Nothing();
    }

    private Found clueBefore(long end, LongPredicate onward) {
        if (clues != null) {
            return clues.backward(end, onward);
        }
        return end > 0 ? new Found.Match(end - 1, reading.startOf(end - 1)) : new Found.Nothing();
    }

    /** Tells the rows of an excerpt apart that stand for the same line. */
    private static final class Parts {
        private final long from;
        private long offset = -1;
        private int part;

        /** An outcome at the very start may belong to a call before it. */
        Parts(long from) {
            this.from = from;
        }

        void next(long rowOffset) {
            part = rowOffset == offset ? part + 1 : 0;
            offset = rowOffset;
        }

        boolean isAfter(long otherOffset, int otherPart) {
            return counts() && compared(otherOffset, otherPart) > 0;
        }

        boolean isBefore(long otherOffset, int otherPart) {
            return counts() && compared(otherOffset, otherPart) < 0;
        }

        private boolean counts() {
            return from == 0 || offset > from;
        }

        private int compared(long otherOffset, int otherPart) {
            int lines = Long.compare(offset, otherOffset);
            return lines == 0 ? Integer.compare(part, otherPart) : lines;
        }

        Sought.Row here() {
            return new Sought.Row(offset, part);
        }
    }
}
