package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.json.JsonAnswer;
import taskbg.task.Status;

/** What a rewrite keeps of a record: all of it. */
class KeptKeysTest {
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "session_id",
                    "parent_session_id",
                    "description",
                    "prompt",
                    "agent",
                    "status",
                    "started_at",
                    "queued_at",
                    "completed_at",
                    "result",
                    "error",
                    "progress",
                    "concurrency_key",
                    "parent_model");

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1e400",
                "-0.0",
                "NaN",
                "Infinity",
                "-Infinity",
                "123456789012345678901234567890123456789012345678901234567890",
                "0.1000000000000000055511151231257827",
                "\"\\udc80\"",
                "\"\\ud83d\"",
                "\"\\ud83d\\ude80 \\u00e9 \\u2028 \\u0000 \\\" \\\\ /\"",
                "\"\"",
                "{}",
                "[]",
                "[[], {\"\": null}, [true, false]]",
                "{\"deep\": {\"status\": \"no status of ours\", \"taskBg\": 1}}"
            })
    void a_value_that_we_know_nothing_of_survives_wherever_it_stands(String value)
            throws IOException {
        var before =
                Records.ofReference("running")
                        .replace("\"id\":", "\"first\": VALUE,\n  \"id\":")
                        .replace("\"toolCalls\"", "\"ours\": VALUE,\n    \"toolCalls\"")
                        .replace(
                                "\"outputFile\"",
                                "\"taskBg\": {\"new\": VALUE},\n    \"outputFile\"")
                        .replace("VALUE", value);
        var file = Records.put(directory, Records.ID, before);
        var folder = Records.folder(directory);
        folder.update(Records.ID, Records::completed);
        folder.update(
                Records.ID,
                task -> task.corrected(new Status.Failed(Records.END, "no", null, null)));
        var after = Records.text(file).replaceAll("\\s+", "");
        var kept = value.replaceAll("\\s+", "");
        assertTrue(after.contains("{\"first\":" + kept + ",\"id\""), after);
        assertTrue(after.contains("\"progress\":{\"ours\":" + kept + ",\"toolCalls\":0"), after);
        assertTrue(after.contains("\"taskBg\":{\"new\":" + kept + "}"), after);
        assertTrue(after.contains("\"status\":\"error\""), after);
    }

    @Test
    void values_of_known_keys_keep_their_form_until_they_change() {
        var before = Records.ofReference("running");
        var file = Records.put(directory, Records.ID, before);
        Records.folder(directory).update(Records.ID, Records::completed);
        assertEquals(
                before.replace("\"running\"", "\"completed\"")
                        .replace(
                                "\"completed_at\": null",
                                "\"completed_at\": \"2026-11-22T12:06:10.000007+00:00\"")
                        .replace("\"result\": null", "\"result\": \"done\""),
                Records.text(file));
    }

    @Test
    void nothing_is_written_where_nothing_changed() {
        var odd = Records.ofReference("completed").replace("  ", "\t");
        var file = Records.put(directory, Records.ID, odd);
        Records.folder(directory).update(Records.ID, Records::completed);
        assertEquals(odd, Records.text(file));
    }

    @Test
    void deep_nesting_survives_as_far_as_python_itself_can_read_it() {
        var deep = "[".repeat(900) + "]".repeat(900);
        var file =
                Records.put(
                        directory,
                        Records.ID,
                        Records.ofReference("running")
                                .replace("\"toolCalls\"", "\"deep\": " + deep + ", \"toolCalls\""));
        Records.folder(directory).update(Records.ID, Records::completed);
        assertTrue(Records.text(file).replaceAll("\\s+", "").contains("\"deep\":" + deep + ","));
    }

    @Test
    void what_is_nested_deeply_does_not_make_a_record_many_times_as_large() throws IOException {
        var deep = "[".repeat(990) + "]".repeat(990);
        var before =
                Records.ofReference("running")
                        .replace("\"toolCalls\"", "\"deep\": " + deep + ", \"toolCalls\"");
        var file = Records.put(directory, Records.ID, before);
        Records.folder(directory).update(Records.ID, Records::completed);
        assertTrue(Files.size(file) < 2 * before.length(), "bytes: " + Files.size(file));
        assertTrue(Records.text(file).replaceAll("\\s+", "").contains("\"deep\":" + deep + ","));
    }

    @Test
    void a_lone_surrogate_in_a_key_beside_a_number_that_is_none_survives() {
        var odd = "\"k\\ud800\": NaN";
        var file =
                Records.put(
                        directory,
                        Records.ID,
                        Records.ofReference("running")
                                .replace("\"toolCalls\"", odd + ",\n    \"toolCalls\""));
        Records.folder(directory).update(Records.ID, Records::completed);
        assertTrue(Records.text(file).contains("\n    " + odd + ",\n"), Records.text(file));
    }

    @Test
    void a_whole_record_is_printed_with_all_that_its_file_says() {
        var record =
                Records.ofReference("running")
                        .replace("\"toolCalls\"", "\"x\": 1.10, \"toolCalls\"");
        Records.put(directory, Records.ID, record);
        var sink = new ByteArrayOutputStream();
        JsonAnswer.print(Records.folder(directory).read(Records.ID).tree(), sink);
        assertEquals(
                record.replaceAll("\n +", " ")
                                .replace("{ ", "{")
                                .replace("\n}", "}")
                                .replace(" }", "}")
                        + "\n",
                sink.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_new_record_has_the_references_keys_in_its_order_and_ours_inside_progress() {
        var folder = Records.folder(directory);
        folder.create(Records.running("bg_1"));
        var text = Records.text(directory.resolve("bg_1.json"));
        assertEquals(KEYS, keys(text, "  "));
        assertEquals(
                List.of("toolCalls", "lastUpdate", "outputFile", "taskBg"), keys(text, "    "));
        assertTrue(text.contains("\"prompt\": \"say \\\"hi\\\" \\u00e9 \\ud83d\\ude80\""), text);
        assertTrue(text.contains("\"started_at\": \"2026-11-22T12:05:09.123456+00:00\""), text);
    }

    @Test
    void what_we_write_we_read_back_as_it_was() {
        var folder = Records.folder(directory);
        var task = Records.running("bg_1");
        folder.create(task);
        assertEquals(task, Records.task(folder, task.id()));
        var ended = folder.update(task.id(), Records::completed);
        assertEquals(ended, Records.task(folder, task.id()));
    }

    private static List<String> keys(String text, String indent) {
        var keys = new ArrayList<String>();
        for (var line : text.split("\n")) {
            if (line.startsWith(indent + "\"")) {
                keys.add(line.substring(indent.length() + 1, line.indexOf("\":")));
            }
        }
        return keys;
    }
}
