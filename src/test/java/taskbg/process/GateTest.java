package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.process.Engine.Stopped;
import taskbg.task.Evidence;
import taskbg.task.Sighting;
import taskbg.task.Signal;
import taskbg.task.Trouble;

class GateTest {
    private Workshop shop;

    @BeforeEach
    void open(@TempDir Path directory) {
        shop = new Workshop(directory);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_queued_agent_waits_and_then_runs_where_it_was_launched() throws Exception {
        var job = shop.script("bg_1", "pwd; exit 5");
        var evidence = shop.queue(job);
        Workshop.await("the gate", () -> Files.exists(job.gate()));
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(job.gate()));
        assertEquals(Sighting.ALIVE, shop.engine.probe(job.id(), evidence));
        assertEquals("", shop.output(job));
        assertTrue(release(job, evidence));
        assertEquals(5, shop.code(job));
        assertEquals(shop.directory + "\n", shop.output(job));
        assertFalse(Files.exists(job.gate()));
    }

    @Test
    void a_release_right_after_the_launch_waits_for_the_gate() {
        for (int i = 0; i < 20; i++) {
            var job = shop.script("bg_" + i, "exit 5");
            assertTrue(release(job, shop.queue(job)));
            assertEquals(5, shop.code(job));
        }
    }

    @Test
    void a_release_said_again_does_nothing_more() {
        var job = shop.script("bg_1", "echo $$ >pid; until [ -e go ]; do sleep 0.01; done; echo x");
        var evidence = shop.queue(job);
        assertTrue(release(job, evidence));
        assertTrue(release(job, evidence));
        shop.pid("pid");
        assertTrue(release(job, evidence));
        assertEquals(
                new Stopped.Gone(), shop.engine.stop(job.id(), evidence, Duration.ofSeconds(10)));
        assertEquals("", shop.output(job));
        assertFalse(release(job, evidence));
    }

    @Test
    void a_dead_runner_is_told_of_though_its_gate_is_there() {
        var job = shop.script("bg_1", "echo ran");
        var evidence = shop.queue(job);
        Workshop.await("the gate", () -> Files.exists(job.gate()));
        KillCommand.send(Signal.KILL, List.of(-evidence.pid()));
        Workshop.await("the runner's end", () -> !Workshop.lives(evidence.pid()));
        assertTrue(Files.exists(job.gate()));
        assertFalse(release(job, evidence));
        assertEquals("", shop.output(job));
    }

    @Test
    void a_runner_on_another_host_is_trouble() {
        var evidence = new Evidence("local", "node7/1", "another", 1, 1);
        var job = shop.script("bg_1", "echo ran");
        var trouble = assertThrows(Trouble.class, () -> release(job, evidence));
        assertEquals("Task bg_1 waits on node7/1, not here", trouble.sentence());
    }

    @Test
    void a_runner_of_another_boot_is_gone() {
        var here = Here.of(new Linux());
        var evidence = new Evidence("local", here.host(), "another", here.self(), 1);
        assertFalse(release(shop.script("bg_1", "echo ran"), evidence));
    }

    @Test
    void a_queued_task_that_is_stopped_never_starts() {
        var job = shop.script("bg_1", "echo ran");
        var evidence = shop.queue(job);
        Workshop.await("the gate", () -> Files.exists(job.gate()));
        assertEquals(
                new Stopped.Gone(), shop.engine.stop(job.id(), evidence, Duration.ofSeconds(10)));
        assertInstanceOf(ExitFile.NeverStarted.class, ExitFile.read(job.exitFile()));
        assertFalse(Files.exists(job.gate()));
        assertEquals("", shop.output(job));
    }

    private boolean release(Job job, Evidence evidence) {
        return new LocalEngine(shop.directory).release(job.id(), evidence, job.gate());
    }
}
