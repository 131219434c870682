package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Entry;
import taskbg.task.Trouble;

/** Whatever stands in the directory is a row that says what is wrong, and stays as it is. */
class HostileRecordTest {
    @TempDir Path directory;

    @Test
    void a_record_cut_off_at_any_byte_is_unreadable_and_never_overwritten() throws IOException {
        var whole = Records.ofReference("completed").getBytes(StandardCharsets.UTF_8);
        var folder = Records.folder(directory);
        var file = directory.resolve(Records.ID + ".json");
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            assertInstanceOf(Entry.Unreadable.class, folder.read(Records.ID).entry());
            assertThrows(Trouble.class, () -> folder.update(Records.ID, Records::completed));
            assertTrue(Arrays.equals(cut, Files.readAllBytes(file)));
        }
    }

    @Test
    void each_says_in_one_sentence_what_is_wrong() {
        var folder = Records.folder(directory);
        Records.put(directory, Records.ID, "");
        assertEquals(Records.ID + ": The record is empty", Records.why(folder, Records.ID));
        Records.put(directory, Records.ID, "[1]");
        assertEquals(
                Records.ID + ": The record is no JSON object", Records.why(folder, Records.ID));
        Records.put(directory, Records.ID, "{\"id\": \n tru");
        assertEquals(
                Records.ID + ": The record is no complete JSON (line 2, column 2)",
                Records.why(folder, Records.ID));
        Records.put(directory, Records.ID, Records.ofReference("running") + "{}");
        assertEquals(
                Records.ID + ": The record has something after its end",
                Records.why(folder, Records.ID));
        Records.put(directory, Records.ID, "[".repeat(100_000));
        assertEquals(
                Records.ID + ": The record is no JSON object", Records.why(folder, Records.ID));
        Records.put(directory, Records.ID, "{\"a\":".repeat(100_000));
        assertEquals(
                Records.ID + ": The record is nested too deeply", Records.why(folder, Records.ID));
        Records.put(directory, Records.ID, "{\"a\": 1, \"a\": 2}");
        assertEquals(
                Records.ID + ": The record has the key a twice in one object",
                Records.why(folder, Records.ID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"bg_1a205c93757eac2c6\" | \"id\": \"bg_2\" | names another id than its"
                        + " file does",
                "\"id\": \"bg_1a205c93757eac2c6\" | \"id\": 5 | has something other than a text as"
                        + " id",
                "\"id\": | \"ident\": | has no id",
                "\"session_id\": \"ses_8d06be6041b4\" | \"session_id\": [] | has something other"
                        + " than a text as session_id",
                "\"description\": \"Say hi\" | \"description\": {} | has something other than a"
                        + " text as description",
                "\"status\": \"running\" | \"status\": \"odd\" | has a status that is none of the"
                        + " five",
                "\"status\": \"running\" | \"status\": null | has no status",
                "\"started_at\": \"2026-11-23T00:23:22.711385\" | \"started_at\": 5 | has something"
                        + " other than a text as started_at",
                "\"started_at\": \"2026-11-23T00:23:22.711385\" | \"started_at\": \"soon\" | has"
                        + " something other than a time as started_at",
                "\"started_at\": | \"began_at\": | has no started_at",
                "\"queued_at\": null | \"queued_at\": true | has something other than a text as"
                        + " queued_at",
                "\"completed_at\": null | \"completed_at\": [] | has something other than a text as"
                        + " completed_at",
                "\"parent_model\": null | \"parent_model\": 1 | has something other than a text as"
                        + " parent_model",
                "\"toolCalls\": 0 | \"toolCalls\": \"0\" | has something other than a number as"
                        + " progress.toolCalls",
                "\"toolCalls\": 0 | \"toolCalls\": 1.5 | has something other than a whole number as"
                        + " progress.toolCalls",
                "\"toolCalls\": 0 | \"outputFile\": 1, \"x\": 0 | has the key outputFile"
                        + " twice in one object",
                "\"progress\": { | \"progress\": [], \"x\": { | has something other than an object"
                        + " as progress",
                "\"result\": null | \"result\": 0 | has something other than a text as result",
                "\"error\": null | \"error\": [] | has something other than a text as error",
                "\"toolCalls\": 0 | \"taskBg\": 7 | has something other than an object as"
                        + " progress.taskBg",
                "\"toolCalls\": 0 | \"taskBg\": {\"process\": {\"host\": \"h\"}} | has no"
                        + " progress.taskBg.process.boot",
                "\"toolCalls\": 0 | \"taskBg\": {\"relaunchOf\": \"../x\"} | is no task of ours:"
                        + " Not a task id: ../x",
                "\"toolCalls\": 0 | \"taskBg\": {\"order\": {\"autonomy\": \"max\", \"directory\":"
                        + " \"/\"}} | is no task of ours: Unknown autonomy level: max (one of low,"
                        + " medium, high)",
            })
    void a_value_of_the_wrong_kind_is_named(String good, String bad, String why) {
        var broken = Records.ofReference("running").replace(good, bad);
        var file = Records.put(directory, Records.ID, broken);
        var folder = Records.folder(directory);
        assertEquals(Records.ID + ": The record " + why, Records.why(folder, Records.ID));
        assertThrows(Trouble.class, () -> folder.update(Records.ID, Records::completed));
        assertEquals(broken, Records.text(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"name\": \"task-bg\", \"version\": 1}",
                "\uFEFF{}",
                "<html></html>",
                "\0\0\0\0\0\0\0\0",
                "{\"id\": \"\\x\"}"
            })
    void json_of_others_is_listed_among_the_rest(String foreign) {
        Records.put(directory, Records.ID, Records.ofReference("running"));
        Records.put(directory.resolve("package.json"), foreign);
        var all = Records.folder(directory).all();
        assertEquals(2, all.size());
        assertInstanceOf(Entry.Known.class, all.get(0).entry());
        assertEquals("package", all.get(1).entry().name());
        assertInstanceOf(Entry.Unreadable.class, all.get(1).entry());
    }

    @Test
    void a_huge_record_is_a_row_and_is_not_read() throws IOException {
        var file = directory.resolve(Records.ID + ".json");
        try (var out =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(new byte[1]), 100_000_000);
        }
        assertEquals(
                Records.ID + ": The record is too large: 100000001 bytes, 67108864 at most",
                Records.why(Records.folder(directory), Records.ID));
        assertEquals(100_000_001, Files.size(file));
    }

    @Test
    void what_is_no_file_is_a_row_and_is_not_opened() throws Exception {
        Files.createDirectory(directory.resolve("folder.json"));
        Files.createSymbolicLink(directory.resolve("loop.json"), Path.of("loop.json"));
        var pipe = directory.resolve("pipe.json").toString();
        var made = new ProcessBuilder("mkfifo", pipe).start();
        assertTrue(made.waitFor(20, TimeUnit.SECONDS));
        var whys = new StringBuilder();
        for (var stored : Records.folder(directory).all()) {
            var entry = (Entry.Unreadable) stored.entry();
            whys.append(entry.name()).append(": ").append(entry.why()).append('\n');
        }
        assertEquals(
                """
                folder: The record is no file
                loop: The record cannot be read: Too many levels of symbolic links or unable to access attributes of symbolic link
                pipe: The record is no file
                """,
                whys.toString());
    }

    @Test
    void a_name_that_is_no_id_is_a_row() {
        Records.put(directory.resolve("my notes.json"), Records.ofReference("running"));
        var entry = (Entry.Unreadable) Records.folder(directory).all().getFirst().entry();
        assertEquals("The record has a name that is no task id", entry.why());
    }

    @Test
    void temporary_and_side_files_are_no_records() throws IOException {
        for (var name :
                new String[] {
                    ".bg_1.json.tmp", "bg_1.out", "bg_1.exit", ".task-bg.lock", ".x.json"
                }) {
            Files.writeString(directory.resolve(name), "{");
        }
        assertEquals(0, Records.folder(directory).all().size());
    }
}
