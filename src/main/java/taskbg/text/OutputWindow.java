package taskbg.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readable rows of a part of an output, from the start of a line on.
 *
 * <p>Lines of a file that show nothing are part of it too: so what it covers is told in offsets.
 *
 * @param from the offset of its first byte
 * @param next where reading goes on: after its last whole line
 * @param seen the offset up to which it was read; beyond {@code next} stands a line without its end
 * @param rows in the order of the file, those of the line without its end included
 */
public record OutputWindow(long from, long next, long seen, List<Row> rows) {
    /** An empty window at the file's start. */
    public static final OutputWindow NONE = new OutputWindow(0, 0, 0, List.of());

    /** More rows than that are let go again at the far side of what is shown. */
    public static final int MOST_ROWS = 2000;

    public OutputWindow {
        if (from < 0 || next < from || seen < next) {
            throw new IllegalArgumentException(from + ".." + next + ".." + seen);
        }
        rows = List.copyOf(rows);
    }

    /**
     * A row as it is shown.
     *
     * @param offset where in the file the line begins that it stands for; several may stand for one
     * @param at when it was written, where that is known
     */
    public record Row(long offset, @Nullable Instant at, StyledLine text) {}

    /**
     * Where a row stands in an output.
     *
     * @param offset where the line of the file begins that it stands for; negative: before all rows
     * @param part which of the rows that stand for that line, counted from 0
     */
    public record Position(long offset, int part) implements Comparable<Position> {
        /** Before all rows. */
        public static final Position NONE = new Position(-1, 0);

        @Override
        public int compareTo(Position other) {
            return offset == other.offset
                    ? Integer.compare(part, other.part)
                    : Long.compare(offset, other.offset);
        }
    }

    /** This one with what was read before it. */
    public OutputWindow preceded(OutputWindow earlier) {
        var joined = new ArrayList<>(earlier.rows);
        joined.addAll(rows);
        return new OutputWindow(earlier.from, next, seen, joined);
    }

    /** This one with what was read from its {@code next} on. */
    public OutputWindow followed(OutputWindow later) {
        var joined = new ArrayList<Row>();
        for (var row : rows) {
            if (row.offset() < later.from) {
                joined.add(row);
            }
        }
        joined.addAll(later.rows);
        return new OutputWindow(from, later.next, later.seen, joined);
    }

    /** How many rows must go at the start; never a part of those that stand for one line. */
    public int surplus() {
        int whole = Math.max(0, rows.size() - MOST_ROWS);
        while (whole > 0
                && whole < rows.size()
                && rows.get(whole).offset() == rows.get(whole - 1).offset()) {
            whole++;
        }
        return whole;
    }

    /** Without its first rows. */
    public OutputWindow withoutFirst(int count) {
        if (count <= 0) {
            return this;
        }
        var left = rows.subList(count, rows.size());
        return new OutputWindow(left.isEmpty() ? next : left.getFirst().offset(), next, seen, left);
    }

    /** Without its last rows beyond the most, and no part of those that stand for one line. */
    public OutputWindow withoutLast() {
        if (rows.size() <= MOST_ROWS) {
            return this;
        }
        long cut = rows.get(MOST_ROWS).offset();
        return new OutputWindow(from, cut, cut, rows.subList(0, indexAt(cut)));
    }

    /** The index of the first row at or after an offset; the number of rows if there is none. */
    public int indexAt(long offset) {
        int index = 0;
        while (index < rows.size() && rows.get(index).offset() < offset) {
            index++;
        }
        return index;
    }

    /** Where the row with this index stands. */
    public Position position(int index) {
        long offset = rows.get(index).offset();
        return new Position(offset, index - indexAt(offset));
    }

    /** The index of a row; of the last one of its line where that has fewer, -1 if it has none. */
    public int indexOf(Position row) {
        int index = indexAt(row.offset()) + row.part();
        while (index >= 0 && (index >= rows.size() || rows.get(index).offset() > row.offset())) {
            index--;
        }
        return index >= 0 && rows.get(index).offset() == row.offset() ? index : -1;
    }

    /** Whether an offset lies in it. */
    public boolean covers(long offset) {
        return offset >= from && offset < seen;
    }
}
