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

    Marks toggled(String name) {
        var changed = new HashSet<>(names);
        if (!changed.remove(name)) {
            changed.add(name);
        }
        return new Marks(changed, anchor);
    }

    Marks anchoredAt(@Nullable String name) {
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
