package taskbg.actions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Signal;
import taskbg.task.Status;
import taskbg.task.StopRequest;
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
        return hook(session, Path.of("/nowhere"));
    }

    private Task hook(String session, Path transcript) {
        var said =
                "{\"hook_event_name\":\"Stop\",\"session_id\":\"%s\",\"transcript_path\":\"%s\"}";
        var hook = said.formatted(session, transcript).getBytes(UTF_8);
        return new HookComplete(agents.site, hook).run();
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
    void what_a_hook_says_while_the_agent_runs_is_not_its_end_but_a_result_where_none_is_printed() {
        agents.start("bg_1", "until [ -e go ]; do sleep 0.02; done; exit 3");
        agents.start("bg_2", "until [ -e go ]; do sleep 0.02; done; echo printed");
        var transcript = folder.resolve("t.jsonl");
        Home.write(transcript, "{\"role\":\"assistant\",\"content\":\"\\u001b[1mtold\"}\n");
        for (var id : List.of("bg_1", "bg_2")) {
            var said = hook("ses_" + id, transcript);
            assertInstanceOf(Status.Running.class, said.status());
            assertEquals("told", said.progress().lastMessage());
        }
        Home.write(folder.resolve("go"), "");
        var failed = assertInstanceOf(Status.Failed.class, agents.settled("bg_1").status());
        assertEquals("told", failed.result());
        assertEquals("droid ended with exit code 3 and said nothing", failed.error());
        var completed = assertInstanceOf(Status.Completed.class, agents.settled("bg_2").status());
        assertEquals("printed", completed.result());
    }

    @Test
    void a_hook_that_comes_after_the_end_of_all_processes_ends_the_task() {
        agents.record("bg_1", Instant.now(), new Status.Running(agents.gone(), null));
        assertInstanceOf(Status.Completed.class, hook("ses_bg_1").status());
    }

    @Test
    void the_moment_of_its_end_is_that_of_the_last_look_that_saw_it_alive() {
        var start = Instant.now().minus(Duration.ofMinutes(3));
        var running = agents.start("bg_1", start, "exec sleep 600");
        var settlement = new Settlement(agents.site);
        var before = Instant.now();
        assertEquals(running, settlement.settle(running));
        var after = Instant.now();
        agents.site
                .engine()
                .signal(running.id(), Objects.requireNonNull(Site.evidence(running)), Signal.KILL);
        Home.await("the end", () -> home.processes().isEmpty());
        var lost = assertInstanceOf(Status.Failed.class, settlement.settle(running).status());
        assertTrue(lost.error().startsWith("Lost: "), lost.error());
        assertFalse(lost.at().isBefore(before.truncatedTo(ChronoUnit.MICROS)), lost.toString());
        assertFalse(lost.at().isAfter(after), lost.toString());
    }

    @Test
    void who_was_killed_by_a_signal_from_here_is_said_to_be() {
        var start = Instant.now().minus(Duration.ofMinutes(3));
        agents.start("bg_1", start, "exec sleep 600");
        var id = new TaskId("bg_1");
        var before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        new SendSignal(agents.site).run(id, Signal.STOP);
        assertNull(agents.now("bg_1").remarks().signal());
        new SendSignal(agents.site).run(id, Signal.KILL);
        var sent = Objects.requireNonNull(agents.now("bg_1").remarks().signal());
        assertFalse(sent.at().isBefore(before), sent.toString());
        Home.await("the end", () -> home.processes().isEmpty());
        assertEquals(
                new Status.Failed(
                        sent.at(), "Ended by SIGKILL, which task-bg sent to it", null, null),
                new Settlement(agents.site).settle(agents.now("bg_1")).status());
    }

    @Test
    void a_signal_from_here_that_lets_the_runner_tell_the_exit_is_noted() {
        agents.start(
                "bg_1",
                "exec 2>/dev/null; trap 'exit 3' USR1; echo up >up; while :; do sleep 0.05; done");
        home.awaitFile("up");
        new SendSignal(agents.site).run(new TaskId("bg_1"), Signal.USR1);
        var task = agents.settled("bg_1");
        assertEquals(
                "droid ended with exit code 3 and said nothing",
                assertInstanceOf(Status.Failed.class, task.status()).error());
        assertEquals(List.of("SIGUSR1 was sent to it by task-bg."), task.remarks().notes());
    }

    @Test
    void a_signal_is_sent_though_the_record_cannot_be_written() throws IOException {
        agents.start("bg_1", "exec sleep 600");
        Files.delete(home.tasks().resolve(".task-bg.lock"));
        Files.createDirectory(home.tasks().resolve(".task-bg.lock"));
        var send = new SendSignal(agents.site);
        var trouble = assertThrows(Trouble.class, () -> send.run(new TaskId("bg_1"), Signal.KILL));
        assertTrue(trouble.sentence().startsWith("Sent SIGKILL to"), trouble.sentence());
        Home.await("the end", () -> home.processes().isEmpty());
    }

    @Test
    void who_completes_a_task_at_work_keeps_what_its_output_told() {
        agents.start(
                "bg_1",
                """
                echo '{"type":"system","subtype":"init","session_id":"real"}'
                echo '{"type":"tool_call","id":"a","toolName":"Read","session_id":"real"}'
                echo '{"type":"message","role":"assistant","text":"I look","session_id":"real"}'
                echo up >up
                sleep 600
                """);
        home.awaitFile("up");
        assertEquals("real", home.run("status", "bg_1").text("session_id"));
        new Complete(agents.site).run(new TaskId("bg_1"), "said done", null);
        var task = agents.now("bg_1");
        assertEquals("real", task.sessionId());
        assertEquals("I look", task.progress().lastMessage());
        assertEquals("Read", task.progress().lastTool());
        assertEquals(1, task.progress().toolCalls());
        assertEquals("said done", ((Status.Completed) task.status()).result());
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
        assertEquals("real", agents.now("bg_1").sessionId());
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
    void a_stopped_task_whose_exit_is_odd_is_cancelled_and_says_so() throws IOException {
        var stop = new StopRequest(Instant.now(), StopRequest.Outcome.CANCELLED, "Cancelled");
        agents.record("bg_1", Instant.now(), new Status.Running(agents.gone(), stop));
        Files.writeString(agents.exit("bg_1"), "no exit at all\n");
        var task = new Settlement(agents.site).settle(agents.now("bg_1"));
        assertInstanceOf(Status.Cancelled.class, task.status());
        assertEquals(List.of(agents.exit("bg_1") + " holds no exit code"), task.remarks().notes());
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
