package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Trouble;

/** What is written can be read again, whatever odd things stand beside it. */
class OddRecordTest {
    @TempDir Path directory;

    private String with(String inProgress) {
        return Records.ofReference("running")
                .replace("\"toolCalls\"", inProgress + ", \"toolCalls\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": 0, \"at\": \"soon\"}",
                "{\"code\": \"no\", \"at\": null}",
                "{\"code\": [], \"at\": 7}",
                "{\"code\": 1.5}",
                "[]",
                "\"x\"",
                "7"
            })
    void an_odd_exit_is_kept_and_hides_no_record_that_is_completed(String exit) throws IOException {
        Records.put(directory, Records.ID, with("\"taskBg\": {\"exit\": " + exit + "}"));
        var folder = Records.folder(directory);
        folder.read(Records.ID).known();
        folder.update(Records.ID, Records::completed);
        assertEquals("completed", folder.read(Records.ID).known().status().word());
        var written = Files.readString(directory.resolve(Records.ID + ".json"));
        assertEquals(
                exit.replaceAll("\\s", ""),
                written.substring(written.indexOf("\"exit\": ") + 8)
                        .replaceAll("\\s", "")
                        .substring(0, exit.replaceAll("\\s", "").length()));
    }

    @Test
    void what_would_be_too_large_to_read_is_not_written() throws IOException {
        var folder = Records.folder(directory);
        Records.put(directory, Records.ID, with("\"x\": \"" + "é".repeat(12 << 20) + "\""));
        var before = Files.size(directory.resolve(Records.ID + ".json"));
        folder.read(Records.ID).known();
        var said = assertThrows(Trouble.class, () -> folder.update(Records.ID, Records::completed));
        assertTrue(said.sentence().contains("would be too large"), said.sentence());
        assertEquals(before, Files.size(directory.resolve(Records.ID + ".json")));
        folder.read(Records.ID).known();
    }
}
