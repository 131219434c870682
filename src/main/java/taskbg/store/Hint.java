package taskbg.store;

import java.util.Set;

/** Where to look again in a watched directory. */
public sealed interface Hint {
    /** Files with these names came, changed or went. */
    record Changed(Set<String> names) implements Hint {
        public Changed {
            names = Set.copyOf(names);
        }
    }

    /** Anything may have changed. */
    record Rescan() implements Hint {}

    /**
     * The system sends no events: changes are found late. Said once.
     *
     * @param why one sentence
     */
    record Polling(String why) implements Hint {}
}
