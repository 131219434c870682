package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

class TaskFolderTest {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"running, running", "completed, completed", "error, error", "queued, queued"})
    void records_of_the_reference_are_read(String name, String status) {
        Records.put(directory, Records.ID, Records.ofReference(name));
        var task = Records.task(Records.folder(directory), Records.ID);
        assertEquals(status, task.status().word());
        assertEquals("echo $(id) é 🚀", task.assignment().prompt());
        assertEquals(Instant.parse("2026-11-22T23:23:22.711385Z"), task.startedAt());
        assertEquals(task.startedAt(), task.progress().lastUpdate());
    }

    @ParameterizedTest
    @ValueSource(ints = {32 << 10, 64 << 10, 1 << 20})
    void a_record_of_any_length_is_read_whole(int about) {
        var record = Records.ofReference("completed");
        for (int length = about - 1; length <= about + 1; length++) {
            var prompt = "x".repeat(length - record.length() + "echo $(id) ".length());
            var longer = record.replace("echo $(id) ", prompt);
            assertEquals(length, longer.length());
            Records.put(directory, Records.ID, longer);
            assertEquals(
                    prompt + "é 🚀",
                    Records.task(Records.folder(directory), Records.ID).assignment().prompt());
        }
    }

    @Test
    void what_the_reference_records_of_an_end_is_read() {
        var folder = Records.folder(directory);
        Records.put(directory, Records.ID, Records.ofReference("error"));
        assertEquals(
                new Status.Failed(Instant.parse("2026-11-22T23:23:24Z"), "it broke", "half", null),
                Records.task(folder, Records.ID).status());
        Records.put(directory, Records.ID, Records.ofReference("completed"));
        assertEquals(
                new Status.Completed(Instant.parse("2026-11-22T23:23:24.338023Z"), "done 🚀", null),
                Records.task(folder, Records.ID).status());
    }

    @Test
    void the_directory_and_its_files_belong_to_their_owner_alone() throws IOException {
        var inner = directory.resolve("a/b");
        var folder = Records.folder(inner);
        var task = Records.running("bg_1");
        folder.createOutput(task.id());
        folder.create(task);
        folder.createSide(task.id(), ".prompt", new byte[] {1});
        folder.update(task.id(), Records::completed);
        assertEquals("rwx------", modes(inner));
        try (var files = Files.list(inner)) {
            var names = files.sorted().toList();
            assertEquals(4, names.size(), names.toString());
            for (var file : names) {
                assertEquals("rw-------", modes(file), file.toString());
            }
        }
    }

    private static String modes(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../bg_1",
                "/etc/passwd",
                "",
                ".",
                "..",
                "bg_1\n",
                "bg_1/",
                "bg_1/../bg_1",
                "bé",
                "bg_1\0",
                "*",
                "-",
                "bg 1"
            })
    void what_is_no_id_finds_nothing_and_becomes_no_file_name(String text) {
        var folder = Records.folder(directory.resolve("tasks"));
        folder.create(Records.running("bg_1"));
        Records.put(directory, new TaskId("bg_1"), Records.ofReference("running"));
        assertThrows(UnknownTask.class, () -> folder.resolve(text));
        assertThrows(Trouble.class, () -> new TaskId(text));
    }

    @Test
    void an_id_longer_than_any_file_name_finds_nothing() {
        var folder = Records.folder(directory);
        assertThrows(UnknownTask.class, () -> folder.resolve("b".repeat(100_000)));
    }

    @Test
    void an_id_may_be_shortened_to_what_only_one_begins_or_ends_with() {
        var folder = Records.folder(directory);
        for (var id : List.of("bg_1a2b", "bg_1a3c", "bg_77")) {
            folder.create(Records.running(id));
        }
        assertEquals(new TaskId("bg_1a2b"), folder.resolve("bg_1a2"));
        assertEquals(new TaskId("bg_1a3c"), folder.resolve("3c"));
        assertEquals(new TaskId("bg_77"), folder.resolve("bg_77"));
        assertEquals(
                "Ambiguous task id: bg_1 could be bg_1a2b, bg_1a3c",
                assertThrows(AmbiguousTask.class, () -> folder.resolve("bg_1")).sentence());
        assertEquals(
                "Task not found: 2",
                assertThrows(UnknownTask.class, () -> folder.resolve("2")).sentence());
    }

    @Test
    void a_whole_id_wins_over_longer_ones_and_needs_no_look_at_the_others() throws IOException {
        var folder = Records.folder(directory);
        folder.create(Records.running("bg_1"));
        folder.create(Records.running("bg_11"));
        assertEquals(new TaskId("bg_1"), folder.resolve("bg_1"));
    }

    @Test
    void a_directory_that_is_not_there_holds_no_tasks() {
        var folder = Records.folder(directory.resolve("none"));
        assertEquals(List.of(), folder.all());
        assertNull(folder.find(new TaskId("bg_1")));
        assertThrows(UnknownTask.class, () -> folder.resolve("bg_1"));
        assertFalse(Files.exists(folder.directory()));
    }

    @Test
    void a_file_in_the_directorys_place_is_one_sentence() throws IOException {
        var file = Files.createFile(directory.resolve("tasks"));
        var folder = Records.folder(file);
        assertEquals(
                "Cannot read " + file + ": not a directory",
                assertThrows(DiskTrouble.class, folder::names).sentence());
        assertEquals(
                "Cannot create " + file + ": something else stands there",
                assertThrows(DiskTrouble.class, () -> folder.createOutput(new TaskId("bg_1")))
                        .sentence());
    }

    @Test
    void a_record_is_not_created_twice() {
        var folder = Records.folder(directory);
        folder.create(Records.running("bg_1"));
        assertThrows(Trouble.class, () -> folder.create(Records.running("bg_1")));
    }

    @Test
    void a_request_to_stop_can_be_taken_back() {
        var folder = Records.folder(directory);
        var task = Records.running("bg_1");
        folder.create(task);
        var evidence = ((Status.Running) task.status()).evidence();
        var stop = new StopRequest(Records.END, StopRequest.Outcome.CANCELLED, "no more");
        folder.update(task.id(), now -> now.moved(new Status.Running(evidence, stop)));
        assertEquals(new Status.Running(evidence, stop), Records.task(folder, task.id()).status());
        folder.update(task.id(), now -> now.moved(new Status.Running(evidence, null)));
        assertEquals(task, Records.task(folder, task.id()));
    }

    @Test
    void a_thousand_records_are_read_in_their_order() {
        var folder = Records.folder(directory);
        var content = Records.ofReference("completed");
        for (int i = 1000; i < 2000; i++) {
            var id = new TaskId("bg_" + i);
            Records.put(directory, id, content.replace(Records.ID.value(), id.value()));
        }
        var all = folder.all();
        assertEquals(1000, all.size());
        for (int i = 0; i < 1000; i++) {
            assertEquals("bg_" + (1000 + i), all.get(i).entry().name());
            assertTrue(all.get(i).task() != null);
        }
    }

    /** A demo that was deleted stays deleted, whoever is still at work in it. */
    @Test
    void a_change_makes_no_directory_anew() {
        var gone = directory.resolve("gone");
        var id = Records.ID;
        assertThrows(UnknownTask.class, () -> Records.folder(gone).update(id, task -> task));
        assertFalse(Files.exists(gone));
    }
}
