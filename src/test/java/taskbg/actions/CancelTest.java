package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Evidence;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.testing.Home;

@Timeout(120)
class CancelTest {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final TaskId ID = new TaskId("bg_1");

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

    /** Runs a verb that can write no byte into any file. */
    private Home.Ran onFullDisk(String... words) {
        var script = "(ulimit -f 0; exec \"$@\") 2>&1 | cat";
        var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(Home.command(words));
        return home.process(command);
    }

    @Test
    void none_of_a_tree_of_processes_is_left() {
        agents.start(
                "bg_1",
                """
                sh -c 'sleep 600; :' &
                setsid sh -c 'setsid sleep 600 & sleep 600; :' &
                sh -c 'trap "" TERM; while :; do sleep 0.1; done' &
                echo up >up
                wait
                """);
        home.awaitFile("up");
        Home.await("the tree", () -> home.processes().size() >= 7);
        var task = new Cancel(agents.site).run(ID, GRACE);
        assertEquals(List.of(), home.processes());
        assertEquals("Cancelled", ((Status.Cancelled) task.status()).reason());
        assertEquals(task.status(), agents.now("bg_1").status());
    }

    @Test
    void an_agent_that_ends_well_when_it_is_told_to_is_cancelled_all_the_same() {
        agents.start(
                "bg_1", "trap 'echo bye; exit 0' TERM; echo up >up; while :; do sleep 0.05; done");
        home.awaitFile("up");
        var task = new Cancel(agents.site).run(ID, Duration.ofSeconds(20));
        assertInstanceOf(Status.Cancelled.class, task.status());
        home.awaitExit("bg_1");
        assertEquals(task.status(), agents.settled("bg_1").status());
    }

    @Test
    void an_agent_that_had_ended_before_is_not_cancelled() {
        agents.start("bg_1", "echo done");
        home.awaitExit("bg_1");
        assertInstanceOf(Status.Completed.class, new Cancel(agents.site).run(ID, GRACE).status());
    }

    @Test
    void a_cancel_that_was_killed_halfway_is_taken_up_by_whoever_looks_next() {
        var running = (Status.Running) agents.start("bg_1", "sleep 0.3; exit 0").status();
        var stop = new StopRequest(Instant.now(), StopRequest.Outcome.CANCELLED, "Cancelled");
        agents.site
                .folder()
                .update(ID, task -> task.moved(new Status.Running(running.evidence(), stop)));
        home.awaitExit("bg_1");
        Home.await("the runner's end", () -> home.processes().isEmpty());
        assertEquals("cancelled", home.run("status", "bg_1").text("status"));
    }

    @Test
    void a_pid_that_was_reused_is_not_signalled() throws Exception {
        var innocent = home.start(List.of("sleep", "600"), builder -> {});
        var gone = agents.gone();
        agents.record(
                "bg_1",
                Instant.now(),
                new Status.Running(
                        new Evidence(
                                gone.engine(),
                                gone.host(),
                                gone.boot(),
                                innocent.pid(),
                                gone.start()),
                        null));
        new Cancel(agents.site).run(ID, GRACE);
        assertTrue(agents.now("bg_1").ended());
        assertTrue(innocent.isAlive());
    }

    @Test
    void what_the_output_told_until_then_is_kept() {
        var init = "{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"real\"}";
        agents.start("bg_1", "echo '" + init + "'; echo up >up; sleep 60");
        home.awaitFile("up");
        assertEquals("real", new Cancel(agents.site).run(ID, GRACE).sessionId());
    }

    @Test
    void a_refused_cancel_of_another_hosts_task_leaves_no_request_behind() {
        var away = new Evidence("local", "node7/1", "another", 42, 4711);
        var running = agents.record("bg_1", Instant.now(), new Status.Running(away, null));
        var nanos = running.startedAt().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_789);
        var site = agents.site;
        var exact = new Site(site.folder(), site.engine(), site.context().at(() -> nanos));
        var trouble = assertThrows(Trouble.class, () -> new Cancel(exact).run(ID, GRACE));
        assertTrue(trouble.sentence().contains("runs on node7/1"), trouble.sentence());
        assertEquals(running.status(), agents.now("bg_1").status());
        assertFalse(Home.read(home.tasks().resolve("bg_1.json")).contains("\"stop\""));
    }

    @Test
    void where_the_record_cannot_be_written_the_processes_are_stopped_before_it_is_said()
            throws Exception {
        agents.start("bg_1", "trap '' TERM; echo up >up; while :; do sleep 0.1; done");
        home.awaitFile("up");
        var said = onFullDisk("cancel", "bg_1", "--grace", "1s");
        assertEquals(List.of(), home.processes());
        assertEquals(
                "Task bg_1 was stopped, but its record does not say so: Cannot write "
                        + home.tasks().resolve("bg_1.json")
                        + ": File too large",
                said.text("error"));
        assertInstanceOf(Status.Running.class, agents.now("bg_1").status());
    }

    @Test
    void where_another_tells_of_the_end_before_a_cancel_that_could_not_write_it_is_said_too() {
        agents.start("bg_1", "trap 'exit 7' TERM; echo up >up; while :; do sleep 0.05; done");
        home.awaitFile("up");
        var settling =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    home.awaitExit("bg_1");
                                    agents.settled("bg_1");
                                });
        var said = onFullDisk("cancel", "bg_1");
        Threads.await(settling);
        assertInstanceOf(Status.Failed.class, agents.now("bg_1").status());
        assertTrue(said.out().contains("was stopped, but its record does not say"), said.out());
    }

    @Test
    void a_prune_that_cannot_write_stops_what_it_meant_to_stop_and_says_what_it_could_not_do() {
        agents.start("bg_1", Instant.now().minus(Duration.ofHours(1)), "echo up >up; sleep 600");
        home.awaitFile("up");
        var said = onFullDisk("prune");
        assertEquals(List.of(), home.processes());
        assertTrue(said.out().contains("Task bg_1 was stopped, but"), said.toString());
    }

    @Test
    void an_exit_that_cannot_be_read_is_told_of_once_nothing_runs() throws Exception {
        agents.start("bg_1", "echo up >up; sleep 600");
        home.awaitFile("up");
        Files.createDirectory(agents.exit("bg_1"));
        var task = new Cancel(agents.site).run(ID, GRACE);
        assertEquals(List.of(), home.processes());
        assertEquals(task, agents.now("bg_1"));
        assertEquals("Cancelled", ((Status.Cancelled) task.status()).reason());
        assertEquals(
                List.of("Cannot read " + agents.exit("bg_1") + ": Is a directory"),
                task.remarks().notes());
    }

    @Test
    void a_second_cancel_finds_the_first_ones_work() {
        agents.start("bg_1", "sleep 60");
        var first = new Cancel(agents.site).run(ID, GRACE);
        assertEquals(first, new Cancel(agents.site).run(ID, GRACE));
    }

    @Test
    void an_agent_may_cancel_its_own_task() {
        var command = new StringBuilder();
        for (var word : Home.command("cancel", "bg_1")) {
            command.append(" '").append(word).append('\'');
        }
        agents.start("bg_1", "until [ -e go ]; do sleep 0.02; done; " + command);
        Home.write(folder.resolve("go"), "");
        assertInstanceOf(Status.Cancelled.class, home.awaitEnd("bg_1").status());
        assertTrue(Files.exists(home.tasks().resolve("bg_1.out")));
    }
}
