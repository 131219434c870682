package taskbg.tui.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows, and how one looks at them.
 *
 * <p>Rows keep their place when they change, and a new one comes in where the sorting puts it,
 * until they are sorted anew. One message costs one pass over the rows, however many of them it
 * changes.
 *
 * @param visible the rows that the filter lets through, in order
 * @param cursor the index in {@code visible} of the selected row; 0 if there is none
 * @param top the index in {@code visible} of the first row on the screen
 */
public record Table(
        Rows rows,
        List<Row> visible,
        int cursor,
        int top,
        Sorting sorting,
        Filter filter,
        Marks marks,
        Tally tally) {
    static final Table EMPTY =
            new Table(
                    Rows.EMPTY,
                    List.of(),
                    0,
                    0,
                    Sorting.BY_URGENCY,
                    Filter.NONE,
                    Marks.NONE,
                    Tally.NONE);

    public Table {
        visible = List.copyOf(visible);
    }

    /** The selected row; null if no row is visible. */
    public @Nullable Row selected() {
        return cursor < visible.size() ? visible.get(cursor) : null;
    }

    /** Whether acts take a visible row because of a mark. */
    public boolean isMarked(int index) {
        if (marks.names().contains(visible.get(index).name())) {
            return true;
        }
        int anchor = anchorIndex();
        return anchor >= 0
                && index >= Math.min(anchor, cursor)
                && index <= Math.max(anchor, cursor);
    }

    /** The index in {@code visible} at which a range begins; -1 if none does. */
    int anchorIndex() {
        return marks.anchor() == null ? -1 : indexOf(marks.anchor());
    }

    /** What acts take: the marked rows in sight, or else the selected one; never a hidden one. */
    public List<Row> targets() {
        var targets = new ArrayList<Row>();
        if (!marks.isEmpty()) {
            var names = marked().names();
            for (var row : visible) {
                if (names.contains(row.name())) {
                    targets.add(row);
                }
            }
        }
        var selected = selected();
        if (targets.isEmpty() && selected != null) {
            targets.add(selected);
        }
        return targets;
    }

    /** How many rows are marked, those among them that the filter hides too. */
    public int markedCount() {
        return marks.isEmpty() ? 0 : marked().names().size();
    }

    /** How many rows are marked that the filter hides: no act takes them. */
    public int hiddenMarks() {
        int hidden = 0;
        if (!marks.isEmpty() && filter.isOn()) {
            for (var row : rows.all()) {
                hidden += !row.shown() && marks.names().contains(row.name()) ? 1 : 0;
            }
        }
        return hidden;
    }

    /** The table with the marks taken off that are in sight; hidden ones wait for their turn. */
    Table unmarked() {
        var hidden = new HashSet<String>();
        for (var row : rows.all()) {
            if (!row.shown() && marks.names().contains(row.name())) {
                hidden.add(row.name());
            }
        }
        return with(new Marks(hidden, null));
    }

    private Set<String> rangeNames() {
        int anchor = anchorIndex();
        if (anchor < 0) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (int i = Math.min(anchor, cursor); i <= Math.max(anchor, cursor); i++) {
            names.add(visible.get(i).name());
        }
        return names;
    }

    /** Whether the filter lets a task through; one that was not seen yet passes. */
    boolean shows(String name) {
        var place = rows.places().get(name);
        return place == null || rows.all().get(place).shown();
    }

    int indexOf(String name) {
        for (int i = 0; i < visible.size(); i++) {
            if (visible.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The table with other rows: the selection stays with its task, at its place on the screen. */
    Table with(Rows other) {
        var shown = other.shown();
        var before = selected();
        int found = before == null ? -1 : indexIn(shown, before.name(), cursor);
        int next = found >= 0 ? found : Math.clamp(cursor, 0, Math.max(0, shown.size() - 1));
        int scrolled = top == 0 ? 0 : Math.max(0, top + next - cursor);
        return new Table(
                other, shown, next, scrolled, sorting, filter, marks, Tally.of(other.all()));
    }

    /** Rows rarely move: so the search begins where the row was. */
    private static int indexIn(List<Row> rows, String name, int near) {
        if (near < rows.size() && rows.get(near).name().equals(name)) {
            return near;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    Table at(int index) {
        int next = Math.clamp(index, 0, Math.max(0, visible.size() - 1));
        return new Table(rows, visible, next, top, sorting, filter, marks, tally);
    }

    Table scrolledTo(int first) {
        return first == top
                ? this
                : new Table(rows, visible, cursor, first, sorting, filter, marks, tally);
    }

    Table with(Marks other) {
        return new Table(rows, visible, cursor, top, sorting, filter, other, tally);
    }

    Table lookedAt(String name) {
        return with(rows.lookedAt(name));
    }

    /** The marks with the range among them, which then is none any more. */
    Marks marked() {
        var names = new HashSet<>(marks.names());
        names.addAll(rangeNames());
        return new Marks(names, null);
    }

    /** The table filtered in another way; a range becomes marks, or it would lose its rows. */
    Table with(Filter other, Instant now) {
        var kept = marks.anchor() == null ? marks : marked();
        return new Table(rows, visible, cursor, top, sorting, other, kept, tally)
                .with(rows.filtered(other, now));
    }

    /** The table with its rows where the sorting puts them now. */
    Table sortedAnew(Instant now) {
        return rows.isSorted(sorting.order(now)) ? this : sorted(sorting, now);
    }

    Table sorted(Sorting by, Instant now) {
        return new Table(rows, visible, cursor, top, by, filter, marks, tally)
                .with(rows.sorted(by.order(now)));
    }
}
