package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.text.Color;
import taskbg.text.OutputWindow;
import taskbg.text.Style;
import taskbg.text.StyledLine;

/** Whatever part is read, and in however many reads, it looks as in the whole. */
class OutputPartsTest {
    private static final String SAID =
            "{\"type\":\"message\",\"role\":\"assistant\",\"id\":\"m\",\"text\":\"%s\"}\n";
    private static final String CALL =
            "{\"type\":\"tool_call\",\"id\":\"c%1$d\",\"toolName\":\"Read\",\"parameters\":"
                    + "{\"file_path\":\"f%1$d\"}}\n";
    private static final String BACK =
            "{\"type\":\"tool_result\",\"id\":\"c%1$d\",\"isError\":false,\"value\":\"%1$d lines\"}\n";
    private static final String DONE =
            "{\"type\":\"completion\",\"finalText\":\"%s\",\"numTurns\":1}\n";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void create() throws IOException {
        file = Files.createFile(folder.resolve("out"));
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private OutputReader open() {
        return new OutputReader(OutputFile.open(file), null);
    }

    private static List<String> words(List<OutputWindow.Row> rows) {
        var words = new ArrayList<String>();
        for (var row : rows) {
            words.add(row.text().plain());
        }
        return words;
    }

    private List<String> last(int count) {
        try (var reading = open()) {
            return words(reading.last(count).rows());
        }
    }

    /** Reads on after each piece is written, as the monitor does, and keeps what it keeps. */
    private List<String> followed(String... pieces) throws IOException {
        var rows = new ArrayList<OutputWindow.Row>();
        long next = 0;
        for (var piece : pieces) {
            append(piece);
            try (var reading = open()) {
                var window = reading.from(next, 100);
                rows.removeIf(row -> row.offset() >= window.from());
                rows.addAll(window.rows());
                next = window.next();
            }
        }
        return words(rows);
    }

    @Test
    void rows_know_where_their_line_begins() throws IOException {
        append("one\ntwo\n" + SAID.formatted("three\\nfour"));
        try (var reading = open()) {
            var window = reading.last(10);
            var offsets = window.rows().stream().map(OutputWindow.Row::offset).toList();
            assertEquals(List.of(0L, 4L, 8L, 8L, 8L), offsets);
            assertEquals(List.of("one", "two", "", "three", "four"), words(window.rows()));
            assertEquals(0, window.from());
            assertEquals(Files.size(file), window.next());
            assertEquals(Files.size(file), window.seen());
        }
    }

    @Test
    void a_line_without_its_end_is_shown_and_read_again() throws IOException {
        append("whole\nha");
        try (var reading = open()) {
            var window = reading.last(10);
            assertEquals(List.of("whole", "ha"), words(window.rows()));
            assertEquals(6, window.next());
            assertEquals(8, window.seen());
        }
        assertEquals(List.of("whole", "half"), followed("lf\n"));
    }

    @Test
    void a_tool_call_and_its_outcome_share_a_row_over_two_reads() throws IOException {
        var rows = followed(CALL.formatted(1), BACK.formatted(1));
        assertEquals(last(10), rows);
        assertEquals(List.of("▸ Read  f1  ✓ 1 lines"), rows);
    }

    @Test
    void reading_on_shows_what_reading_at_once_shows() throws IOException {
        var rows =
                followed(
                        SAID.formatted("first"),
                        CALL.formatted(1),
                        CALL.formatted(2),
                        BACK.formatted(1),
                        BACK.formatted(2),
                        SAID.formatted("last"),
                        DONE.formatted("last"));
        assertEquals(last(100), rows);
        assertEquals("", rows.get(rows.indexOf("last") - 1), "the blank line before words");
        assertEquals(rows.indexOf("last"), rows.lastIndexOf("last"), "said once");
    }

    @Test
    void an_outcome_names_its_tool_though_the_call_stands_before_the_part() throws IOException {
        append(CALL.formatted(1) + CALL.formatted(2) + BACK.formatted(1));
        assertEquals(List.of("  Read  ✓ 1 lines"), last(1));
    }

    @Test
    void a_colour_that_was_set_before_goes_on() throws IOException {
        append("\033[31mred\nstill red\n");
        var red = Style.PLAIN.withForeground(new Color.Ansi(1));
        try (var reading = open()) {
            var row = new OutputWindow.Row(9, null, StyledLine.of("still red", red));
            assertEquals(new OutputWindow(9, 19, 19, List.of(row)), reading.last(1));
        }
    }

    @Test
    void around_and_before_find_the_same_lines() throws IOException {
        append("a\nb\nc\nd\ne\n");
        try (var reading = open()) {
            assertEquals(List.of("b", "c", "d"), words(reading.around(4, 2).rows()));
            assertEquals(List.of("b", "c"), words(reading.before(6, 2).rows()));
            assertEquals(2, reading.before(6, 2).from());
            assertEquals(6, reading.before(6, 2).next());
        }
    }

    @Test
    void an_endless_line_is_broken_and_little_of_it_is_read() throws IOException {
        append("x".repeat(40 * OutputLines.LONGEST));
        try (var reading = open()) {
            var window = reading.last(400);
            assertTrue(window.seen() - window.from() <= 8 << 20, window.from() + "");
            assertEquals(Files.size(file), window.seen());
            var row = window.rows().get(1);
            assertEquals(window.from() + OutputLines.LONGEST, row.offset());
            assertTrue(row.text().plain().endsWith("… +245760 bytes"), row.text().plain());
            assertTrue(window.next() >= window.seen() - 2 * OutputLines.LONGEST);
        }
    }

    @Test
    void an_event_longer_than_a_line_may_be_is_still_an_event() throws IOException {
        append(SAID.formatted("w".repeat(2 * OutputLines.LONGEST)) + "after\n");
        try (var reading = open()) {
            var window = reading.last(10);
            assertEquals(2, window.rows().size());
            assertEquals(0, window.rows().getFirst().offset());
            assertEquals(List.of("after"), words(reading.last(1).rows()));
        }
    }

    @Test
    void an_event_of_any_length_is_one_wherever_it_begins() throws IOException {
        append("one\n" + SAID.formatted("w".repeat(OutputLines.LONGEST * 3 / 2)) + "after\n");
        try (var reading = open()) {
            var rows = words(reading.last(10).rows());
            assertEquals(4, rows.size());
            assertEquals("www", rows.get(2).substring(0, 3));
        }
    }

    @Test
    void nothing_stands_after_the_end() throws IOException {
        append("x\n");
        try (var reading = open()) {
            assertEquals(new OutputWindow(2, 2, 2, List.of()), reading.from(2, 10));
        }
    }
}
