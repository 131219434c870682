package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.output.OutputLines.Line;

class OutputLinesTest {
    private static final int LONGEST = OutputLines.LONGEST;

    @TempDir Path dir;

    @Test
    void the_newline_belongs_to_the_line_it_ends() throws IOException {
        try (var output = file("one\ntwo\n")) {
            var lines = new OutputLines(output);
            assertEquals(0, lines.startOf(3));
            assertEquals(4, lines.startOf(4));
            assertEquals(8, lines.startOf(8));
        }
    }

    @Test
    void an_unended_last_line_is_a_line() throws IOException {
        try (var output = file("one\ntw")) {
            var lines = new OutputLines(output);
            assertEquals(4, lines.startOf(6));
            assertEquals("[0:one$, 4:tw]", lines.before(6, 9).toString());
            assertEquals("[4:tw]", lines.from(4, 9).toString());
        }
    }

    @Test
    void an_empty_file_has_no_lines() throws IOException {
        try (var output = file("")) {
            var lines = new OutputLines(output);
            assertEquals(List.of(), lines.before(0, 9));
            assertEquals(List.of(), lines.from(0, 9));
            assertEquals(0, lines.startOfLast(3));
        }
    }

    @Test
    void lines_amid_a_hundred_megabytes_without_newline_are_short() throws IOException {
        var path = dir.resolve("a.out");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(100 << 20);
        }
        try (var output = OutputFile.open(path)) {
            var lines = new OutputLines(output);
            var read = new ArrayList<>(lines.before(50 << 20, 3));
            read.addAll(lines.from(50 << 20, 4));
            assertEquals(7, read.size());
            for (var line : read) {
                assertEquals(LONGEST, line.bytes().length);
                assertEquals(LONGEST, line.end() - line.offset());
            }
        }
    }

    @Test
    void forwards_and_backwards_find_the_same_lines() throws IOException {
        var random = new Random(42);
        for (int round = 0; round < 5; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                int length = random.nextInt(4) == 0 ? random.nextInt(3 * LONGEST) : 5;
                text.append("x".repeat(length)).append(random.nextInt(9) == 0 ? "" : "\n");
            }
            try (var output = file(text.toString())) {
                var lines = new OutputLines(output);
                var forwards = lines.from(0, Integer.MAX_VALUE).toString();
                assertEquals(forwards, lines.before(output.size(), 9999).toString());
                assertEquals(forwards, oneByOne(lines, output.size()).toString());
            }
        }
    }

    @Test
    void no_line_is_longer_than_twice_the_longest() throws IOException {
        try (var output = file("a\n" + "b".repeat(5 * LONGEST) + "\nc")) {
            var lines = new OutputLines(output).from(0, 99);
            assertEquals(2L * LONGEST, lines.get(1).end());
            long longest = 0;
            for (var line : lines) {
                longest = Math.max(longest, line.end() - line.offset());
            }
            assertTrue(longest <= 2 * LONGEST);
        }
    }

    @Test
    void the_last_lines_are_counted_as_tail_does() throws IOException {
        try (var output = file("one\ntwo\nthree\n")) {
            var lines = new OutputLines(output);
            assertEquals(14, lines.startOfLast(0));
            assertEquals(8, lines.startOfLast(1));
            assertEquals(4, lines.startOfLast(2));
            assertEquals(0, lines.startOfLast(3));
            assertEquals(0, lines.startOfLast(Long.MAX_VALUE));
        }
        try (var output = file("one\ntw")) {
            assertEquals(4, new OutputLines(output).startOfLast(1));
        }
    }

    @Test
    void the_last_line_starts_where_it_starts_however_long_it_is() throws IOException {
        try (var output = file("one\n" + "x".repeat(5 * LONGEST) + "\n")) {
            assertEquals(4, new OutputLines(output).startOfLast(1));
        }
    }

    @Test
    void lines_of_a_grown_file_are_seen_at_once() throws IOException {
        try (var output = file("one\ntw")) {
            var lines = new OutputLines(output);
            assertEquals("[0:one$, 4:tw]", lines.from(0, 9).toString());
            Files.writeString(dir.resolve("a.out"), "one\ntwo\nthree");
            assertEquals("[0:one$, 4:two$, 8:three]", lines.from(0, 9).toString());
        }
    }

    private List<Line> oneByOne(OutputLines lines, long size) {
        var all = new ArrayList<Line>();
        for (long at = size; at > 0; at = all.getFirst().offset()) {
            all.addFirst(lines.from(lines.startOf(at - 1), 1).getFirst());
        }
        return all;
    }

    private OutputFile file(String text) throws IOException {
        return OutputFile.open(Files.writeString(dir.resolve("a.out"), text));
    }
}
