package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.process.Engine.Stopped;
import taskbg.task.Evidence;
import taskbg.task.Sighting;
import taskbg.task.Signal;

class StoppingTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Stopped GONE = new Stopped.Gone();

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
    void an_agent_that_obeys_is_asked_and_not_killed() {
        var job = shop.script("bg_1", "trap 'exit 9' TERM; echo $$ >pid; sleep 600 & wait");
        var evidence = shop.run(job);
        shop.pid("pid");
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, LONG));
        assertEquals(9, shop.code(job));
        assertEquals(Sighting.GONE, shop.engine.probe(job.id(), evidence));
    }

    @Test
    void a_child_in_the_group_is_stopped_too() {
        assertStops("sleep 600 & echo $! >pid; wait", LONG);
    }

    @Test
    void a_grandchild_in_a_session_of_its_own_is_stopped_too() {
        assertStops("setsid sh -c 'echo $$ >pid; sleep 600; true' & wait", LONG);
    }

    @Test
    void a_grandchild_that_hides_its_environment_is_found_by_its_parent() {
        assertStops("env -i setsid sh -c 'echo $$ >pid; sleep 600; true' & wait", LONG);
    }

    @Test
    void an_orphan_in_a_session_of_its_own_is_found_by_its_environment() {
        assertStops("(setsid sh -c 'echo $$ >pid; sleep 600; true' &) ; sleep 600", LONG);
    }

    @Test
    void what_ignores_TERM_is_killed_after_the_grace() {
        assertStops("trap '' TERM; echo $$ >pid; while :; do sleep 600; done", SHORT);
    }

    @Test
    void a_process_that_stands_still_gets_the_TERM_and_goes_on_to_end() {
        var job = shop.script("bg_1", "trap 'exit 9' TERM; echo $$ >pid; kill -s STOP $$");
        var evidence = shop.run(job);
        long pid = shop.pid("pid");
        Workshop.await(
                "the stop",
                () -> Workshop.read(Path.of("/proc/" + pid + "/stat")).contains(") T "));
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, LONG));
        assertEquals(9, shop.code(job));
    }

    @Test
    void a_tree_that_forks_while_it_is_killed_is_stopped() {
        assertStops(
                "trap '' TERM; echo $$ >pid; i=0;"
                        + " while [ $i -lt 400 ]; do sleep 600 & i=$((i + 1)); done; wait",
                Duration.ofMillis(20));
    }

    @Test
    void a_tree_that_forks_into_new_sessions_while_it_is_killed_is_stopped() {
        assertStops(
                "trap '' TERM; echo $$ >pid; i=0;"
                        + " while [ $i -lt 100 ]; do setsid sleep 600 & i=$((i + 1)); done; wait",
                Duration.ofMillis(20));
    }

    @Test
    void a_process_born_during_the_grace_is_asked_as_well() {
        var job =
                shop.script(
                        "bg_1",
                        "trap 'setsid sleep 600 & echo $! >born; wait; exit 9' TERM;"
                                + " echo $$ >pid; sleep 600 & wait");
        var evidence = shop.run(job);
        shop.pid("pid");
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, LONG));
        assertEquals(9, shop.code(job));
        assertTrue(!Workshop.lives(shop.pid("born")));
    }

    @Test
    void the_dead_that_nobody_has_buried_do_not_count() {
        assertStops("sh -c 'echo $PPID >pid' & exec sleep 600", LONG);
    }

    @Test
    void an_agent_whose_runner_was_killed_lives_and_can_be_stopped() {
        var job = shop.script("bg_1", "echo $$ >pid; sleep 600; true");
        var evidence = shop.run(job);
        long agent = shop.pid("pid");
        KillCommand.send(Signal.KILL, List.of(evidence.pid()));
        Workshop.await("the runner's end", () -> !Workshop.lives(evidence.pid()));
        assertEquals(Sighting.ALIVE, shop.engine.probe(job.id(), evidence));
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, LONG));
        assertTrue(!Workshop.lives(agent));
        assertEquals(new ExitFile.Absent(), ExitFile.read(job.exitFile()));
        Workshop.await(
                "the end to be seen", () -> shop.engine.probe(job.id(), evidence) == Sighting.GONE);
    }

    @Test
    void a_task_that_the_task_launched_stays() {
        var job =
                shop.script(
                        "bg_1",
                        "TASK_BG_ID=bg_2 setsid sh -c 'echo $$ >pid; exec sleep 600' & wait");
        var evidence = shop.run(job);
        long other = shop.pid("pid");
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, LONG));
        assertTrue(Workshop.lives(other));
        var otherEvidence = new Evidence("local", evidence.host(), evidence.boot(), other, 1);
        assertEquals(GONE, shop.engine.stop(Workshop.id("bg_2"), otherEvidence, LONG));
        assertTrue(!Workshop.lives(other));
    }

    @Test
    void what_has_ended_or_was_never_there_is_gone() {
        var job = shop.script("bg_1", "true");
        var evidence = shop.run(job);
        shop.end(job);
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, LONG));
    }

    @Test
    void a_pid_that_is_anothers_now_is_never_signalled() throws IOException {
        var stranger = new ProcessBuilder("setsid", "sleep", "600").start();
        try {
            long start = new Linux().start(stranger.pid());
            var own = Here.of(new Linux()).evidence(stranger.pid(), start);
            var reused = Here.of(new Linux()).evidence(stranger.pid(), start - 1);
            var id = Workshop.id("bg_1");
            assertEquals(Sighting.GONE, shop.engine.probe(id, reused));
            assertEquals(GONE, shop.engine.stop(id, reused, SHORT));
            shop.engine.signal(id, reused, Signal.KILL);
            var otherBoot = new Evidence("local", own.host(), "another", own.pid(), start);
            assertEquals(Sighting.GONE, shop.engine.probe(id, otherBoot));
            assertEquals(GONE, shop.engine.stop(id, otherBoot, SHORT));
            shop.engine.signal(id, otherBoot, Signal.KILL);
            var otherHost = new Evidence("local", "node7/1", "another", own.pid(), start);
            assertEquals(Sighting.ELSEWHERE, shop.engine.probe(id, otherHost));
            assertEquals(new Stopped.Elsewhere("node7/1"), shop.engine.stop(id, otherHost, SHORT));
            assertTrue(stranger.isAlive());
            assertEquals(Sighting.ALIVE, shop.engine.probe(id, own));
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void evidence_that_no_process_can_have_left_is_of_none() {
        var job = shop.script("bg_1", "true");
        var real = shop.run(job);
        shop.end(job);
        Workshop.await("the runner's end", () -> !Workshop.lives(real.pid()));
        for (long pid : new long[] {real.pid(), 0, -1, Long.MAX_VALUE}) {
            for (long start : new long[] {-1, 0}) {
                var odd = new Evidence(real.engine(), real.host(), real.boot(), pid, start);
                assertEquals(Sighting.GONE, shop.engine.probe(job.id(), odd), odd.toString());
                assertEquals(GONE, shop.engine.stop(job.id(), odd, SHORT));
            }
        }
    }

    @Test
    void a_session_whose_leader_is_gone_is_not_ours_unless_it_says_so() throws Exception {
        var script = "echo $$ >leader; cat /proc/$$/stat >stat; sleep 600 & echo $! >pid";
        new ProcessBuilder("setsid", "sh", "-c", script)
                .directory(shop.directory.toFile())
                .start()
                .waitFor();
        long stranger = shop.pid("pid");
        try {
            var stat = Stat.parse(Files.readString(shop.file("stat")));
            long start = Objects.requireNonNull(stat).liveStart();
            var evidence = Here.of(new Linux()).evidence(shop.pid("leader"), start);
            var id = Workshop.id("bg_1");
            assertEquals(Sighting.GONE, shop.engine.probe(id, evidence));
            assertEquals(GONE, shop.engine.stop(id, evidence, SHORT));
            assertTrue(Workshop.lives(stranger));
        } finally {
            KillCommand.send(Signal.KILL, List.of(stranger));
        }
    }

    @Test
    void one_signal_goes_to_the_whole_task() {
        var job =
                shop.script(
                        "bg_1", "trap 'exit 8' USR1; echo $$ >pid; while :; do sleep 0.01; done");
        var evidence = shop.run(job);
        shop.pid("pid");
        shop.engine.signal(job.id(), evidence, Signal.USR1);
        assertEquals(8, shop.code(job));
    }

    /** Stops an agent that writes a pid to be gone afterwards. */
    private void assertStops(String script, Duration grace) {
        var job = shop.script("bg_1", script);
        var evidence = shop.run(job);
        long pid = shop.pid("pid");
        assertEquals(Sighting.ALIVE, shop.engine.probe(job.id(), evidence));
        assertEquals(GONE, shop.engine.stop(job.id(), evidence, grace));
        assertTrue(!Workshop.lives(pid));
        assertEquals(List.of(), shop.left());
    }
}
