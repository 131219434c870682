package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.process.ExitFile;
import taskbg.task.Evidence;
import taskbg.task.Status;
import taskbg.testing.Home;
import taskbg.testing.Jvm;
import taskbg.testing.Tmux;

/** What dies around an agent, and what the record says then. */
@Timeout(180)
class DeathTest {
    private static final String WAITS =
            "echo $$ >pid; until [ -e go ]; do sleep 0.02; done; echo done; exit 4";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder).droid(WAITS);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private String launch() {
        var launched = home.process("launch", "d", "p", "explorer", "main");
        assertEquals(0, launched.code(), launched.out());
        return launched.text("taskId");
    }

    private void go() {
        Home.write(folder.resolve("go"), "");
    }

    private void assertFailedWithFour(String id) {
        var end = assertInstanceOf(Status.Failed.class, home.awaitEnd(id).status());
        assertEquals(4, end.exit().code());
    }

    @Test
    void the_terminal_that_launched_may_be_closed() {
        var command = new StringBuilder();
        for (var word : Home.command("launch", "d", "p", "explorer", "main")) {
            command.append(" '").append(word).append('\'');
        }
        Home.write(
                folder.resolve("launch.sh"), "cd " + folder + "\nexec" + command + " >launched\n");
        try (var terminal = Tmux.start(80, 24, Map.copyOf(home.environment))) {
            terminal.run("sh " + folder.resolve("launch.sh"));
            home.awaitFile("launched");
            home.awaitFile("pid");
        }
        var id = new Home.Ran(0, Home.read(folder.resolve("launched")), "").text("taskId");
        assertEquals("running", home.run("status", id).text("status"));
        go();
        assertFailedWithFour(id);
    }

    @Test
    void a_launcher_that_is_killed_before_the_record_is_there_starts_no_agent() throws Exception {
        var holder =
                home.start(
                        Jvm.command("taskbg.store.LockHolder", "hold", home.tasks().toString()),
                        ProcessBuilder::inheritIO);
        Home.await("the lock", () -> Files.exists(home.tasks().resolve("held")));
        var launcher =
                home.start(Home.command("launch", "d", "p", "explorer", "main"), builder -> {});
        Home.await("a runner", () -> runners() > 0);
        launcher.destroyForcibly().waitFor();
        holder.destroyForcibly().waitFor();
        Home.await("the end of the runner", () -> runners() == 0);
        assertFalse(Files.exists(folder.resolve("pid")));
        assertTrue(home.run("list").out().contains("\"total\": 0"));
    }

    private long runners() {
        return home.processes().stream()
                .filter(one -> one.info().command().orElse("").endsWith("sh"))
                .count();
    }

    @Test
    void the_program_may_be_gone_when_the_agent_ends() throws IOException {
        var program = folder.resolve("bin/task-bg");
        home.program("task-bg", "#!/bin/sh\nexec false\n");
        var launcher = new ArrayList<>(Home.command("launch", "d", "p", "explorer", "main"));
        launcher.add(1, "-Dtaskbg.launcher=" + program);
        var id = home.process(launcher).text("taskId");
        home.awaitFile("pid");
        Files.delete(program);
        go();
        Home.await("the runner's end", () -> home.processes().isEmpty());
        assertFalse(home.task(id).ended());
        assertEquals("error", home.run("status", id).text("status"));
        assertFailedWithFour(id);
    }

    @Test
    void an_agent_whose_runner_is_killed_is_running_until_it_ends_and_then_lost() {
        var id = launch();
        home.awaitFile("pid");
        var running = (Status.Running) home.task(id).status();
        ProcessHandle.of(running.evidence().pid()).orElseThrow().destroyForcibly();
        Home.await(
                "the runner's death",
                () ->
                        !ProcessHandle.of(running.evidence().pid())
                                .map(ProcessHandle::isAlive)
                                .orElse(false));
        assertEquals("running", home.run("status", id).text("status"));
        go();
        Home.await("the agent's end", () -> home.processes().isEmpty());
        assertInstanceOf(ExitFile.Absent.class, exit(id));
        var status = home.run("status", id);
        assertEquals("error", status.text("status"));
        assertTrue(status.out().contains("\"error\": \"Lost: its process is gone"), status.out());
    }

    @Test
    void a_task_of_an_earlier_boot_is_lost_and_one_of_another_host_is_left_alone() {
        var id = launch();
        var evidence = ((Status.Running) home.task(id).status()).evidence();
        var record = home.tasks().resolve(id + ".json");
        var original = Home.read(record);
        var elsewhere =
                original.replace(evidence.host(), "elsewhere/1").replace(evidence.boot(), "other");
        Home.write(record, elsewhere);
        assertEquals("running", home.run("status", id).text("status"));
        var cancelled = home.run("cancel", id);
        assertEquals(1, cancelled.code());
        assertTrue(cancelled.text("error").contains("runs on elsewhere"), cancelled.out());
        assertEquals(
                new Evidence("local", "elsewhere/1", "other", evidence.pid(), evidence.start()),
                evidence(id));
        assertEquals("{\"removed\": []}\n", home.run("prune", "--ttl", "0", "--stale", "0").out());
        assertEquals("running", home.task(id).status().word());
        Home.write(record, original.replace(evidence.boot(), "other"));
        assertEquals("error", home.run("status", id).text("status"));
        assertTrue(home.awaitFile("pid").length() > 1);
        go();
    }

    private Evidence evidence(String id) {
        return ((Status.Running) home.task(id).status()).evidence();
    }

    private ExitFile exit(String id) {
        return ExitFile.read(home.tasks().resolve(id + ".exit"));
    }
}
