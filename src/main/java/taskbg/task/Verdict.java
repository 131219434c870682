package taskbg.task;

import java.time.Duration;
import java.time.Instant;

/** What the evidence says of a task, as against what its record says. */
public sealed interface Verdict {
    /** How long without a sign of life makes a running task quiet. */
    Duration QUIET_AFTER = Duration.ofMinutes(2);

    /** In the queue. */
    record Waiting() implements Verdict {}

    /** At work, with recent signs of it. */
    record Active() implements Verdict {}

    /** At work, but without a sign of it for this long. */
    record Quiet(Duration since) implements Verdict {}

    /** Its agent was stopped by a signal, and goes on when another says so. */
    record Paused() implements Verdict {}

    /** Being stopped; some of its processes live still. */
    record Stopping() implements Verdict {}

    /** Its process is gone, and no exit was written. */
    record Lost() implements Verdict {}

    /** A running record that names no process: another tool made it. */
    record Foreign() implements Verdict {}

    /** Runs on another host, which is shown but neither looked at nor signalled. */
    record Elsewhere(String host) implements Verdict {}

    /** A record that cannot be parsed; nothing is known but why. */
    record Unreadable(String why) implements Verdict {}

    /** Over, as far as its record says; processes of it go on. */
    record StillRunning(Status.Ended end) implements Verdict {}

    /** Over. */
    record Over(Status.Ended end) implements Verdict {}

    /** Whether the record says that the task is over. */
    default boolean ended() {
        return this instanceof Over || this instanceof StillRunning;
    }

    /**
     * The verdict on a task.
     *
     * @param lastSign the latest of: start, last event, last growth of the output
     */
    static Verdict of(Task task, Sighting sighting, Instant lastSign, Instant now) {
        return switch (task.status()) {
            case Status.Ended end -> ofEnded(end, sighting);
            case Status.Queued queued ->
                    queued.evidence() != null && sighting == Sighting.GONE
                            ? new Lost()
                            : new Waiting();
            case Status.Running running -> ofRunning(running, sighting, lastSign, now);
        };
    }

    private static Verdict ofEnded(Status.Ended end, Sighting sighting) {
        return switch (sighting) {
            case ALIVE, PAUSED -> new StillRunning(end);
            case GONE, ELSEWHERE -> new Over(end);
        };
    }

    private static Verdict ofRunning(
            Status.Running running, Sighting sighting, Instant lastSign, Instant now) {
        var evidence = running.evidence();
        if (evidence == null) {
            return new Foreign();
        }
        return switch (sighting) {
            case GONE -> new Lost();
            case ELSEWHERE -> new Elsewhere(evidence.host());
            case PAUSED -> running.stop() != null ? new Stopping() : new Paused();
            case ALIVE -> running.stop() != null ? new Stopping() : activity(lastSign, now);
        };
    }

    private static Verdict activity(Instant lastSign, Instant now) {
        var silence = Duration.between(lastSign, now);
        return silence.compareTo(QUIET_AFTER) < 0 ? new Active() : new Quiet(silence);
    }
}
