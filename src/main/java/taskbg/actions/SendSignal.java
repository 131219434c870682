package taskbg.actions;

import org.jspecify.annotations.Nullable;
import taskbg.task.SentSignal;
import taskbg.task.Sighting;
import taskbg.task.Signal;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Sends a signal to all processes of a task, and records one that may end them. */
public final class SendSignal {
    private final Site site;

    public SendSignal(Site site) {
        this.site = site;
    }

    /**
     * Sends it once.
     *
     * @throws Trouble where no process of the task is there to get it
     */
    public void run(TaskId id, Signal signal) {
        Task task = site.folder().read(id).task();
        if (task != null && task.ended()) {
            toLeftovers(task, signal);
            return;
        }
        var evidence = task == null ? null : Site.evidence(task);
        if (evidence == null || site.engine().probe(id, evidence) != Sighting.ALIVE) {
            throw new Trouble("No process of task " + id + " is here to get a signal.");
        }
        Trouble unwritten = signal.ends() ? written(id, signal) : null;
        site.engine().signal(id, evidence, signal);
        if (unwritten != null) {
            throw new Trouble(
                    "Sent SIG"
                            + signal
                            + " to task "
                            + id
                            + ", but its record does not say so: "
                            + unwritten.sentence(),
                    unwritten);
        }
    }

    /** Written before it is sent: whoever finds the task gone knows why. */
    private @Nullable Trouble written(TaskId id, Signal signal) {
        var sent = new SentSignal(signal.name(), site.now());
        try {
            site.folder()
                    .update(id, task -> task.ended() ? task : task.with(task.remarks().with(sent)));
            return null;
        } catch (Trouble e) {
            return e;
        }
    }

    private void toLeftovers(Task task, Signal signal) {
        var living = site.living(task);
        if (living.isEmpty()) {
            throw new Trouble("No process of task " + task.id() + " is here to get a signal.");
        }
        site.engine().signal(task.id(), task.leftovers().seen(living), signal);
    }
}
