package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Evidence;
import taskbg.task.Leftover;
import taskbg.task.Observed;
import taskbg.task.Signal;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.task.Verdict;
import taskbg.testing.Home;

/** Tasks that have ended while processes of them go on. */
@Timeout(120)
class LeftoversTest {
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final TaskId ID = new TaskId("bg_1");
    private static final String DAEMON = "(setsid sleep 600 & echo $! >pid); exit 0";

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

    private Observed seen() {
        var look = new Look(agents.site);
        return look.observe(look.live(agents.site.folder().read(ID)));
    }

    private void awaitOver() {
        Home.await("nothing of it runs", () -> seen().verdict() instanceof Verdict.Over);
    }

    /** Ends the task by hand while its agent works. */
    private Task completed() {
        agents.start("bg_1", "sleep 600; true");
        return new Complete(agents.site).run(ID, "said done", null);
    }

    private Task finished(String script) {
        agents.start("bg_1", script);
        home.awaitExit("bg_1");
        Home.await("the runner's end", () -> !agents.site.engine().lives(runner()));
        return new Settlement(agents.site).finish(agents.now("bg_1"));
    }

    private Evidence runner() {
        var task = agents.now("bg_1");
        var evidence = Site.evidence(task);
        return Objects.requireNonNull(evidence == null ? task.leftovers().runner() : evidence);
    }

    @Test
    void a_task_completed_by_hand_while_its_agent_works_is_still_running() {
        var end = (Status.Ended) completed().status();
        assertEquals(new Verdict.StillRunning(end), seen().verdict());
        var listed = home.run(true, "", "list").out();
        assertTrue(listed.contains("completed, still running"), listed);
        assertTrue(listed.contains("1 completed, 1 ended but still running"), listed);
        assertTrue(home.run("list").out().contains("\"stillRunning\": [\"bg_1\"]"));
        var query = home.run("list", "--filter", "status:still-running").out();
        assertTrue(query.contains("\"total\": 1"), query);
        var status = home.run(true, "", "status", "bg_1").out();
        assertTrue(status.contains("completed, still running: Has ended, but"), status);
    }

    @Test
    void cancel_stops_what_goes_on_and_the_end_stays() {
        var end = completed().status();
        var cancelled = home.run(true, "", "cancel", "bg_1");
        assertEquals(0, cancelled.code(), cancelled.err());
        assertTrue(
                cancelled.out().contains("had ended already: completed; stopped what went on"),
                cancelled.out());
        assertEquals(List.of(), home.processes());
        assertEquals(end, agents.now("bg_1").status());
        assertInstanceOf(Verdict.Over.class, seen().verdict());
        var notes = agents.now("bg_1").remarks().notes();
        assertTrue(notes.getFirst().startsWith("Stopped after its end: "), notes.toString());
        assertEquals(1, home.run("cancel", "bg_1").code());
    }

    @Test
    void an_agent_that_outlives_its_killed_runner_and_its_record_is_still_running() {
        agents.start("bg_1", "sleep 600; true");
        Home.await("the agent", () -> home.processes().size() == 3);
        ProcessHandle.of(runner().pid()).ifPresent(ProcessHandle::destroyForcibly);
        Home.await("the runner's end", () -> !agents.site.engine().lives(runner()));
        new Complete(agents.site).run(ID, "said done", null);
        assertInstanceOf(Verdict.StillRunning.class, seen().verdict());
        new StopLeftovers(agents.site).run(agents.now("bg_1"), GRACE);
        assertEquals(List.of(), home.processes());
    }

    @Test
    void it_is_over_once_the_agent_has_ended() {
        agents.start("bg_1", "until [ -e go ]; do sleep 0.02; done");
        new Complete(agents.site).run(ID, "said done", null);
        assertInstanceOf(Verdict.StillRunning.class, seen().verdict());
        Home.write(folder.resolve("go"), "");
        home.awaitExit("bg_1");
        awaitOver();
    }

    @Test
    void what_an_agent_left_behind_is_noted_when_it_ends_and_stopped_by_cancel() {
        var task = finished(DAEMON);
        long pid = Long.parseLong(home.awaitFile("pid").strip());
        var note = "1 process of it went on after its end: sleep (pid " + pid + ").";
        assertEquals(List.of(note), task.remarks().notes());
        assertEquals(task, agents.now("bg_1"));
        assertInstanceOf(Verdict.StillRunning.class, seen().verdict());
        var stopped = new StopLeftovers(agents.site).run(task, GRACE);
        assertEquals(task.leftovers().processes(), stopped);
        assertEquals(List.of(), home.processes());
        assertInstanceOf(Verdict.Over.class, seen().verdict());
    }

    @Test
    void a_look_notes_it_too_where_no_runner_came_to_tell() {
        agents.start("bg_1", DAEMON);
        home.awaitExit("bg_1");
        Home.await("the runner's end", () -> !agents.site.engine().lives(runner()));
        assertInstanceOf(Verdict.StillRunning.class, seen().verdict());
        assertEquals(1, agents.now("bg_1").remarks().notes().size());
    }

    @Test
    void what_ends_a_moment_after_its_agent_is_no_leftover() {
        var task = finished("(setsid sleep 0.3 &) ; exit 0");
        assertEquals(List.of(), task.remarks().notes());
        assertEquals(List.of(), task.leftovers().processes());
    }

    @Test
    void a_process_that_hides_its_environment_is_known_by_the_output_it_holds() {
        var task = finished("(setsid env -i sleep 600 &) ; exit 0");
        assertEquals(1, task.leftovers().processes().size());
        new StopLeftovers(agents.site).run(task, GRACE);
        assertInstanceOf(Verdict.Over.class, seen().verdict());
    }

    @Test
    void signals_reach_what_goes_on() {
        finished(DAEMON);
        new SendSignal(agents.site).run(ID, Signal.TERM);
        awaitOver();
        assertThrows(Trouble.class, () -> new SendSignal(agents.site).run(ID, Signal.TERM));
    }

    @Test
    void it_is_not_removed_before_it_is_stopped() {
        var task = finished(DAEMON);
        var remove = new Remove(agents.site);
        assertEquals(
                List.of("Task bg_1 has ended, but processes of it still run: cancel it first."),
                remove.run(List.of("bg_1"), _ -> true).troubles());
        new StopLeftovers(agents.site).run(task, GRACE);
        assertEquals(List.of(), remove.run(List.of("bg_1"), _ -> true).troubles());
    }

    @Test
    void prune_stops_it_once_it_has_gone_on_for_too_long() {
        var end = completed().status();
        var soon = new Prune.Limits(Duration.ofDays(1), Duration.ofDays(1));
        assertEquals(List.of(), new Prune(agents.site).candidates(soon));
        var now = new Prune.Limits(Duration.ofDays(1), Duration.ZERO);
        var prune = new Prune(agents.site);
        var outcome = prune.run(prune.candidates(now), GRACE);
        assertEquals(new Prune.Outcome(List.of(), List.of(ID), List.of()), outcome);
        assertEquals(List.of(), home.processes());
        assertEquals(end, agents.now("bg_1").status());
    }

    @Test
    void a_task_whose_end_its_runner_told_costs_no_look_at_processes() {
        var task = finished("exit 0");
        assertEquals(0, ((Status.Completed) task.status()).exit().code());
        assertTrue(!agents.site.goesOn(task));
    }

    @Test
    void a_reused_pid_is_no_leftover() throws Exception {
        var innocent = home.start(List.of("sleep", "600"), builder -> {});
        var gone = agents.gone();
        var task =
                agents.record("bg_1", Instant.now(), new Status.Running(gone, null))
                        .moved(new Status.Cancelled(Instant.now(), "by hand"));
        // Two that start within one tick of the system's clock have the same start.
        var left = new Leftover(innocent.pid(), gone.start() + 1_000_000, "sleep");
        agents.site.folder().update(ID, _ -> task.with(task.leftovers().seen(List.of(left))));
        assertInstanceOf(Verdict.Over.class, seen().verdict());
        assertEquals(List.of(), new StopLeftovers(agents.site).run(agents.now("bg_1"), GRACE));
        assertTrue(innocent.isAlive());
    }
}
