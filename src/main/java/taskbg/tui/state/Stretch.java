package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an output that was read, from the start of a line on.
 *
 * <p>Lines of a file that show nothing are part of it too: so what it covers is told in offsets.
 *
 * @param from the offset of its first byte
 * @param next where reading goes on: after its last whole line
 * @param seen the offset up to which it was read; beyond {@code next} stands a line without its end
 * @param lines in the order of the file, the one without its end included
 */
public record Stretch(long from, long next, long seen, List<OutputLine> lines) {
    static final Stretch NONE = new Stretch(0, 0, 0, List.of());

    /** More lines than that are let go again at the far side of what is shown. */
    static final int MOST_LINES = 2000;

    public Stretch {
        if (from < 0 || next < from || seen < next) {
            throw new IllegalArgumentException(from + ".." + next + ".." + seen);
        }
        lines = List.copyOf(lines);
    }

    /** This one with what was read before it. */
    Stretch preceded(Stretch earlier) {
        var joined = new ArrayList<>(earlier.lines);
        joined.addAll(lines);
        return new Stretch(earlier.from, next, seen, joined);
    }

    /** This one with what was read from its {@code next} on. */
    Stretch followed(Stretch later) {
        var joined = new ArrayList<OutputLine>();
        for (var line : lines) {
            if (line.offset() < later.from) {
                joined.add(line);
            }
        }
        joined.addAll(later.lines);
        return new Stretch(from, later.next, later.seen, joined);
    }

    /** How many lines must go at the start; never a part of those that stand for one. */
    int surplus() {
        return lines.size() <= MOST_LINES ? 0 : wholeFrom(lines.size() - MOST_LINES);
    }

    private int wholeFrom(int index) {
        int whole = index;
        while (whole < lines.size() && lines.get(whole).offset() == lines.get(whole - 1).offset()) {
            whole++;
        }
        return whole;
    }

    /** Without its first lines. */
    Stretch withoutFirst(int count) {
        if (count <= 0) {
            return this;
        }
        var left = lines.subList(count, lines.size());
        return left.isEmpty()
                ? new Stretch(next, next, seen, left)
                : new Stretch(left.getFirst().offset(), next, seen, left);
    }

    /** Without so many of the last lines, and no part of those that stand for one. */
    Stretch withoutLast() {
        if (lines.size() <= MOST_LINES) {
            return this;
        }
        int end = MOST_LINES;
        long cut = lines.get(end).offset();
        while (end > 0 && lines.get(end - 1).offset() == cut) {
            end--;
        }
        return new Stretch(from, cut, cut, lines.subList(0, end));
    }

    /** The index of the first line at or after an offset; the number of lines if there is none. */
    int indexAt(long offset) {
        int index = 0;
        while (index < lines.size() && lines.get(index).offset() < offset) {
            index++;
        }
        return index;
    }

    /** The row with this index. */
    Spot spot(int index) {
        long offset = lines.get(index).offset();
        return new Spot(offset, index - indexAt(offset));
    }

    /** The index of a row; of the last one of its line where that has fewer, -1 if it has none. */
    int indexOf(Spot spot) {
        int index = indexAt(spot.offset()) + spot.part();
        while (index >= 0 && (index >= lines.size() || lines.get(index).offset() > spot.offset())) {
            index--;
        }
        return index >= 0 && lines.get(index).offset() == spot.offset() ? index : -1;
    }

    boolean covers(long offset) {
        return offset >= from && offset < seen;
    }
}
