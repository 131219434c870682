package taskbg.actions;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import taskbg.process.Job;
import taskbg.store.TaskFolder;
import taskbg.task.Assignment;
import taskbg.task.Evidence;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.testing.Home;

/** Scripts that run as agents of tasks, without a program to launch them or to finish them. */
final class Agents {
    final Home home;
    final Site site;

    Agents(Home home) {
        this.home = home;
        site =
                Site.local(
                        new TaskFolder(home.tasks(), () -> ZoneOffset.UTC),
                        home.context(false).at(InstantSource.system()));
    }

    /**
     * A record of a task that runs, as its evidence says; made by another tool where it is null.
     */
    Task record(String id, Instant startedAt, Status status) {
        var task =
                new Task(
                        new TaskId(id),
                        "ses_" + id,
                        new Assignment("d", "p", "explorer", "main", "explorer", null, null),
                        startedAt,
                        null,
                        status,
                        Progress.begun(startedAt, home.tasks().resolve(id + ".out").toString()),
                        Remarks.NONE);
        site.folder().create(task);
        return task;
    }

    /** Starts a script as the agent of a task that began at that time. */
    Task start(String id, Instant startedAt, String script) {
        var folder = site.folder();
        var name = new TaskId(id);
        var job =
                new Job(
                        name,
                        List.of("/bin/sh", "-c", script),
                        home.folder,
                        Map.of("HOME", home.folder.toString()),
                        folder.createOutput(name),
                        folder.exit(name),
                        folder.side(name, ".gate"),
                        List.of("/bin/true"));
        try (var held = site.engine().start(job)) {
            var task = record(id, startedAt, new Status.Running(held.evidence(), null));
            held.release();
            return task;
        }
    }

    Task start(String id, String script) {
        return start(id, Instant.now(), script);
    }

    /** What names a process of this host that is gone. */
    Evidence gone() {
        var self = Objects.requireNonNull(Site.evidence(start("bg_gone", "exit 0")));
        home.awaitExit("bg_gone");
        // A runner writes the exit before it ends itself.
        Home.await(
                "the runner's end",
                () -> site.engine().probe(new TaskId("bg_gone"), self) == Sighting.GONE);
        return self;
    }

    Task now(String id) {
        return site.folder().read(new TaskId(id)).known();
    }

    Path exit(String id) {
        return site.folder().exit(new TaskId(id));
    }

    /** Settles the task once its agent has ended. */
    Task settled(String id) {
        home.awaitExit(id);
        return new Settlement(site).settle(now(id));
    }
}
