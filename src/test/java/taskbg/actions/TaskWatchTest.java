package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Entry;
import taskbg.task.Status;
import taskbg.task.Verdict;
import taskbg.testing.Home;

/** What the watch tells while records, outputs, processes and the folder itself change. */
@Timeout(120)
class TaskWatchTest {
    @TempDir Path folder;
    private Home home;
    private Agents agents;
    private TaskWatch watch;
    private final Heard heard = new Heard();

    @BeforeEach
    void move() {
        home = new Home(folder);
        agents = new Agents(home);
        watch = new TaskWatch(agents.site, heard);
    }

    @AfterEach
    void leave() {
        watch.close();
        home.close();
    }

    private void awaitVerdict(String name, Class<? extends Verdict> verdict) {
        Home.await(
                name + " " + verdict.getSimpleName(),
                () -> {
                    var seen = heard.task(name);
                    return seen != null && verdict.isInstance(seen.verdict());
                });
    }

    private void awaitEvent(String event) {
        Home.await(event + " in " + heard.events(), () -> heard.knows(event));
    }

    private Path output(String name) {
        return home.tasks().resolve(name + ".out");
    }

    @Test
    void what_is_there_is_told_first_and_what_comes_later_when_it_comes() {
        agents.start("bg_1", "exec sleep 60");
        watch.start();
        awaitVerdict("bg_1", Verdict.Active.class);
        agents.start("bg_2", "exec sleep 60");
        awaitVerdict("bg_2", Verdict.Active.class);
    }

    @Test
    void an_end_is_told_and_recorded_without_a_word_from_the_runner() {
        agents.start("bg_1", "until [ -e go ]; do sleep 0.02; done; exit 3");
        watch.start();
        awaitVerdict("bg_1", Verdict.Active.class);
        Home.write(folder.resolve("go"), "");
        awaitVerdict("bg_1", Verdict.Over.class);
        assertInstanceOf(Status.Failed.class, agents.now("bg_1").status());
    }

    @Test
    void a_task_whose_process_was_killed_does_not_stay_running() {
        var gone = agents.gone();
        agents.record("bg_1", home.clock.instant(), new Status.Running(gone, null));
        watch.start();
        awaitVerdict("bg_1", Verdict.Over.class);
        assertInstanceOf(Status.Failed.class, agents.now("bg_1").status());
    }

    @Test
    void a_record_that_goes_is_told_and_so_is_one_that_breaks() throws IOException {
        agents.start("bg_1", "exit 0");
        agents.start("bg_2", "exit 0");
        watch.start();
        awaitVerdict("bg_1", Verdict.Over.class);
        awaitVerdict("bg_2", Verdict.Over.class);
        Files.delete(agents.site.folder().directory().resolve("bg_1.json"));
        Home.await("bg_1 is gone", () -> heard.task("bg_1") == null);
        Home.write(home.tasks().resolve("bg_2.json"), "{\"id\": ");
        awaitVerdict("bg_2", Verdict.Unreadable.class);
    }

    @Test
    void outputs_of_tasks_at_work_grow_before_ones_eyes() {
        agents.start("bg_1", "until [ -e go ]; do sleep 0.02; done; printf 12345; exec sleep 60");
        watch.start();
        awaitVerdict("bg_1", Verdict.Active.class);
        assertEquals(0, Objects.requireNonNull(heard.task("bg_1")).outputBytes());
        Home.write(folder.resolve("go"), "");
        Home.await(
                "five bytes", () -> Objects.requireNonNull(heard.task("bg_1")).outputBytes() == 5);
    }

    @Test
    void an_output_too_long_for_one_look_is_read_to_its_end() throws IOException {
        var call =
                "{\"type\":\"tool_call\",\"id\":\"c\",\"toolName\":\"Read\",\"parameters\":{}}\n";
        var silence = (" ".repeat(99) + "\n").repeat(400_000);
        agents.record("bg_1", home.clock.instant(), new Status.Running(null, null));
        Home.write(output("bg_1"), call + silence + call);
        watch.start();
        Home.await(
                "both calls are counted",
                () -> {
                    var seen = heard.task("bg_1");
                    return seen != null
                            && seen.entry() instanceof Entry.Known(var task)
                            && task.progress().toolCalls() == 2;
                });
    }

    @Test
    void only_the_followed_output_is_told_of_byte_by_byte() throws IOException {
        agents.start("bg_1", "exit 0");
        agents.start("bg_2", "exit 0");
        watch.start();
        awaitVerdict("bg_1", Verdict.Over.class);
        awaitVerdict("bg_2", Verdict.Over.class);
        watch.follow("bg_1");
        awaitEvent("bg_1 grew to 0");
        Files.writeString(output("bg_1"), "more");
        awaitEvent("bg_1 grew to 4");
        Files.writeString(output("bg_1"), "x");
        awaitEvent("bg_1 replaced");
        awaitEvent("bg_1 grew to 1");
        watch.follow("bg_2");
        awaitEvent("bg_2 grew to 0");
        watch.follow("");
        assertEquals(0, heard.events().stream().filter(e -> e.startsWith("bg_2 r")).count());
    }

    @Test
    void the_folder_may_come_later_go_and_come_back() throws IOException {
        watch.start();
        awaitEvent("missed");
        agents.start("bg_1", "exit 0");
        home.awaitExit("bg_1");
        awaitVerdict("bg_1", Verdict.Over.class);
        var away = folder.resolve("away");
        Files.move(home.tasks(), away);
        Home.await("bg_1 is gone", () -> heard.task("bg_1") == null);
        Files.move(away, home.tasks());
        awaitVerdict("bg_1", Verdict.Over.class);
    }
}
