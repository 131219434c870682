package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of outputs with what is known of them. */
class OutputReaderTest {
    private static final String OUTPUT =
            """
            from stderr
            {"type":"message","role":"assistant","id":"a","text":"Two\\nlines","timestamp":1795384670819}
            {"type":"tool_call","id":"c","toolName":"Read","parameters":{"file_path":"x"},"timestamp":1795384671000}
            {"type":"tool_result","id":"c","value":"y","timestamp":1795384672000}
            {"type":"result","is_error":false,"result":"Two\\nlines","session_id":"s"}
            """;

    @TempDir Path folder;

    @Test
    void a_row_bears_the_time_of_the_event_that_it_begins_with() throws Exception {
        var file = Files.writeString(folder.resolve("x.out"), OUTPUT);
        var times = new ArrayList<String>();
        try (var reading = new OutputReader(OutputFile.open(file), null)) {
            for (var row : reading.last(100).rows()) {
                times.add(millis(row.at()) + row.text().plain());
            }
        }
        assertEquals(
                List.of(
                        "- from stderr",
                        "- ",
                        "670819 Two",
                        "670819 lines",
                        "671000 ▸ Read  x  ✓ y",
                        "- — done"),
                times);
    }

    private static String millis(Instant at) {
        return (at == null ? "-" : at.toEpochMilli() % 1_000_000) + " ";
    }
}
