package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.process.Engine.Stopped;
import taskbg.task.Evidence;
import taskbg.task.Signal;
import taskbg.task.Verdict;

@Timeout(60)
class PauseTest {
    private static final Duration NO_SILENCE = Duration.ZERO;

    @TempDir Path directory;
    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(directory);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static char state(long pid) {
        var stat = Workshop.read(Path.of("/proc/" + pid + "/stat"));
        return stat.isEmpty() ? 'X' : stat.charAt(stat.lastIndexOf(')') + 2);
    }

    private static void send(Signal signal, long pid) {
        KillCommand.send(signal, List.of(pid));
        boolean stop = signal == Signal.STOP;
        Workshop.await(signal + " to be taken", () -> (state(pid) == 'T') == stop);
    }

    private boolean isPaused(LocalEngine engine, Evidence evidence) {
        return engine.isPaused(Workshop.id("bg_1"), evidence, NO_SILENCE);
    }

    @Test
    void an_agent_that_a_signal_stopped_is_paused_until_another_lets_it_go_on() {
        var job = shop.script("bg_1", "echo $$ >pid; sleep 600; true");
        var evidence = shop.run(job);
        long agent = shop.pid("pid");
        send(Signal.STOP, agent);
        assertTrue(isPaused(shop.engine, evidence));
        send(Signal.CONT, agent);
        assertFalse(isPaused(shop.engine, evidence));
        shop.engine.stop(job.id(), evidence, Duration.ofSeconds(10));
    }

    @Test
    void a_signal_from_here_is_seen_at_the_next_look() {
        var job = shop.script("bg_1", "echo $$ >pid; sleep 600; true");
        var evidence = shop.run(job);
        long agent = shop.pid("pid");
        assertFalse(isPaused(shop.engine, evidence));
        shop.engine.signal(job.id(), evidence, Signal.STOP);
        Workshop.await("the stop", () -> state(agent) == 'T');
        assertTrue(isPaused(shop.engine, evidence));
        shop.engine.stop(job.id(), evidence, Duration.ofSeconds(10));
    }

    @Test
    void an_agent_that_goes_on_is_not_asked_again_before_it_turns_quiet() {
        var pauses = new Pauses();
        assertFalse(pauses.isPaused(1, NO_SILENCE, () -> false));
        assertFalse(pauses.isPaused(1, NO_SILENCE, () -> true));
        pauses.forget(1);
        assertTrue(pauses.isPaused(1, NO_SILENCE, () -> true));
        assertFalse(pauses.isPaused(1, Verdict.QUIET_AFTER, () -> false));
        assertFalse(pauses.isPaused(1, Verdict.QUIET_AFTER, () -> true));
    }

    @Test
    void a_child_without_a_mark_is_not_forgotten_when_its_parent_has_ended() {
        var job =
                shop.script(
                        "bg_1",
                        "env -i setsid sh -c 'trap \"\" TERM; echo $$ >pid; exec >&- 2>&-;"
                                + " while :; do sleep 0.1; done' & wait");
        var evidence = shop.run(job);
        long child = shop.pid("pid");
        var stopped = shop.engine.stop(job.id(), evidence, Duration.ofSeconds(1));
        assertEquals(new Stopped.Gone(), stopped);
        assertFalse(Workshop.lives(child));
    }
}
