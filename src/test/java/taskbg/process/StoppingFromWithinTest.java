package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.process.Engine.Stopped;
import taskbg.task.Evidence;

/** Stopping by processes that are not simply outside and mighty. */
class StoppingFromWithinTest {
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
    void an_agent_may_stop_its_own_task_and_the_stopper_lives_to_tell() throws IOException {
        var job =
                shop.script(
                        "bg_1",
                        "echo $$ >pid; sleep 600 & setsid sleep 600 & \"$@\" >told; echo not",
                        stopper("bg_1"));
        var evidence = runWithEvidence(job);
        Workshop.await("the answer", () -> !Workshop.read(shop.file("told")).isEmpty());
        assertEquals("Gone[]\n", Workshop.read(shop.file("told")));
        assertTrue(!Workshop.lives(shop.pid("pid")));
        assertTrue(!Workshop.lives(evidence.pid()));
        assertEquals("", shop.output(job));
    }

    @Test
    void the_runner_of_a_task_that_stopped_itself_tells_of_its_end() throws IOException {
        var job = shop.script("bg_1", "\"$@\" >told; exit 1", stopper("bg_1"));
        runWithEvidence(job);
        assertEquals(143, shop.code(job));
        Workshop.await("the answer", () -> !Workshop.read(shop.file("told")).isEmpty());
        assertEquals("Gone[]\n", Workshop.read(shop.file("told")));
    }

    @Test
    void a_task_may_stop_the_one_that_launched_it() throws IOException {
        var outer = shop.script("bg_1", "echo $$ >pid; sleep 600; true");
        runWithEvidence(outer);
        long pid = shop.pid("pid");
        var inner = shop.job("bg_2", stopper("bg_1"));
        shop.run(inner);
        assertEquals(0, shop.code(inner));
        assertEquals("Gone[]\n", shop.output(inner));
        assertTrue(!Workshop.lives(pid));
    }

    @Test
    void another_users_processes_are_named_when_they_cannot_be_stopped() throws Exception {
        assumeTrue(isRoot(), "it takes root to become two users");
        assumeTrue(anotherMayRead(OtherProcess.command()), "another user cannot read our classes");
        var job = shop.script("bg_1", "echo $$ >pid; exec sleep 600");
        var evidence = runWithEvidence(job);
        shop.pid("pid");
        Files.setPosixFilePermissions(shop.directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        var stopper =
                new ProcessBuilder(asAnother(List.of(stopper("bg_1"))))
                        .redirectOutput(shop.file("told").toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        assertEquals(0, stopper.waitFor());
        var told = Workshop.read(shop.file("told"));
        assertTrue(told.contains("pid=" + evidence.pid() + ","), told);
        assertTrue(told.contains("why=belongs to another user"), told);
        assertTrue(Workshop.lives(evidence.pid()));
        assertInstanceOf(
                Stopped.Gone.class, shop.engine.stop(job.id(), evidence, Duration.ofSeconds(10)));
    }

    private String[] stopper(String id) {
        return OtherProcess.command("stop", shop.directory.toString(), id).toArray(String[]::new);
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean anotherMayRead(List<String> java) throws Exception {
        var classes = java.get(java.indexOf("-cp") + 1).split(":")[0];
        var test = asAnother(List.of("test", "-r", classes + "/taskbg"));
        return new ProcessBuilder(test).start().waitFor() == 0;
    }

    private static List<String> asAnother(List<String> command) {
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    /** Runs the job, with its evidence in a file before it begins. */
    private Evidence runWithEvidence(Job job) throws IOException {
        try (var held = shop.engine.start(job)) {
            OtherProcess.write(shop, job.id().value(), held.evidence());
            held.release();
            return held.evidence();
        }
    }
}
