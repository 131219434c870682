package taskbg.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskbg.process.Engine.Held;
import taskbg.process.Engine.Stopped;
import taskbg.task.Evidence;
import taskbg.task.Leftover;
import taskbg.task.Leftovers;
import taskbg.task.Sighting;
import taskbg.task.Signal;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Runs agents as processes of this host; safe for use by several threads. */
public final class LocalEngine implements Engine {
    private final Platform platform = Platform.current();
    private final StartTimes startTimes = new StartTimes(platform);
    private final Pauses pauses = new Pauses();
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
            case ALIVE, PAUSED -> new Gate(platform, id, evidence, gate).open();
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
                evidence.isOf(startTimes.start(evidence.pid())) && evidence.pid() != here.self();
        if (runner || !family(id, evidence).members(recent(), Map.of()).isEmpty()) {
            return Sighting.ALIVE;
        }
        return Sighting.GONE;
    }

    @Override
    public boolean isPaused(TaskId id, Evidence evidence, Duration silence) {
        return here().sees(evidence) == Sighting.ALIVE
                && pauses.isPaused(evidence.pid(), silence, () -> isStopped(id, evidence));
    }

    /** The runner's child is the agent; without a runner, all that is left has to stand still. */
    private boolean isStopped(TaskId id, Evidence evidence) {
        boolean runner = evidence.isOf(startTimes.start(evidence.pid()));
        return allStopped(
                runner
                        ? children(evidence.pid())
                        : family(id, evidence).members(recent(), Map.of()));
    }

    private List<Stat> children(long pid) {
        var told = platform.children(pid);
        if (told != null) {
            return told;
        }
        return recent().processes().stream().filter(each -> each.parent() == pid).toList();
    }

    private static boolean allStopped(List<Stat> processes) {
        boolean stopped = false;
        for (var process : processes) {
            if (!process.dead() && process.state() != 'T') {
                return false;
            }
            stopped |= !process.dead();
        }
        return stopped;
    }

    @Override
    public boolean lives(Evidence process) {
        return here().sees(process) == Sighting.ALIVE
                && platform.mayExist(process.pid())
                && process.isOf(startTimes.start(process.pid()))
                && process.pid() != here().self();
    }

    @Override
    public List<Leftover> living(TaskId id, Leftovers left, boolean exited) {
        var runner = left.runner();
        if (runner == null || here().sees(runner) != Sighting.ALIVE) {
            return List.of();
        }
        var seen = Snapshot.of(platform);
        var living = new ArrayList<Leftover>();
        for (var process : family(id, runner).members(seen, known(left))) {
            if (!exited || !descends(process, runner, seen)) {
                living.add(new Leftover(process.pid(), process.start(), process.name()));
            }
        }
        return living;
    }

    @Override
    public Set<String> marked() {
        return Snapshot.of(platform).marked();
    }

    /** Whether the process is the runner or comes from it. */
    private static boolean descends(Stat process, Evidence runner, Snapshot seen) {
        var each = process;
        for (int steps = 0; each != null && steps < seen.processes().size(); steps++) {
            if (each.pid() == runner.pid()) {
                return each.start() == runner.start();
            }
            each = seen.process(each.parent());
        }
        return false;
    }

    @Override
    public Stopped stop(TaskId id, Evidence evidence, Duration grace) {
        return stop(id, new Leftovers(evidence, List.of()), grace);
    }

    @Override
    public Stopped stop(TaskId id, Leftovers left, Duration grace) {
        var runner = left.runner();
        if (runner == null) {
            return new Stopped.Gone();
        }
        return switch (here().sees(runner)) {
            case GONE -> new Stopped.Gone();
            case ELSEWHERE -> new Stopped.Elsewhere(runner.host());
            case ALIVE, PAUSED ->
                    new Stopping(platform, family(id, runner), known(left)).run(grace);
        };
    }

    @Override
    public void signal(TaskId id, Evidence evidence, Signal signal) {
        signal(id, new Leftovers(evidence, List.of()), signal);
    }

    @Override
    public void signal(TaskId id, Leftovers left, Signal signal) {
        var runner = left.runner();
        if (runner != null && here().sees(runner) == Sighting.ALIVE) {
            var seen = Snapshot.of(platform);
            var members = family(id, runner).members(seen, known(left));
            KillCommand.send(signal, KillCommand.targets(platform, seen, members));
            pauses.forget(runner.pid());
        }
    }

    private static Map<Long, Long> known(Leftovers left) {
        var starts = new HashMap<Long, Long>();
        for (var process : left.processes()) {
            starts.put(process.pid(), process.start());
        }
        return starts;
    }

    private Family family(TaskId id, Evidence evidence) {
        return new Family(id, directory, output(id), evidence, here().self());
    }

    /** The task's output as links to open files name it. */
    private String output(TaskId id) {
        try {
            return directory.resolve(id.value() + ".out").toRealPath().toString();
        } catch (IOException e) {
            return "";
        }
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
