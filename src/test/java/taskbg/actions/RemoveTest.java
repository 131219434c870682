package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.store.Trash;
import taskbg.task.Trouble;
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

    @Test
    void what_was_removed_comes_back_with_its_output() {
        agents.start("bg_1", "echo words");
        agents.settled("bg_1");
        agents.start("bg_12", "exit 0");
        var other = agents.settled("bg_12");
        var record = Home.read(file("bg_1.json"));
        remove.run("bg_1");
        assertFalse(Files.exists(file("bg_1.json")));
        assertFalse(Files.exists(file("bg_1.out")));
        assertEquals(other, agents.now("bg_12"));
        remove.undo("bg_1");
        assertEquals(record, Home.read(file("bg_1.json")));
        assertEquals("words\n", Home.read(file("bg_1.out")));
    }

    @Test
    void a_task_at_work_stays() {
        agents.start("bg_1", "exec sleep 60");
        var refused = assertThrows(Trouble.class, () -> remove.run("bg_1"));
        assertEquals("Task bg_1 has not ended: cancel it first.", refused.sentence());
        assertTrue(Files.exists(file("bg_1.json")));
    }

    @Test
    void a_record_that_cannot_be_read_can_be_removed() {
        Home.write(file("bg_1.json"), "{");
        remove.run("bg_1");
        assertFalse(Files.exists(file("bg_1.json")));
    }

    @Test
    void nothing_that_came_meanwhile_is_overwritten() {
        agents.start("bg_1", "exit 0");
        agents.settled("bg_1");
        remove.run("bg_1");
        Home.write(file("bg_1.json"), "another");
        assertThrows(Trouble.class, () -> remove.undo("bg_1"));
        assertEquals("another", Home.read(file("bg_1.json")));
    }

    @Test
    void what_is_not_there_and_names_that_lead_elsewhere_are_trouble() throws IOException {
        Files.createDirectories(home.tasks());
        Home.write(folder.resolve("precious.json"), "{}");
        assertThrows(Trouble.class, () -> remove.run("bg_1"));
        assertThrows(Trouble.class, () -> remove.undo("bg_1"));
        assertThrows(Trouble.class, () -> remove.run("../precious"));
        assertTrue(Files.exists(folder.resolve("precious.json")));
    }

    @Test
    void the_trash_is_emptied_a_week_after() {
        agents.start("bg_1", "exit 0");
        agents.settled("bg_1");
        remove.run("bg_1");
        var trash = new Trash(agents.site.folder());
        trash.expire(agents.site.now().plus(Trash.KEPT).minus(Duration.ofHours(1)));
        assertTrue(Files.exists(file(".trash/bg_1.json")));
        trash.expire(agents.site.now().plus(Trash.KEPT).plus(Duration.ofHours(1)));
        assertFalse(Files.exists(file(".trash/bg_1.json")));
        assertThrows(Trouble.class, () -> remove.undo("bg_1"));
    }
}
