package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.store.Trash;
import taskbg.task.Status;
import taskbg.testing.Home;

/** The trash: what goes in comes out as it was, for a week. */
@Timeout(120)
class RemoveTest {
    @TempDir Path folder;
    private Home home;
    private Agents agents;
    private Remove remove;

    @BeforeEach
    void move() {
        home = new Home(folder);
        agents = new Agents(home);
        remove = new Remove(agents.site);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private Path file(String name) {
        return home.tasks().resolve(name);
    }

    private void ended(String... ids) {
        for (var id : ids) {
            var at = agents.site.now();
            agents.record(id, at, new Status.Completed(at, "fine", null));
        }
    }

    private Remove.Outcome remove(String... names) {
        return remove.run(List.of(names), done -> true);
    }

    private List<String> undone() {
        return remove.undo(Objects.requireNonNull(remove.last()), done -> true).tasks();
    }

    private List<String> files(String folder) {
        try (var files = Files.list(file(folder))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_was_removed_comes_back_with_its_output() {
        agents.start("bg_1", "echo words");
        agents.settled("bg_1");
        agents.start("bg_12", "exit 0");
        var other = agents.settled("bg_12");
        var record = Home.read(file("bg_1.json"));
        assertEquals(List.of(), remove("bg_1").troubles());
        assertFalse(Files.exists(file("bg_1.json")));
        assertFalse(Files.exists(file("bg_1.out")));
        assertEquals(other, agents.now("bg_12"));
        assertEquals(List.of("bg_1"), undone());
        assertEquals(record, Home.read(file("bg_1.json")));
        assertEquals("words\n", Home.read(file("bg_1.out")));
        assertEquals(List.of(), files(".trash"));
    }

    @Test
    void a_task_at_work_stays() {
        agents.start("bg_1", "exec sleep 60");
        assertEquals(
                List.of("Task bg_1 has not ended: cancel it first."), remove("bg_1").troubles());
        assertTrue(Files.exists(file("bg_1.json")));
        assertNull(remove.last());
    }

    @Test
    void removals_come_back_step_by_step_and_each_whole() {
        ended("bg_1", "bg_2", "bg_3", "bg_4");
        remove("bg_1", "bg_2");
        remove("bg_3");
        remove("bg_4");
        remove = new Remove(agents.site);
        assertEquals(List.of("bg_4"), undone());
        assertEquals(List.of("bg_3"), undone());
        assertEquals(List.of("bg_1", "bg_2"), undone());
        assertNull(remove.last());
        assertEquals(4, agents.site.folder().names().size());
    }

    @Test
    void removals_of_the_same_moment_come_back_in_their_order() {
        ended("bg_1", "bg_2");
        var still =
                Site.local(
                        agents.site.folder(),
                        agents.site.context().at(InstantSource.fixed(agents.site.now())));
        remove = new Remove(still);
        remove("bg_2");
        remove("bg_1");
        assertEquals(List.of("bg_1"), undone());
        assertEquals(List.of("bg_2"), undone());
    }

    @Test
    void one_that_cannot_be_removed_keeps_no_other_from_it() {
        ended("bg_1", "bg_3");
        agents.start("bg_2", "exec sleep 60");
        var outcome = remove("bg_1", "bg_2", "bg_9", "bg_3");
        assertEquals(List.of("bg_1", "bg_3"), outcome.tasks());
        assertEquals(
                List.of("Task bg_2 has not ended: cancel it first.", "Task not found: bg_9"),
                outcome.troubles());
    }

    @Test
    void only_the_files_of_a_task_go_and_come_back_with_it() {
        ended("bg_1", "bg_1.out");
        agents.record("bg_1.x", agents.site.now(), new Status.Running(null, null));
        for (var name : List.of("out", "exit", "prompt", "system", "x.out", "out.out", "notes")) {
            Home.write(file("bg_1." + name), name);
        }
        remove("bg_1");
        assertEquals(
                List.of(
                        ".task-bg.lock",
                        ".trash",
                        "bg_1.notes",
                        "bg_1.out.json",
                        "bg_1.out.out",
                        "bg_1.x.json",
                        "bg_1.x.out"),
                files("."));
        remove("bg_1.out");
        assertEquals(List.of("bg_1.out"), undone());
        assertFalse(Files.exists(file("bg_1.json")));
        assertEquals(List.of("bg_1"), undone());
        assertEquals("out", Home.read(file("bg_1.out")));
        assertEquals("system", Home.read(file("bg_1.system")));
    }

    @Test
    void a_record_that_cannot_be_read_can_be_removed() {
        Home.write(file("bg_1.json"), "{");
        remove("bg_1");
        assertFalse(Files.exists(file("bg_1.json")));
        assertEquals(List.of("bg_1"), undone());
        assertEquals("{", Home.read(file("bg_1.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an id", "-rf", "line\nbreak", "bg_1 日本語", "~"})
    void a_record_whose_name_is_no_task_id_can_be_removed(String name) {
        Home.write(file(name + "x.json"), "{}");
        Home.write(file(name + "x.out"), "words");
        assertEquals(List.of(name + "x"), remove(name + "x").tasks());
        assertEquals(List.of(".task-bg.lock", ".trash"), files("."));
        assertEquals(List.of(name + "x"), undone());
        assertEquals("words", Home.read(file(name + "x.out")));
    }

    @Test
    void a_link_is_removed_and_not_what_it_leads_to() throws IOException {
        Home.write(folder.resolve("precious.json"), "{}");
        Files.createDirectories(home.tasks());
        Files.createSymbolicLink(file("bg_1.json"), folder.resolve("precious.json"));
        remove("bg_1");
        assertFalse(Files.exists(file("bg_1.json"), LinkOption.NOFOLLOW_LINKS));
        assertEquals("{}", Home.read(folder.resolve("precious.json")));
    }

    @Test
    void nothing_that_came_meanwhile_is_overwritten_nor_keeps_others_from_coming_back() {
        ended("bg_1", "bg_2");
        remove("bg_2");
        remove("bg_1");
        var removal = Objects.requireNonNull(remove.last());
        Home.write(file("bg_1.json"), "another");
        assertEquals(
                List.of("There is a task bg_1 already."),
                remove.undo(removal, done -> true).troubles());
        assertEquals("another", Home.read(file("bg_1.json")));
        assertEquals(List.of("bg_2"), undone());
        assertNull(remove.last());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../precious", "..", ".", "", ".hidden", "a/../../precious"})
    void names_that_lead_elsewhere_are_trouble(String name) throws IOException {
        Files.createDirectories(home.tasks().resolve("a"));
        Home.write(folder.resolve("precious.json"), "{}");
        Home.write(file(".hidden.json"), "{}");
        assertEquals(List.of("Not the name of a record: " + name), remove(name).troubles());
        assertTrue(Files.exists(folder.resolve("precious.json")));
        assertTrue(Files.exists(file(".hidden.json")));
    }

    @Test
    void what_an_earlier_version_removed_comes_back_too() throws IOException {
        Files.createDirectories(file(".trash"));
        Home.write(file(".trash/bg_1.json"), "{");
        Home.write(file(".trash/bg_1.out"), "words");
        Home.write(file(".trash/bg_1.x.json"), "{}");
        ended("bg_2");
        remove("bg_2");
        assertEquals(List.of("bg_2"), undone());
        var first = undone();
        var second = undone();
        assertEquals(Set.of("bg_1", "bg_1.x"), Set.of(first.getFirst(), second.getFirst()));
        assertEquals("words", Home.read(file("bg_1.out")));
        assertNull(remove.last());
    }

    @Test
    void many_are_removed_in_parts_between_which_others_write_and_which_can_be_ended() {
        var names = new String[3 * Remove.PART];
        for (int i = 0; i < names.length; i++) {
            names[i] = "bg_%03d".formatted(i);
            Home.write(file(names[i] + ".json"), "{");
        }
        var heard = new ArrayList<Integer>();
        var outcome =
                remove.run(
                        List.of(names),
                        done -> {
                            heard.add(done);
                            var other = new Thread(() -> ended("bg_by_another_" + done));
                            other.start();
                            Threads.await(other);
                            return done < 2 * Remove.PART;
                        });
        assertEquals(List.of(Remove.PART, 2 * Remove.PART), heard);
        assertEquals(List.of(names).subList(0, 2 * Remove.PART), outcome.tasks());
        assertTrue(Files.exists(file(names[names.length - 1] + ".json")));
        assertEquals(outcome.tasks(), undone());
        assertEquals(names.length + heard.size(), agents.site.folder().names().size());
    }

    @Test
    void the_trash_is_emptied_a_week_after() throws IOException {
        ended("bg_1");
        remove("bg_1");
        Home.write(file(".trash/bg_2.json"), "{}");
        Files.createDirectory(file(".trash/of somebody"));
        var trash = new Trash(agents.site.folder());
        trash.expire(agents.site.now().plus(Trash.KEPT).minus(Duration.ofHours(1)));
        assertEquals(2, trash.removals().size());
        trash.expire(agents.site.now().plus(Trash.KEPT).plus(Duration.ofHours(1)));
        assertEquals(List.of("of somebody"), files(".trash"));
        assertNull(remove.last());
    }
}
