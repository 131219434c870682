package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.output.OutputFollower.Change;
import taskbg.task.Trouble;

class OutputFollowerTest {
    private static final Change NONE = new Change.None();
    private static final Change STARTED_OVER = new Change.StartedOver();

    @TempDir Path dir;

    @Test
    void what_is_appended_comes_once() throws IOException {
        var path = file("one\n");
        try (var followed = new OutputFollower(path, 0)) {
            assertAppended("one\n", followed.next());
            assertEquals(NONE, followed.next());
            Files.writeString(path, "two", StandardOpenOption.APPEND);
            assertAppended("two", followed.next());
        }
    }

    @Test
    void following_begins_at_the_offset_given() throws IOException {
        try (var followed = new OutputFollower(file("one\ntwo\n"), 4)) {
            assertAppended("two\n", followed.next());
        }
    }

    @Test
    void a_large_backlog_comes_in_pieces() throws IOException {
        var text = "0123456789".repeat(100_000);
        try (var followed = new OutputFollower(file(text), 0)) {
            var all = new ByteArrayOutputStream();
            while (followed.next() instanceof Change.Appended appended) {
                all.writeBytes(appended.bytes());
                assertEquals(true, appended.bytes().length <= OutputFollower.MOST);
            }
            assertEquals(text, all.toString());
        }
    }

    @Test
    void a_truncated_file_starts_over() throws IOException {
        var path = file("a long first run\n");
        try (var followed = new OutputFollower(path, 0)) {
            followed.next();
            Files.writeString(path, "new\n");
            assertEquals(STARTED_OVER, followed.next());
            assertAppended("new\n", followed.next());
        }
    }

    @Test
    void a_replaced_file_starts_over_after_the_old_ones_last_words() throws IOException {
        var path = file("old\n");
        try (var followed = new OutputFollower(path, 0)) {
            followed.next();
            Files.writeString(path, "last words\n", StandardOpenOption.APPEND);
            var other = Files.writeString(dir.resolve("b.out"), "a longer new file\n");
            Files.move(other, path, StandardCopyOption.ATOMIC_MOVE);
            assertAppended("last words\n", followed.next());
            assertEquals(STARTED_OVER, followed.next());
            assertAppended("a longer new file\n", followed.next());
        }
    }

    @Test
    void a_new_file_cannot_pass_for_the_old_one_by_taking_its_inode() throws IOException {
        var path = file("old\n");
        try (var followed = new OutputFollower(path, 0)) {
            followed.next();
            Files.delete(path);
            file("old\nand more\n");
            assertEquals(STARTED_OVER, followed.next());
        }
    }

    @Test
    void a_file_that_does_not_exist_yet_is_waited_for() throws IOException {
        try (var followed = new OutputFollower(dir.resolve("a.out"), 0)) {
            assertEquals(NONE, followed.next());
            file("here\n");
            assertAppended("here\n", followed.next());
        }
    }

    @Test
    void a_removed_file_that_comes_back_is_another() throws IOException {
        var path = file("one\n");
        try (var followed = new OutputFollower(path, 0)) {
            followed.next();
            Files.delete(path);
            assertEquals(NONE, followed.next());
            file("one\n");
            assertEquals(STARTED_OVER, followed.next());
            assertAppended("one\n", followed.next());
        }
    }

    @Test
    void a_directory_in_its_place_is_trouble() {
        try (var followed = new OutputFollower(dir, 0)) {
            assertThrows(Trouble.class, followed::next);
        }
    }

    private static void assertAppended(String text, Change change) {
        var appended = assertInstanceOf(Change.Appended.class, change);
        assertEquals(text, new String(appended.bytes()));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("a.out"), text);
    }
}
