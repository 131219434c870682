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
import taskbg.task.Trouble;

class FollowedOutputTest {
    private static final Followed UNCHANGED = new Followed.Unchanged();
    private static final Followed ABSENT = new Followed.Absent();
    private static final Followed TRUNCATED = new Followed.StartedOver(Followed.Why.TRUNCATED);
    private static final Followed REPLACED = new Followed.StartedOver(Followed.Why.REPLACED);

    @TempDir Path dir;

    @Test
    void what_is_appended_comes_with_its_offset() throws IOException {
        var path = file("one\n");
        try (var followed = new FollowedOutput(path, 0)) {
            assertAppended(0, "one\n", followed.next());
            assertEquals(UNCHANGED, followed.next());
            Files.writeString(path, "two", StandardOpenOption.APPEND);
            assertAppended(4, "two", followed.next());
            assertEquals(7, followed.offset());
        }
    }

    @Test
    void following_begins_at_the_offset_given() throws IOException {
        try (var followed = new FollowedOutput(file("one\ntwo\n"), 4)) {
            assertAppended(4, "two\n", followed.next());
        }
    }

    @Test
    void a_large_backlog_comes_in_pieces() throws IOException {
        var text = "0123456789".repeat(100_000);
        try (var followed = new FollowedOutput(file(text), 0)) {
            var all = new ByteArrayOutputStream();
            while (followed.next() instanceof Followed.Appended appended) {
                assertEquals(all.size(), appended.offset());
                all.writeBytes(appended.bytes());
                assertEquals(true, appended.bytes().length <= FollowedOutput.MOST);
            }
            assertEquals(text, all.toString());
        }
    }

    @Test
    void a_truncated_file_starts_over() throws IOException {
        var path = file("a long first run\n");
        try (var followed = new FollowedOutput(path, 0)) {
            followed.next();
            Files.writeString(path, "new\n");
            assertEquals(TRUNCATED, followed.next());
            assertAppended(0, "new\n", followed.next());
        }
    }

    @Test
    void a_replaced_file_starts_over_after_the_old_ones_last_words() throws IOException {
        var path = file("old\n");
        try (var followed = new FollowedOutput(path, 0)) {
            followed.next();
            Files.writeString(path, "last words\n", StandardOpenOption.APPEND);
            var other = Files.writeString(dir.resolve("b.out"), "a longer new file\n");
            Files.move(other, path, StandardCopyOption.ATOMIC_MOVE);
            assertAppended(4, "last words\n", followed.next());
            assertEquals(REPLACED, followed.next());
            assertAppended(0, "a longer new file\n", followed.next());
        }
    }

    @Test
    void a_new_file_cannot_pass_for_the_old_one_by_taking_its_inode() throws IOException {
        var path = file("old\n");
        try (var followed = new FollowedOutput(path, 0)) {
            followed.next();
            Files.delete(path);
            file("old\nand more\n");
            assertEquals(REPLACED, followed.next());
        }
    }

    @Test
    void a_file_that_does_not_exist_yet_is_waited_for() throws IOException {
        try (var followed = new FollowedOutput(dir.resolve("a.out"), 0)) {
            assertEquals(ABSENT, followed.next());
            file("here\n");
            assertAppended(0, "here\n", followed.next());
        }
    }

    @Test
    void a_removed_file_that_comes_back_is_another() throws IOException {
        var path = file("one\n");
        try (var followed = new FollowedOutput(path, 0)) {
            followed.next();
            Files.delete(path);
            assertEquals(ABSENT, followed.next());
            file("one\n");
            assertEquals(REPLACED, followed.next());
            assertAppended(0, "one\n", followed.next());
        }
    }

    @Test
    void a_directory_in_its_place_is_trouble() {
        try (var followed = new FollowedOutput(dir, 0)) {
            assertThrows(Trouble.class, followed::next);
        }
    }

    private static void assertAppended(long offset, String text, Followed followed) {
        var appended = assertInstanceOf(Followed.Appended.class, followed);
        assertEquals(offset, appended.offset());
        assertEquals(text, new String(appended.bytes()));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("a.out"), text);
    }
}
