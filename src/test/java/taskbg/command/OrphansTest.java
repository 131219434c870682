package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.store.TaskFolder;
import taskbg.store.Trash;
import taskbg.testing.Home;

/** What killed launches leave behind. */
@Timeout(120)
class OrphansTest {
    private static final String ID = "bg_19a00000000000001";
    private static final String KEPT = "bg_19a00000000000002";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() throws IOException {
        home = new Home(folder);
        for (var name :
                List.of(
                        ID + ".out",
                        ID + ".exit",
                        "." + ID + ".json.1f.tmp",
                        ID + ".exit.77.tmp",
                        KEPT + ".out",
                        "bg_mine.out",
                        "notes.out",
                        "." + KEPT + ".other.tmp")) {
            Home.write(home.tasks().resolve(name), "left");
            age(name, Duration.ofMinutes(61));
        }
        Home.write(home.tasks().resolve(KEPT + ".json"), "{}");
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private void age(String name, Duration age) throws IOException {
        Files.setLastModifiedTime(
                home.tasks().resolve(name), FileTime.from(Instant.now().minus(age)));
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(home.tasks())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".t"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void are_named_put_into_the_trash_and_brought_back() throws IOException {
        var before = files();
        var names =
                "\"%1$s.exit\", \"%1$s.out\", \".%1$s.json.1f.tmp\", \"%1$s.exit.77.tmp\""
                        .formatted(ID);
        assertEquals(
                "{\"wouldRemove\": [], \"orphans\": [" + names + "]}\n",
                home.run("prune", "--dry-run").out());
        assertEquals(before, files());
        assertEquals("{\"removed\": [], \"orphans\": [" + names + "]}\n", home.run("prune").out());
        var others =
                List.of(
                        "." + KEPT + ".other.tmp",
                        KEPT + ".json",
                        KEPT + ".out",
                        "bg_mine.out",
                        "notes.out");
        assertEquals(others, files());
        assertEquals("{\"removed\": []}\n", home.run("prune").out());
        var trash = new Trash(new TaskFolder(home.tasks(), () -> ZoneOffset.UTC));
        var removal = trash.removals().getFirst();
        assertEquals(List.of(ID), removal.tasks());
        trash.restore(removal, ID);
        trash.end(removal);
        assertEquals(List.of(), trash.removals());
        assertEquals("left", Home.read(home.tasks().resolve(ID + ".out")));
        assertEquals("left", Home.read(home.tasks().resolve(ID + ".exit")));
    }

    @Test
    void people_are_told_how_many() {
        var ran = home.run(true, "", "prune");
        assertEquals("Removed 4 files without a task; outputs are in the trash.\n", ran.out());
        assertEquals("Nothing to prune.\n", home.run(true, "", "prune").out());
    }

    @Test
    void none_is_touched_while_one_of_them_is_young_or_a_process_bears_its_mark() throws Exception {
        age(ID + ".out", Duration.ofMinutes(59));
        age("." + ID + ".json.1f.tmp", Duration.ofMinutes(59));
        age(ID + ".exit.77.tmp", Duration.ofMinutes(59));
        assertEquals("{\"removed\": []}\n", home.run("prune").out());
        age(ID + ".out", Duration.ofMinutes(61));
        home.environment.put("TASK_BG_ID", ID);
        home.start(List.of("sleep", "600"), builder -> {});
        assertEquals("{\"removed\": []}\n", home.run("prune").out());
    }
}
