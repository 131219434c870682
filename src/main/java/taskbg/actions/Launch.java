package taskbg.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import taskbg.process.Job;
import taskbg.process.SearchPath;
import taskbg.task.Assignment;
import taskbg.task.Order;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Starts an agent in the background, under a record that names it before it runs. */
public final class Launch {
    private static final int SESSION_BITS = 48;

    private final Site site;
    private final RandomGenerator random;

    public Launch(Site site, RandomGenerator random) {
        this.site = site;
        this.random = random;
    }

    /**
     * Launches what was asked for.
     *
     * @return the task: running, or failed where its agent could not be started
     * @throws Trouble where there is no such agent, or not even a record can be written
     */
    public Task run(Assignment asked) {
        return run(asked, null);
    }

    /** As {@link #run(Assignment)}, for a task that repeats another. */
    Task run(Assignment wanted, @Nullable TaskId relaunchOf) {
        var wantedOrder = wanted.order();
        if (wantedOrder == null) {
            throw new Trouble("The task does not say how to run it: launch it anew.");
        }
        var agent = Agent.named(site, wantedOrder.agent());
        var order = agent.order(wantedOrder);
        var asked = wanted.in(order);
        var now = site.now();
        var id = TaskId.of(now, random.nextInt());
        var output = site.folder().createOutput(id);
        var task =
                new Task(
                        id,
                        "ses_" + hex(random),
                        asked,
                        now,
                        null,
                        new Status.Running(null, null),
                        Progress.begun(now, output.toString()),
                        new Remarks(relaunchOf, null, List.of(), null, null));
        try {
            return start(task, agent, order, output);
        } catch (Trouble e) {
            return failed(task, new Status.Failed(site.now(), e.sentence(), null, null));
        }
    }

    private Task failed(Task task, Status.Failed end) {
        var folder = site.folder();
        if (folder.find(task.id()) != null) {
            return folder.update(task.id(), current -> current.moved(end));
        }
        var failed = task.moved(end);
        try {
            folder.create(failed);
        } catch (Trouble e) {
            folder.discard(task.id());
            throw e;
        }
        return failed;
    }

    private Task start(Task task, Agent agent, Order order, Path output) {
        var notes = new ArrayList<String>();
        var argv = new ArrayList<>(agent.argv(task, order, notes));
        argv.set(0, program(argv.getFirst(), Path.of(order.directory())));
        var remarks = task.remarks();
        for (var note : notes) {
            remarks = remarks.noting(note);
        }
        try (var held = site.engine().start(job(task.id(), argv, order, output))) {
            var running = task.with(remarks).moved(new Status.Running(held.evidence(), null));
            site.folder().create(running);
            held.release();
            return running;
        }
    }

    private Job job(TaskId id, List<String> argv, Order order, Path output) {
        var folder = site.folder();
        var finish = new ArrayList<>(site.program());
        finish.add("--dir");
        finish.add(folder.directory().toString());
        finish.add("finish");
        finish.add(id.value());
        return new Job(
                id,
                argv,
                Path.of(order.directory()),
                site.trust(),
                output,
                folder.exit(id),
                folder.side(id, ".gate"),
                finish);
    }

    /** The agent's file, found on the caller's PATH, which need not be this process's. */
    private String program(String name, Path directory) {
        var found = SearchPath.find(name, site.environment().get("PATH"), directory);
        if (found == null) {
            throw new Trouble(
                    "No "
                            + name
                            + " on the PATH: install it, or add its folder to PATH, and launch"
                            + " again.");
        }
        return found.toString();
    }

    private static String hex(RandomGenerator random) {
        long bits = random.nextLong() & ((1L << SESSION_BITS) - 1);
        return Long.toHexString((1L << SESSION_BITS) | bits).substring(1);
    }
}
