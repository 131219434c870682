package taskbg.store;

import java.util.Set;

/** Names of the files that came, changed and went between two looks at a directory. */
public record Changes(Set<String> added, Set<String> changed, Set<String> removed) {
    public Changes {
        added = Set.copyOf(added);
        changed = Set.copyOf(changed);
        removed = Set.copyOf(removed);
    }
}
