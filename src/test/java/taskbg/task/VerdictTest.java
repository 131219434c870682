package taskbg.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Evidence EVIDENCE = new Evidence(Evidence.LOCAL, "node7", "boot", 42, 7);
    private static final StopRequest STOP =
            new StopRequest(NOW, StopRequest.Outcome.CANCELLED, "by hand");

    private static Verdict of(Status status, Sighting sighting, Duration silence) {
        return Verdict.of(Tasks.in(status), sighting, NOW.minus(silence), NOW);
    }

    private static Verdict of(Status status, Sighting sighting) {
        return of(status, sighting, Duration.ZERO);
    }

    private static Status.Running running(@Nullable StopRequest stop) {
        return new Status.Running(EVIDENCE, stop);
    }

    @Test
    void an_end_stands_whatever_is_seen_and_what_lives_is_said() {
        List<Status.Ended> ends =
                List.of(
                        new Status.Completed(NOW, "done", null),
                        new Status.Failed(NOW, "exit 3", null, null),
                        new Status.Cancelled(NOW, "by hand"));
        for (var end : ends) {
            assertEquals(new Verdict.Over(end), of(end, Sighting.GONE));
            assertEquals(new Verdict.Over(end), of(end, Sighting.ELSEWHERE));
            assertEquals(new Verdict.StillRunning(end), of(end, Sighting.ALIVE));
            assertEquals(new Verdict.StillRunning(end), of(end, Sighting.PAUSED));
        }
    }

    @Test
    void a_queued_task_is_lost_with_the_runner_that_waited_to_start_it() {
        assertEquals(new Verdict.Waiting(), of(new Status.Queued(NOW, null), Sighting.GONE));
        assertEquals(new Verdict.Waiting(), of(new Status.Queued(NOW, EVIDENCE), Sighting.ALIVE));
        assertEquals(new Verdict.Lost(), of(new Status.Queued(NOW, EVIDENCE), Sighting.GONE));
    }

    @Test
    void a_running_task_without_a_process_is_foreign_lost_or_elsewhere() {
        assertEquals(new Verdict.Foreign(), of(new Status.Running(null, null), Sighting.ALIVE));
        assertEquals(new Verdict.Lost(), of(running(null), Sighting.GONE));
        assertEquals(new Verdict.Lost(), of(running(STOP), Sighting.GONE));
        assertEquals(new Verdict.Elsewhere("node7"), of(running(null), Sighting.ELSEWHERE));
    }

    @Test
    void a_living_task_is_quiet_from_the_limit_on_and_stopping_when_that_was_asked() {
        var limit = Verdict.QUIET_AFTER;
        var justBefore = limit.minusNanos(1);
        assertEquals(new Verdict.Active(), of(running(null), Sighting.ALIVE, justBefore));
        assertEquals(new Verdict.Quiet(limit), of(running(null), Sighting.ALIVE, limit));
        assertEquals(new Verdict.Stopping(), of(running(STOP), Sighting.ALIVE, limit));
    }

    @Test
    void a_task_that_a_signal_stopped_is_paused_and_not_quiet() {
        var limit = Verdict.QUIET_AFTER;
        assertEquals(new Verdict.Paused(), of(running(null), Sighting.PAUSED, limit));
        assertEquals(new Verdict.Stopping(), of(running(STOP), Sighting.PAUSED, limit));
    }
}
