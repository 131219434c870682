package taskbg.actions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.store.StoredRecord;
import taskbg.task.Overdue;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Ends tasks that have gone on for too long or have stopped working. */
public final class Prune {
    private final Site site;
    private final Look look;

    /** How old a task may get, and how long a running one may show no sign of life. */
    public record Limits(Duration age, Duration silence) {
        /** The reference's: 30 minutes and 10 minutes. */
        public static final Limits USUAL =
                new Limits(Duration.ofMinutes(30), Duration.ofMinutes(10));
    }

    /**
     * A task that is to end.
     *
     * @param runs whether processes of it are there to be stopped
     */
    public record Candidate(Task task, Overdue why, boolean runs) {}

    /**
     * What came of it: the tasks that ended, those that had ended and left processes, which were
     * stopped, and a sentence for each that could not be stopped.
     */
    public record Outcome(List<TaskId> removed, List<TaskId> stopped, List<String> troubles) {
        public Outcome {
            removed = List.copyOf(removed);
            stopped = List.copyOf(stopped);
            troubles = List.copyOf(troubles);
        }
    }

    public Prune(Site site) {
        this.site = site;
        this.look = new Look(site);
    }

    /** The tasks that {@link #run} would end now. */
    public List<Candidate> candidates(Limits limits) {
        var now = site.now();
        var candidates = new ArrayList<Candidate>();
        for (StoredRecord stored : site.folder().all()) {
            if (look.stillRuns(stored)) {
                addLeftovers(stored, limits, now, candidates);
            } else if (!stored.ended()) {
                var live = look.live(stored).task();
                var why = live == null ? null : why(live, limits, now);
                if (live != null && why != null) {
                    candidates.add(new Candidate(live, why, runs(live)));
                }
            }
        }
        return candidates;
    }

    private boolean runs(Task task) {
        return Site.evidence(task) != null && site.sighting(task) == Sighting.ALIVE;
    }

    private static void addLeftovers(
            StoredRecord stored, Limits limits, Instant now, List<Candidate> candidates) {
        var task = stored.task();
        if (task == null || !(task.status() instanceof Status.Ended end)) {
            return;
        }
        var since = Duration.between(end.at(), now);
        if (since.compareTo(limits.silence()) > 0) {
            var why = new Overdue(Overdue.Cause.LEFTOVERS, since, limits.silence());
            candidates.add(new Candidate(task, why, true));
        }
    }

    private @Nullable Overdue why(Task task, Limits limits, Instant now) {
        if (task.ended() || isOutOfReach(task)) {
            return null;
        }
        var age = Duration.between(task.startedAt(), now);
        if (age.compareTo(limits.age()) > 0) {
            return new Overdue(Overdue.Cause.AGE, age, limits.age());
        }
        var silence = Duration.between(task.progress().lastUpdate(), now);
        return task.status() instanceof Status.Running && silence.compareTo(limits.silence()) > 0
                ? new Overdue(Overdue.Cause.SILENCE, silence, limits.silence())
                : null;
    }

    /** A task of another host may well be at work, and nothing here could stop it. */
    private boolean isOutOfReach(Task task) {
        return Site.evidence(task) != null && site.sighting(task) == Sighting.ELSEWHERE;
    }

    /** Stops what runs of the candidates, all at once, and records their end. */
    public Outcome run(List<Candidate> candidates, Duration grace) {
        var stops = new ArrayList<Stop>();
        var threads = new ArrayList<Thread>();
        for (var candidate : candidates) {
            var stop = new Stop(candidate, grace);
            stops.add(stop);
            boolean alone = candidates.size() == 1 || isWithoutProcess(candidate.task());
            if (alone) {
                stop.run();
            } else {
                threads.add(Thread.ofPlatform().name("stop " + candidate.task().id()).start(stop));
            }
        }
        for (var thread : threads) {
            Threads.await(thread);
        }
        var removed = new ArrayList<TaskId>();
        var stopped = new ArrayList<TaskId>();
        var troubles = new ArrayList<String>();
        for (var stop : stops) {
            if (stop.trouble != null) {
                troubles.add(stop.trouble);
            } else if (stop.ended) {
                removed.add(stop.candidate.task().id());
            } else if (stop.stopped) {
                stopped.add(stop.candidate.task().id());
            }
        }
        return new Outcome(removed, stopped, troubles);
    }

    private static boolean isWithoutProcess(Task task) {
        return Site.evidence(task) == null && task.leftovers().runner() == null;
    }

    /** The stopping of one task. */
    private final class Stop implements Runnable {
        private final Candidate candidate;
        private final Duration grace;

        /** Set by the thread that runs this, as is the next; read by others after it has ended. */
        private @Nullable String trouble;

        /** Whether it was this that ended the task, which may have ended by itself meanwhile. */
        private boolean ended;

        /** Whether what went on after the task's end was stopped. */
        private boolean stopped;

        Stop(Candidate candidate, Duration grace) {
            this.candidate = candidate;
            this.grace = grace;
        }

        @Override
        public void run() {
            try {
                if (candidate.task().ended()) {
                    stopped = !new StopLeftovers(site).run(candidate.task(), grace).isEmpty();
                    return;
                }
                var why = candidate.why().error();
                var task =
                        new Cancel(site)
                                .stop(candidate.task().id(), StopRequest.Outcome.ERROR, why, grace);
                ended = task.status() instanceof Status.Failed failed && failed.error().equals(why);
            } catch (Trouble e) {
                trouble = e.sentence();
            }
        }
    }
}
