package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output that is read bit by bit. */
class RunReaderTest {
    private static final String CALL =
            "{\"type\":\"tool_call\",\"id\":\"c%d\",\"toolName\":\"Read\",\"parameters\":{},\"timestamp\":1}\n";

    @TempDir Path folder;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        output = Files.writeString(folder.resolve("a.out"), "");
        add(0, 3);
    }

    private void add(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Files.writeString(output, CALL.formatted(i), StandardOpenOption.APPEND);
        }
    }

    @Test
    void a_long_output_is_read_in_several_turns_and_tells_the_same_in_the_end() throws IOException {
        var reader = new RunReader(output);
        assertEquals(0, reader.read(50).toolCalls());
        assertTrue(reader.isBehind());
        while (reader.isBehind()) {
            reader.read(50);
        }
        assertEquals(new RunReader(output).read(), reader.read());
        assertEquals(3, reader.read().toolCalls());
    }

    @Test
    void who_has_read_all_is_not_behind_until_there_is_more() throws IOException {
        var reader = new RunReader(output);
        assertEquals(3, reader.read().toolCalls());
        assertFalse(reader.isBehind());
        add(3, 5);
        assertEquals(3, reader.read(1).toolCalls());
        assertTrue(reader.isBehind());
        assertEquals(5, reader.read().toolCalls());
        assertFalse(reader.isBehind());
    }
}
