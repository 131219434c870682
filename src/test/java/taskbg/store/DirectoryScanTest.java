package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Trouble;

class DirectoryScanTest {
    private static final Changes NONE = new Changes(Set.of(), Set.of(), Set.of());
    private static final Instant WRITTEN = Instant.parse("2026-11-22T10:00:00.123456Z");
    private static final InstantSource LATER = InstantSource.fixed(WRITTEN.plusSeconds(3600));

    @TempDir Path dir;

    @Test
    void files_come_change_and_go() throws IOException {
        write("a.json", "1");
        write("b.json", "1");
        var scan = scan(LATER);
        assertEquals(new Changes(Set.of("a.json", "b.json"), Set.of(), Set.of()), scan.rescan());
        assertEquals(NONE, scan.rescan());
        write("a.json", "22");
        write("c.json", "1");
        Files.delete(dir.resolve("b.json"));
        assertEquals(
                new Changes(Set.of("c.json"), Set.of("a.json"), Set.of("b.json")), scan.rescan());
        assertEquals(Set.of("a.json", "c.json"), scan.files().keySet());
        assertEquals(2, scan.files().get("a.json").size());
    }

    @Test
    void a_replaced_file_of_the_same_size_and_time_has_changed() throws IOException {
        write("a.json", "1");
        var scan = scan(LATER);
        scan.rescan();
        write("a.json.tmp", "2");
        Files.move(
                dir.resolve("a.json.tmp"), dir.resolve("a.json"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals(new Changes(Set.of(), Set.of("a.json"), Set.of()), scan.rescan());
    }

    @Test
    void a_file_seen_in_the_moment_of_its_writing_counts_as_changed_once_more() throws IOException {
        write("a.json", "1");
        var now = new Instant[] {WRITTEN.plusMillis(5)};
        var scan = scan(() -> now[0]);
        scan.rescan();
        write("a.json", "2");
        now[0] = WRITTEN.plusSeconds(5);
        assertEquals(new Changes(Set.of(), Set.of("a.json"), Set.of()), scan.rescan());
        assertEquals(NONE, scan.rescan());
    }

    @Test
    void a_file_system_with_coarse_times_is_given_longer() {
        var coarse = new Stamp(1, Instant.parse("2026-11-22T10:00:00Z"), "x");
        assertEquals(true, coarse.mayHideWrites(Instant.parse("2026-11-22T10:00:01.9Z")));
        assertEquals(false, coarse.mayHideWrites(Instant.parse("2026-11-22T10:00:02Z")));
        var fine = new Stamp(1, WRITTEN, "x");
        assertEquals(false, fine.mayHideWrites(WRITTEN.plusMillis(20)));
    }

    @Test
    void a_look_at_some_names_leaves_the_others() throws IOException {
        var scan = scan(LATER);
        write("a.json", "1");
        write("b.json", "1");
        assertEquals(
                new Changes(Set.of("a.json"), Set.of(), Set.of()),
                scan.look(List.of("a.json", "none.json", "a.tmp")));
        Files.delete(dir.resolve("a.json"));
        assertEquals(
                new Changes(Set.of(), Set.of(), Set.of("a.json")), scan.look(Set.of("a.json")));
    }

    @Test
    void what_is_no_regular_file_is_not_there() throws Exception {
        Files.createDirectory(dir.resolve("d.json"));
        Files.createSymbolicLink(dir.resolve("dangling.json"), Path.of("none"));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", dir.resolve("pipe.json").toString())
                        .start()
                        .waitFor());
        assertEquals(NONE, scan(LATER).rescan());
    }

    @Test
    void a_link_to_a_file_is_that_file() throws IOException {
        write("a.other", "12345");
        Files.createSymbolicLink(dir.resolve("a.json"), Path.of("a.other"));
        var scan = scan(LATER);
        scan.rescan();
        assertEquals(5, scan.files().get("a.json").size());
    }

    @Test
    void a_directory_that_does_not_exist_is_empty() throws IOException {
        write("a.json", "1");
        var scan = scan(LATER);
        scan.rescan();
        Files.delete(dir.resolve("a.json"));
        Files.delete(dir);
        assertEquals(new Changes(Set.of(), Set.of(), Set.of("a.json")), scan.rescan());
        Files.createDirectory(dir);
    }

    @Test
    void what_cannot_be_listed_is_trouble_and_nothing_is_taken_for_removed() throws IOException {
        var sub = Files.createDirectory(dir.resolve("sub"));
        Files.writeString(sub.resolve("a.json"), "1");
        var scan = new DirectoryScan(sub, name -> true, LATER);
        scan.rescan();
        Files.move(sub, dir.resolve("moved"));
        Files.writeString(sub, "a file");
        var trouble = assertThrows(Trouble.class, scan::rescan);
        assertEquals("The directory " + sub + " cannot be listed: " + sub, trouble.sentence());
        assertEquals(Set.of("a.json"), scan.files().keySet());
    }

    private DirectoryScan scan(InstantSource clock) {
        return new DirectoryScan(dir, name -> name.endsWith(".json"), clock);
    }

    private void write(String name, String text) throws IOException {
        var file = Files.writeString(dir.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }
}
