package taskbg.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import taskbg.store.Removal;
import taskbg.store.Trash;
import taskbg.task.Entry;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Puts ended tasks into the trash and takes them out again. */
public final class Remove {
    /** Tasks that are moved under one lock. */
    static final int PART = 50;

    private final Site site;
    private final Trash trash;

    /** What came of it: the tasks that were moved, and a sentence for each that was not. */
    public record Outcome(Removal removal, List<String> troubles) {
        public Outcome {
            troubles = List.copyOf(troubles);
        }

        /** The tasks that were moved. */
        public List<String> tasks() {
            return removal.tasks();
        }
    }

    public Remove(Site site) {
        this.site = site;
        this.trash = new Trash(site.folder());
    }

    /**
     * Removes tasks that have ended, and records that cannot be read, all as one removal; those
     * that cannot be removed stay. Others may write between its parts.
     *
     * @param names the stems of their records
     * @param onward hears after each part how many were moved; false ends the removal
     */
    public Outcome run(List<String> names, IntPredicate onward) {
        var removal = trash.begin(site.now());
        try {
            var outcome = inParts(removal, names, onward, this::remove);
            trash.expire(site.now());
            return outcome;
        } finally {
            trash.end(removal);
        }
    }

    /** Takes back what was removed at once; see {@link #run}. */
    public Outcome undo(Removal removal, IntPredicate onward) {
        try {
            return inParts(removal, removal.tasks(), onward, trash::restore);
        } finally {
            trash.end(removal);
        }
    }

    /** The last removal that can be undone, or null where there is none. */
    public @Nullable Removal last() {
        for (var removal : trash.removals()) {
            if (trash.canRestore(removal)) {
                return removal;
            }
        }
        return null;
    }

    private void remove(Removal removal, String name) {
        if (TaskId.isValid(name)) {
            requireOver(name);
        }
        trash.remove(removal, name);
    }

    private void requireOver(String name) {
        var stored = site.folder().read(new TaskId(name));
        if (!(stored.entry() instanceof Entry.Known(Task task))) {
            return;
        }
        if (!task.ended()) {
            throw new Trouble("Task " + name + " has not ended: cancel it first.");
        }
        if (site.goesOn(task)) {
            throw new Trouble(
                    "Task " + name + " has ended, but processes of it still run: cancel it first.");
        }
    }

    /** Moves one task. */
    private interface Move {
        void move(Removal removal, String name);
    }

    private Outcome inParts(Removal removal, List<String> names, IntPredicate onward, Move move) {
        var moved = new ArrayList<String>();
        var troubles = new ArrayList<String>();
        for (int from = 0; from < names.size(); from += PART) {
            var part = names.subList(from, Math.min(from + PART, names.size()));
            long begun = System.nanoTime();
            site.folder().exclusively(() -> part(removal, part, move, moved, troubles));
            boolean over = from + PART >= names.size();
            if (over || !onward.test(moved.size())) {
                break;
            }
            // Nobody queues for the lock: whoever waits gets it only if it is free for a while.
            LockSupport.parkNanos(System.nanoTime() - begun);
        }
        return new Outcome(new Removal(removal.folder(), removal.at(), moved), troubles);
    }

    private static int part(
            Removal removal,
            List<String> names,
            Move move,
            List<String> moved,
            List<String> troubles) {
        for (var name : names) {
            try {
                move.move(removal, name);
                moved.add(name);
            } catch (Trouble e) {
                troubles.add(e.sentence());
            }
        }
        return moved.size();
    }
}
