package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Status;
import taskbg.task.TaskId;
import taskbg.testing.Home;

@Timeout(120)
class PruneTest {
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

    private static Instant ago(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes));
    }

    private Prune.Outcome prune() {
        var prune = new Prune(agents.site);
        return prune.run(prune.candidates(Prune.Limits.USUAL), Duration.ofSeconds(10));
    }

    private String error(String id) {
        return agents.now(id).status() instanceof Status.Failed failed ? failed.error() : "";
    }

    @Test
    void what_is_too_old_or_silent_is_really_stopped_and_nothing_else_is() throws IOException {
        agents.start("bg_old", ago(31), "echo still at work; sleep 600");
        agents.start("bg_silent", ago(20), "sleep 600");
        agents.start("bg_talking", ago(20), "echo talk; sleep 600");
        agents.start("bg_young", ago(1), "sleep 600");
        Home.await(
                "talk", () -> Home.read(home.tasks().resolve("bg_talking.out")).contains("talk"));
        var outcome = prune();
        assertEquals(List.of(new TaskId("bg_old"), new TaskId("bg_silent")), outcome.removed());
        assertEquals("Task timeout: no activity", error("bg_old"));
        assertEquals("Task stale: no activity", error("bg_silent"));
        assertEquals("running", agents.now("bg_talking").status().word());
        assertEquals("running", agents.now("bg_young").status().word());
        // Two runners, each with a shell and a sleep, unless the shell became the sleep.
        assertTrue(home.processes().size() <= 6, home.processes().toString());
        assertEquals(List.of(), prune().removed());
    }

    @Test
    void growth_of_the_output_is_activity_as_long_as_it_is_fresh() throws IOException {
        agents.start("bg_1", ago(20), "echo talk; sleep 600");
        var output = home.tasks().resolve("bg_1.out");
        Home.await("talk", () -> Home.read(output).contains("talk"));
        Files.setLastModifiedTime(output, FileTime.from(ago(11)));
        assertEquals(List.of(new TaskId("bg_1")), prune().removed());
    }

    @Test
    void tasks_without_a_process_end_by_their_record_alone() {
        agents.record("bg_foreign", ago(11), new Status.Running(null, null));
        agents.record("bg_fresh", ago(9), new Status.Running(null, null));
        agents.record("bg_queued", ago(31), new Status.Queued(ago(31), null));
        agents.record("bg_waiting", ago(29), new Status.Queued(ago(29), null));
        var outcome = prune();
        assertEquals(List.of(new TaskId("bg_foreign"), new TaskId("bg_queued")), outcome.removed());
        assertEquals("Task stale: no activity", error("bg_foreign"));
        assertEquals("Task timeout: no activity", error("bg_queued"));
    }

    @Test
    void one_that_has_ended_by_itself_is_settled_and_not_pruned() {
        agents.start("bg_1", ago(40), "echo done");
        home.awaitExit("bg_1");
        assertEquals(List.of(), prune().removed());
        assertEquals("completed", agents.now("bg_1").status().word());
    }

    @Test
    void all_are_told_to_stop_before_any_has_stopped() {
        for (var pair : List.of(List.of("a", "b"), List.of("b", "a"))) {
            agents.start(
                    "bg_" + pair.get(0),
                    ago(31),
                    """
                    end() { echo >told-%1$s; until [ -e told-%2$s ]; do sleep 0.02; done; echo >both-%1$s; exit; }
                    trap end TERM
                    echo >up-%1$s
                    while :; do sleep 0.02; done
                    """
                            .formatted(pair.get(0), pair.get(1)));
            home.awaitFile("up-" + pair.get(0));
        }
        assertEquals(2, prune().removed().size());
        assertTrue(Files.exists(folder.resolve("both-a")));
        assertTrue(Files.exists(folder.resolve("both-b")));
    }
}
