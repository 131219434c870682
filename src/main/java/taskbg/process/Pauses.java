package taskbg.process;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import taskbg.task.Verdict;

/**
 * Cache of which runners' agents are stopped by a signal: to find that out takes reads, so an agent
 * that went on is not asked again before it turns quiet, and rarely then. Safe for use by several
 * threads.
 */
final class Pauses {
    private static final Duration RARELY = Duration.ofMinutes(5);

    private final Map<Long, Checked> checks = new ConcurrentHashMap<>();

    /**
     * What was found, and when that is to be asked again, in nanoseconds of System.nanoTime: a
     * paused one at each look, for it may go on any time.
     */
    private record Checked(boolean paused, long due) {}

    /**
     * Whether the agent of a runner is stopped.
     *
     * @param silence for how long it has given no sign of life
     */
    boolean isPaused(long runner, Duration silence, BooleanSupplier check) {
        long now = System.nanoTime();
        var before = checks.get(runner);
        if (before != null && !before.paused() && before.due() - now > 0) {
            return false;
        }
        boolean paused = check.getAsBoolean();
        boolean quiet = silence.compareTo(Verdict.QUIET_AFTER) >= 0;
        var wait = quiet ? RARELY : Verdict.QUIET_AFTER.minus(silence);
        checks.put(runner, new Checked(paused, now + wait.toNanos()));
        return paused;
    }

    /** Lets the next look ask: a signal was sent. */
    void forget(long runner) {
        checks.remove(runner);
    }
}
