package taskbg.actions;

import java.util.random.RandomGenerator;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Launches what a task was asked once more, under a new id; each names the other. */
public final class Relaunch {
    private final Site site;
    private final Launch launch;

    public Relaunch(Site site, RandomGenerator random) {
        this.site = site;
        this.launch = new Launch(site, random);
    }

    /**
     * Launches the same again; the old record and output stay.
     *
     * @throws Trouble where the task cannot be read, or was never told a prompt
     */
    public Task run(TaskId id) {
        var task = site.folder().read(id).task();
        if (task == null) {
            throw new Trouble("The record of " + id + " cannot be read: nothing to launch again.");
        }
        if (task.assignment().prompt().isEmpty()) {
            throw new Trouble("Task " + id + " has no prompt to launch again.");
        }
        var repeated = launch.run(asked(task.assignment()), id);
        site.folder().update(id, old -> old.with(old.remarks().repeatedBy(repeated.id())));
        return repeated;
    }

    /**
     * Another tool's record does not say how it ran: it runs here, as a launch without options
     * would.
     */
    private Assignment asked(Assignment of) {
        return of.order() != null
                ? of
                : new Assignment(
                        of.description(),
                        of.prompt(),
                        of.droid(),
                        of.parentSessionId(),
                        of.concurrencyKey(),
                        of.model(),
                        Order.ofDroid(
                                Autonomy.MEDIUM, site.directory().toString(), OutputFormat.DROID));
    }
}
