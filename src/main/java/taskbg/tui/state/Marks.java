package taskbg.tui.state;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that acts will take.
 *
 * @param names marked one by one
 * @param anchor where a range begins that reaches to the selection; null if none is being marked
 */
public record Marks(Set<String> names, @Nullable String anchor) {
    /** Nothing marked. */
    static final Marks NONE = new Marks(Set.of(), null);

    public Marks {
        names = Set.copyOf(names);
    }

    /** Marks the selected row or takes its mark off, and goes on to the next. */
    static Step toggle(Model model) {
        var table = model.table();
        var row = table.selected();
        if (row == null) {
            return Step.to(model);
        }
        var marked = table.with(table.marks().toggled(row.name()));
        return Step.to(model.with(marked.at(table.cursor() + 1)));
    }

    /** Begins a range at the selected row; the second time, marks all in between. */
    static Step range(Model model) {
        var table = model.table();
        var row = table.selected();
        if (row == null) {
            return Step.to(model);
        }
        return Step.to(
                model.with(
                        table.anchorIndex() < 0
                                ? table.with(table.marks().anchoredAt(row.name()))
                                : table.with(table.marked())));
    }

    private Marks toggled(String name) {
        var changed = new HashSet<>(names);
        if (!changed.remove(name)) {
            changed.add(name);
        }
        return new Marks(changed, anchor);
    }

    private Marks anchoredAt(String name) {
        return new Marks(names, name);
    }

    Marks without(Set<String> gone) {
        var left = new HashSet<>(names);
        left.removeAll(gone);
        return new Marks(left, anchor != null && gone.contains(anchor) ? null : anchor);
    }

    /** Whether nothing is marked, and no range begun. */
    public boolean isEmpty() {
        return names.isEmpty() && anchor == null;
    }
}
