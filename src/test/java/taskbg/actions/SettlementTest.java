package taskbg.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.testing.Home;
import taskbg.testing.Jvm;

/** Which of several ends counts. */
@Timeout(120)
class SettlementTest {
    @TempDir Path folder;
    private Home home;
    private Agents agents;

    @BeforeEach
    void move() {
        home = new Home(folder);
        agents = new Agents(home);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private Task hook(String session) {
        var said = "{\"hook_event_name\": \"Stop\", \"session_id\": \"" + session + "\"}";
        return new HookComplete(agents.site, said.getBytes(UTF_8)).run();
    }

    @Test
    void the_end_is_recorded_once_however_often_it_is_looked_for() {
        agents.start("bg_1", "echo fine");
        var ended = agents.settled("bg_1");
        var end = assertInstanceOf(Status.Completed.class, ended.status());
        assertEquals("fine", end.result());
        var record = Home.read(home.tasks().resolve("bg_1.json"));
        assertEquals(ended, agents.settled("bg_1"));
        assertEquals(ended, hook("ses_bg_1"));
        assertEquals(record, Home.read(home.tasks().resolve("bg_1.json")));
    }

    @Test
    void a_late_exit_does_not_revive_a_cancelled_task() throws IOException {
        agents.start("bg_1", "sleep 60");
        var cancelled = new Cancel(agents.site).run(new TaskId("bg_1"), Duration.ofSeconds(5));
        assertInstanceOf(Status.Cancelled.class, cancelled.status());
        Files.writeString(agents.exit("bg_1"), "0 1763850000\n");
        assertEquals(cancelled, agents.settled("bg_1"));
    }

    @Test
    void what_a_hook_said_first_is_not_changed_by_the_exit_after_it() {
        agents.start("bg_1", "until [ -e go ]; do sleep 0.02; done; exit 3");
        var ended = hook("ses_bg_1");
        assertInstanceOf(Status.Completed.class, ended.status());
        Home.write(folder.resolve("go"), "");
        assertEquals(ended.status(), agents.settled("bg_1").status());
    }

    @Test
    void who_completes_a_task_may_correct_its_end() {
        agents.start("bg_1", "exit 3");
        assertInstanceOf(Status.Failed.class, agents.settled("bg_1").status());
        var id = new TaskId("bg_1");
        var completed = new Complete(agents.site).run(id, "fine after all", null);
        assertEquals("fine after all", ((Status.Completed) completed.status()).result());
        var failed = new Complete(agents.site).run(id, "half", "no");
        assertEquals("no", ((Status.Failed) failed.status()).error());
        assertEquals(failed.status().word(), agents.settled("bg_1").status().word());
    }

    @Test
    void a_hook_knows_its_task_by_the_variable_and_the_session_that_the_output_names() {
        agents.start(
                "bg_1",
                "echo '{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"real\"}'; sleep"
                        + " 60");
        Home.await(
                "the output", () -> Home.read(home.tasks().resolve("bg_1.out")).contains("real"));
        home.environment.put("TASK_BG_ID", "bg_1");
        agents = new Agents(home);
        assertEquals("real", hook("real").sessionId());
        assertTrue(agents.now("bg_1").ended());
    }

    @Test
    void a_subagent_that_inherits_the_variable_does_not_end_the_task() {
        agents.start("bg_1", "sleep 60");
        home.environment.put("TASK_BG_ID", "bg_1");
        agents = new Agents(home);
        assertThrows(Trouble.class, () -> hook("another"));
        assertEquals("running", agents.now("bg_1").status().word());
    }

    @Test
    void an_exit_that_cannot_be_read_hides_no_other_task() throws IOException {
        var gone = agents.gone();
        agents.record("bg_1", home.clock.instant(), new Status.Running(gone, null));
        agents.record("bg_2", home.clock.instant(), new Status.Running(gone, null));
        Files.createDirectory(agents.exit("bg_1"));
        Files.writeString(agents.exit("bg_2"), "no exit at all\n");
        var listed = home.run("list");
        assertEquals(0, listed.code(), listed.out());
        assertTrue(listed.out().contains("\"running\": 1"), listed.out());
        assertTrue(((Status.Failed) agents.now("bg_2").status()).error().contains("no exit code"));
    }

    @Test
    void where_nothing_can_be_written_the_truth_is_still_told() throws IOException {
        agents.start("bg_1", "exit 0");
        home.awaitExit("bg_1");
        Files.delete(home.tasks().resolve(".task-bg.lock"));
        Files.createDirectory(home.tasks().resolve(".task-bg.lock"));
        assertEquals("completed", home.run("status", "bg_1").text("status"));
        assertEquals("running", agents.now("bg_1").status().word());
        var completed = home.run("complete", "bg_1", "x");
        assertEquals(1, completed.code());
        assertTrue(completed.text("error").startsWith("Cannot write "), completed.out());
    }

    @Test
    void looks_at_once_from_many_sides_agree() throws Exception {
        for (int i = 0; i < 8; i++) {
            agents.start("bg_" + i, "exit " + i % 2);
        }
        for (int i = 0; i < 8; i++) {
            home.awaitExit("bg_" + i);
        }
        var said = Collections.synchronizedList(new ArrayList<String>());
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(() -> said.add(home.run("list").out())));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(1, Set.copyOf(said).size(), String.join("", List.copyOf(said)));
        assertTrue(said.getFirst().contains("\"completed\": 4, \"error\": 4"), said.getFirst());
    }

    @Test
    void a_look_does_not_wait_for_the_lock_and_tells_the_truth_all_the_same() throws Exception {
        agents.start("bg_1", "exit 0");
        home.awaitExit("bg_1");
        var command = Jvm.command("taskbg.store.LockHolder", "hold", home.tasks().toString());
        var holder = home.start(command, ProcessBuilder::inheritIO);
        Home.await("the lock", () -> Files.exists(home.tasks().resolve("held")));
        assertTrue(new Settlement(agents.site).seen(agents.now("bg_1")).ended());
        assertFalse(agents.now("bg_1").ended());
        holder.destroyForcibly();
        holder.waitFor();
        assertTrue(new Settlement(agents.site).seen(agents.now("bg_1")).ended());
        assertTrue(agents.now("bg_1").ended());
    }
}
