package taskbg.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import taskbg.task.Evidence;
import taskbg.task.Sighting;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Runs agents as processes of this host; safe for use by several threads. */
public final class LocalEngine implements Engine {
    private final Platform platform = Platform.current();
    private final Recognition recognition = new Recognition(platform);
    private final Path directory;

    /** Found when it is first needed; any thread may set it, always to the same value. */
    private volatile @Nullable Here here;

    /** The last look at all processes, for sightings only. */
    private volatile @Nullable Snapshot lastSeen;

    /**
     * @param directory where the tasks are kept, as an absolute path
     */
    public LocalEngine(Path directory) {
        this.directory = directory;
    }

    @Override
    public Held start(Job job) {
        if (!Files.isDirectory(job.directory())) {
            throw new Trouble("Cannot start in " + job.directory() + ": no such directory");
        }
        var here = here();
        try {
            var prefix = Runner.relayed(platform.inOwnSession());
            var process = Runner.builder(prefix, job, directory, here.self()).start();
            long pid = Runner.pid(process.getInputStream());
            long start = pid < 0 ? pid : platform.start(pid);
            if (start < 0) {
                throw new Trouble("The runner of " + job.id() + " died at once");
            }
            return new HeldRunner(platform, job.id(), process, here.evidence(pid, start));
        } catch (IOException e) {
            throw new Trouble("Cannot start a runner: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean release(TaskId id, Evidence evidence, Path gate) {
        return switch (here().sees(evidence)) {
            case GONE -> false;
            case ELSEWHERE ->
                    throw new Trouble("Task " + id + " waits on " + evidence.host() + ", not here");
            case ALIVE -> new Gate(platform, id, evidence, gate).open();
        };
    }

    @Override
    public Sighting probe(TaskId id, Evidence evidence) {
        var here = here();
        var sighting = here.sees(evidence);
        if (sighting != Sighting.ALIVE) {
            return sighting;
        }
        boolean runner =
                evidence.isOf(recognition.start(evidence.pid())) && evidence.pid() != here.self();
        if (runner || !family(id, evidence).members(recent()).isEmpty()) {
            return Sighting.ALIVE;
        }
        return Sighting.GONE;
    }

    @Override
    public Stopped stop(TaskId id, Evidence evidence, Duration grace) {
        return switch (here().sees(evidence)) {
            case GONE -> new Stopped.Gone();
            case ELSEWHERE -> new Stopped.Elsewhere(evidence.host());
            case ALIVE -> new Stopping(platform, family(id, evidence)).run(grace);
        };
    }

    @Override
    public void signal(TaskId id, Evidence evidence, Signal signal) {
        if (here().sees(evidence) == Sighting.ALIVE) {
            var seen = Snapshot.of(platform);
            var targets = Targets.of(platform, seen, family(id, evidence).members(seen));
            signal.send(targets);
        }
    }

    private Family family(TaskId id, Evidence evidence) {
        return new Family(id, directory, evidence, here().self());
    }

    /** One look serves all who ask within a second: a thousand lost tasks are no thousand looks. */
    private Snapshot recent() {
        var seen = lastSeen;
        if (seen == null || seen.isOld()) {
            seen = Snapshot.of(platform);
            lastSeen = seen;
        }
        return seen;
    }

    private Here here() {
        var found = here;
        if (found == null) {
            found = Here.of(platform);
            here = found;
        }
        return found;
    }
}
