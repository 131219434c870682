package taskbg.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import taskbg.process.Engine.Stopped;
import taskbg.task.Signal;

/** One attempt to stop a task; used by one thread. */
final class Stopping {
    private static final long AFTER_KILL = Duration.ofSeconds(5).toNanos();
    private static final long PAUSE = Duration.ofMillis(5).toNanos();

    /** Between two looks at all processes, while those known live on. */
    private static final long LOOK = Duration.ofMillis(200).toNanos();

    /** A process that was asked to end, as the program that it was then. */
    private record Asked(long pid, long start, String program) {}

    private final Platform platform;
    private final Family family;
    private final Set<Asked> asked = new HashSet<>();
    private Snapshot seen;
    private List<Stat> living = List.of();

    /**
     * The starts, by their pids, of all that were ever found: a parent that ends takes along what
     * told of its children.
     */
    private final Map<Long, Long> known;

    Stopping(Platform platform, Family family, Map<Long, Long> known) {
        this.platform = platform;
        this.family = family;
        this.known = new HashMap<>(known);
        seen = Snapshot.of(platform);
    }

    Stopped run(Duration grace) {
        boolean gone = ask(grace.toNanos()) || kill();
        return gone ? new Stopped.Gone() : new Stopped.Left(survivors());
    }

    /** Asks each once, those too that appear meanwhile; a second TERM means haste to some. */
    private boolean ask(long grace) {
        long end = System.nanoTime() + grace;
        do {
            if (allGone()) {
                return true;
            }
            var fresh = new ArrayList<Stat>();
            for (var process : living) {
                if (!asked.contains(asked(process))) {
                    fresh.add(process);
                }
            }
            send(Signal.TERM, fresh);
            wake(fresh);
            awaitEnds(Math.min(LOOK, end - System.nanoTime()));
        } while (isBefore(end));
        return false;
    }

    private boolean kill() {
        long end = System.nanoTime() + AFTER_KILL;
        do {
            if (allGone()) {
                return true;
            }
            send(Signal.KILL, living);
            awaitEnds(LOOK);
        } while (isBefore(end) && anyIsOurs());
        return allGone();
    }

    /** Whether something lives that we may signal. */
    private boolean anyIsOurs() {
        look();
        for (var process : living) {
            if (!platform.belongsToAnother(process.pid())) {
                return true;
            }
        }
        return false;
    }

    /** Nobody is there twice: a parent may end, with its child new, while one looks. */
    private boolean allGone() {
        boolean empty = look();
        return empty && look();
    }

    private boolean look() {
        seen = Snapshot.of(platform);
        living = family.members(seen, known);
        for (var process : living) {
            known.put(process.pid(), process.start());
        }
        return living.isEmpty();
    }

    private void send(Signal signal, List<Stat> processes) {
        KillCommand.send(signal, KillCommand.targets(platform, seen, processes));
        for (var process : processes) {
            asked.add(asked(process));
        }
    }

    /**
     * A child of a shell loses a signal that comes between fork and exec, so it is asked again as
     * the program that it becomes. What the runner becomes is our own, and soon over.
     */
    private Asked asked(Stat process) {
        boolean runner = process.pid() == family.evidence().pid();
        return new Asked(process.pid(), process.start(), runner ? "" : process.name());
    }

    /** A stopped process takes no TERM before it goes on. */
    private void wake(List<Stat> processes) {
        var stopped = new ArrayList<Stat>();
        for (var process : processes) {
            if (process.state() == 'T') {
                stopped.add(process);
            }
        }
        send(Signal.CONT, stopped);
    }

    private void awaitEnds(long longest) {
        long end = System.nanoTime() + longest;
        while (isBefore(end) && anyLives()) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Nothing waits in an interrupted thread. */
    private static boolean isBefore(long end) {
        return System.nanoTime() < end && !Thread.currentThread().isInterrupted();
    }

    private boolean anyLives() {
        for (var process : living) {
            if (platform.start(process.pid()) == process.start()) {
                return true;
            }
        }
        return false;
    }

    private List<Stopped.Survivor> survivors() {
        var survivors = new ArrayList<Stopped.Survivor>();
        for (var process : living) {
            var why =
                    platform.belongsToAnother(process.pid())
                            ? "belongs to another user"
                            : "doesn't die (state " + process.state() + ")";
            survivors.add(new Stopped.Survivor(process.pid(), process.name(), why));
        }
        return survivors;
    }
}
