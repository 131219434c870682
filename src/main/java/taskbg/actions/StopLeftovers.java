package taskbg.actions;

import java.time.Duration;
import java.util.List;
import taskbg.process.Engine.Stopped;
import taskbg.task.Leftover;
import taskbg.task.Leftovers;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** Stops what goes on of a task that has ended; its end stays as it is recorded. */
public final class StopLeftovers {
    private final Site site;

    public StopLeftovers(Site site) {
        this.site = site;
    }

    /**
     * Stops it, and notes that in the record.
     *
     * @return what was stopped; nothing where the task has not ended, or nothing of it was left
     * @throws Trouble when processes are left all the same
     */
    public List<Leftover> run(Task task, Duration grace) {
        var living = task.ended() ? site.living(task) : List.<Leftover>of();
        if (living.isEmpty()) {
            return living;
        }
        var stopped = site.engine().stop(task.id(), task.leftovers().seen(living), grace);
        if (stopped instanceof Stopped.Left left) {
            throw new Trouble(
                    "Cannot stop what is left of task " + task.id() + ": " + Cancel.words(left));
        }
        var note = "Stopped after its end: " + Leftovers.names(living) + ".";
        site.folder().update(task.id(), current -> current.with(current.remarks().noting(note)));
        return living;
    }
}
