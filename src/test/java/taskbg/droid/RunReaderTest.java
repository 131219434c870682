package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.OutputFormat;

/** An output that is read bit by bit. */
class RunReaderTest {
    private static final String CALL =
            "{\"type\":\"tool_call\",\"id\":\"c%d\",\"toolName\":\"Read\",\"parameters\":{},\"timestamp\":1}\n";

    private static final String INIT =
            "{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"s1\"}\n";
    private static final String SAID =
            "{\"type\":\"message\",\"role\":\"assistant\",\"id\":\"m\",\"text\":\"%s\",\"timestamp\":2}\n";
    private static final String FAILED =
            "{\"type\":\"error\",\"source\":\"cli\",\"message\":\"no\"}\n";
    private static final String DONE =
            "{\"type\":\"completion\",\"finalText\":\"f\",\"numTurns\":1}\n";

    private static final long ALL = Long.MAX_VALUE;

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
        var reader = reader(null);
        assertEquals(0, reader.read(50).toolCalls());
        assertTrue(reader.isBehind());
        while (reader.isBehind()) {
            reader.read(50);
        }
        assertEquals(reader(null).read(ALL), reader.read(ALL));
        assertEquals(3, reader.read(ALL).toolCalls());
    }

    @Test
    void who_has_read_all_is_not_behind_until_there_is_more() throws IOException {
        var reader = reader(null);
        assertEquals(3, reader.read(ALL).toolCalls());
        assertFalse(reader.isBehind());
        add(3, 5);
        assertEquals(3, reader.read(1).toolCalls());
        assertTrue(reader.isBehind());
        assertEquals(5, reader.read(ALL).toolCalls());
        assertFalse(reader.isBehind());
    }

    private RunReader reader(@Nullable RunCheckpoint from) {
        return new RunReader(output, OutputFormat.ANY, from);
    }

    private RunCheckpoint remembered(RunReader reader) {
        return Objects.requireNonNull(
                RunCheckpoint.of(Objects.requireNonNull(reader.checkpoint()).bytes()));
    }

    @Test
    void who_goes_on_from_a_checkpoint_knows_what_was_read_before() throws IOException {
        Files.writeString(output, INIT + SAID.formatted("hello"), StandardOpenOption.APPEND);
        var reader = reader(null);
        reader.read(ALL);
        add(3, 5);
        var resumed = reader(remembered(reader));
        assertEquals(reader(null).read(ALL), resumed.read(ALL));
        assertEquals(reader.read(ALL), resumed.read(ALL));
        add(5, 6);
        assertEquals(6, resumed.read(ALL).toolCalls());
    }

    @Test
    void a_checkpoint_is_the_start_of_a_line_wherever_reading_stopped() throws IOException {
        long whole = Files.size(output);
        Files.writeString(output, CALL.formatted(3).substring(0, 30), StandardOpenOption.APPEND);
        var reader = reader(null);
        reader.read(ALL);
        assertEquals(whole, remembered(reader).offset());
        Files.writeString(output, CALL.formatted(3).substring(30), StandardOpenOption.APPEND);
        var resumed = reader(remembered(reader));
        assertEquals(4, resumed.read(ALL).toolCalls());
    }

    @Test
    void an_output_that_was_cut_or_replaced_is_read_from_its_start() throws IOException {
        var reader = reader(null);
        reader.read(ALL);
        var checkpoint = remembered(reader);
        for (var other :
                List.of(
                        "",
                        CALL.formatted(9),
                        "x\n".repeat(40),
                        "x\n".repeat(400),
                        CALL.formatted(7).repeat(9))) {
            Files.writeString(output, other);
            var whole = reader(null).read(ALL);
            assertEquals(whole, reader(checkpoint).read(ALL));
            var seen = reader(null);
            Files.writeString(output, CALL.formatted(1));
            seen.read(ALL);
            Files.writeString(output, other);
            assertEquals(
                    other.length() == CALL.formatted(1).length() ? 1 : whole.toolCalls(),
                    seen.read(ALL).toolCalls());
        }
    }

    @Test
    void a_run_that_ended_or_failed_makes_no_checkpoint() throws IOException {
        Files.writeString(output, FAILED, StandardOpenOption.APPEND);
        var reader = reader(null);
        reader.read(ALL);
        assertNull(reader.checkpoint());
        Files.writeString(output, CALL.formatted(1) + DONE);
        reader.read(ALL);
        assertNull(reader.checkpoint());
    }

    @Test
    void a_look_at_a_long_output_tells_its_beginning_and_its_end() throws IOException {
        Files.writeString(output, INIT);
        add(0, 3);
        Files.writeString(
                output, "x".repeat(99).concat("\n").repeat(200_000), StandardOpenOption.APPEND);
        add(3, 5);
        Files.writeString(output, SAID.formatted("the last"), StandardOpenOption.APPEND);
        var reader = reader(null);
        var report = reader.look(1000);
        assertEquals("s1", report.sessionId());
        assertEquals("the last", report.lastMessage());
        assertEquals(5, report.toolCalls());
        assertTrue(reader.isBehind());
        assertEquals(1000, reader.offset());
        while (reader.isBehind()) {
            reader.look(1 << 20);
        }
        assertEquals(reader(null).read(ALL), reader.look(1));
    }

    @Test
    void a_look_is_short_though_the_checkpoint_is_of_another_output() throws IOException {
        Files.writeString(output, CALL.formatted(1).repeat(100_000));
        var reader = reader(null);
        reader.read(ALL);
        var checkpoint = remembered(reader);
        Files.writeString(output, "y\n" + CALL.formatted(1).repeat(100_000));
        var other = reader(checkpoint);
        other.look(1000);
        assertEquals(1000, other.offset());
    }

    @Test
    void an_end_that_is_one_long_line_tells_nothing() throws IOException {
        Files.writeString(output, "z".repeat(4 << 20), StandardOpenOption.APPEND);
        var report = reader(null).look(1000);
        assertEquals(3, report.toolCalls());
        assertNull(report.lastMessage());
    }

    @Test
    void what_is_no_checkpoint_is_none() throws IOException {
        var reader = reader(null);
        reader.read(ALL);
        byte[] good = remembered(reader).bytes();
        for (int i = 0; i < good.length; i++) {
            assertNull(RunCheckpoint.of(Arrays.copyOf(good, i)));
        }
        assertNull(RunCheckpoint.of(Arrays.copyOf(good, good.length + 1)));
        good[1] = -1;
        assertNull(RunCheckpoint.of(good), "a negative offset");
    }
}
