package taskbg.actions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import taskbg.store.TaskFolder;
import taskbg.task.Leftover;
import taskbg.task.Leftovers;
import taskbg.task.Task;

/** Looks for what goes on of a task whose agent has ended, and notes it in the record. */
final class LeftoverNotes {
    /** Servers that an agent had started end a moment after it, as their pipes do. */
    static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final Site site;

    LeftoverNotes(Site site) {
        this.site = site;
    }

    /**
     * The task, with a note if something of it goes on.
     *
     * @param folder where it is noted
     * @param patience how long that may take to end by itself
     */
    Task noted(TaskFolder folder, Task task, Duration patience) {
        var living = lasting(site.living(task), task, patience);
        if (living.isEmpty()) {
            return task;
        }
        var note =
                Leftovers.count(living)
                        + " of it went on after its end: "
                        + Leftovers.names(living)
                        + ".";
        return folder.update(
                task.id(),
                current ->
                        current.ended()
                                ? current.with(current.leftovers().seen(living))
                                        .with(current.remarks().noting(note))
                                : current);
    }

    private List<Leftover> lasting(List<Leftover> found, Task task, Duration patience) {
        var runner = task.leftovers().runner();
        long end = System.nanoTime() + patience.toNanos();
        var living = new ArrayList<>(found);
        while (runner != null && !living.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
            living.removeIf(each -> !site.engine().lives(runner.of(each)));
        }
        return living;
    }
}
