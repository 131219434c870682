package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.output.OutputSearch.Result;
import taskbg.text.OutputWindow.Position;
import taskbg.text.Phrase;

class OutputSearchTest {
    private static final Result NOTHING = new Result.NotFound();

    @TempDir Path folder;

    private static String said(String text) {
        return "{\"type\":\"message\",\"role\":\"assistant\",\"id\":\"m\",\"text\":\""
                + text
                + "\",\"session_id\":\"s\"}\n";
    }

    private static String call(int id, String command) {
        return "{\"type\":\"tool_call\",\"id\":\"c%d\",\"toolName\":\"Execute\",\"parameters\":{\"command\":\"%s\"}}\n"
                .formatted(id, command);
    }

    private static String outcome(int id, String value) {
        return "{\"type\":\"tool_result\",\"id\":\"c%d\",\"isError\":false,\"value\":\"%s\"}\n"
                .formatted(id, value);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("a.out"), text);
    }

    private Result first(String output, String text) throws IOException {
        try (var file = OutputFile.open(write(output))) {
            return search(file, text).forward(Position.NONE, at -> true);
        }
    }

    private static OutputSearch search(OutputFile file, String text) {
        return new OutputSearch(file, null, text);
    }

    private static Result found(long offset, int part) {
        return new Result.Found(new Position(offset, part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"session_id", "assistant", "type", "\\\"quoted", "u00e9", "n\\n"})
    void what_only_the_bytes_have_is_not_found(String text) throws IOException {
        var output = said("a \\\"quoted\\\" caf\\u00e9\\nin two lines").repeat(50);
        assertEquals(NOTHING, first(output, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"quoted\"", "café", "é", "in two", "a \""})
    void what_json_escapes_is_found_as_it_is_shown(String text) throws IOException {
        var before = said("nothing here").repeat(50);
        var output = before + said("a \\\"quoted\\\" caf\\u00E9 in two");
        assertEquals(found(before.length(), 1), first(output, text));
    }

    @Test
    void case_counts_once_there_is_an_upper_case_letter() throws IOException {
        assertEquals(found(0, 0), first(said("CAF\\u00C9"), "café"));
        assertEquals(found(0, 0), first(said("\\u00C9"), "é"));
        assertEquals(NOTHING, first(said("caf\\u00e9"), "É"));
        assertEquals(NOTHING, first(said("cafe"), "Cafe"));
    }

    @Test
    void each_row_of_a_long_message_is_found_by_itself() throws IOException {
        try (var file = OutputFile.open(write(said("one needle\\nnone\\ntwo needle\\nend")))) {
            var search = search(file, "needle");
            assertEquals(found(0, 0), search.forward(Position.NONE, at -> true));
            assertEquals(found(0, 2), search.forward(new Position(0, 0), at -> true));
            assertEquals(NOTHING, search.forward(new Position(0, 2), at -> true));
            assertEquals(found(0, 2), search.backward(new Position(file.size(), 0), at -> true));
            assertEquals(found(0, 0), search.backward(new Position(0, 2), at -> true));
            assertEquals(NOTHING, search.backward(new Position(0, 0), at -> true));
        }
    }

    @Test
    void an_outcome_is_found_in_the_row_of_its_call() throws IOException {
        var before = said("hello").repeat(40);
        var output =
                before + call(1, "make all") + outcome(1, "built in 3 s") + said("bye").repeat(40);
        var row = found(before.length(), 0);
        assertEquals(row, first(output, "built"));
        assertEquals(row, first(output, "all  ✓ built"));
        try (var file = OutputFile.open(write(output))) {
            assertEquals(
                    row, search(file, "built").backward(new Position(file.size(), 0), at -> true));
            assertEquals(row, search(file, "✓").backward(new Position(file.size(), 0), at -> true));
        }
    }

    @Test
    void colours_do_not_hide_a_word() throws IOException {
        assertEquals(found(6, 0), first("green\n\u001b[31mred\u001b[0m alert\n", "red alert"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "c", "^@", "->", "\uFFFD", "\"", "b c", " "})
    void words_and_signs_that_readers_see_otherwise_are_found_in_plain_lines(String text)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("zz\nit is done -> \"x\" ".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {0, (byte) 0xff});
        bytes.writeBytes(" a\tb c\n".getBytes(StandardCharsets.UTF_8));
        try (var file =
                OutputFile.open(Files.write(folder.resolve("a.out"), bytes.toByteArray()))) {
            assertEquals(found(3, 0), search(file, text).forward(Position.NONE, at -> true));
        }
    }

    @Test
    void a_search_stops_when_told_to() throws IOException {
        try (var file = OutputFile.open(write("a needle\n"))) {
            var search = search(file, "needle");
            assertEquals(new Result.Stopped(), search.forward(Position.NONE, at -> false));
            assertEquals(new Result.Stopped(), search.backward(new Position(99, 0), at -> false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha",
                "beta gamma",
                "✓",
                "é",
                "exit code",
                "\"",
                "~",
                "Execute",
                "session_id"
            })
    void all_rows_are_found_in_both_directions_as_a_reader_sees_them(String text)
            throws IOException {
        var output = write(randomOutput(new Random(7)));
        var phrase = new Phrase(text);
        var expected = new ArrayList<Position>();
        try (var reading = new OutputReader(OutputFile.open(output), null)) {
            long offset = -1;
            int part = 0;
            for (var row : reading.last(100_000).rows()) {
                part = row.offset() == offset ? part + 1 : 0;
                offset = row.offset();
                if (phrase.indexIn(row.text().plain(), 0) >= 0) {
                    expected.add(new Position(offset, part));
                }
            }
        }
        assertEquals(text.equals("session_id"), expected.isEmpty());
        try (var file = OutputFile.open(output)) {
            var search = search(file, text);
            var forward = new ArrayList<Position>();
            var at = Position.NONE;
            while (search.forward(at, on -> true) instanceof Result.Found(var row)) {
                forward.add(row);
                at = row;
            }
            assertEquals(expected, forward);
            var backward = new ArrayList<Position>();
            at = new Position(file.size(), 0);
            while (search.backward(at, on -> true) instanceof Result.Found(var row)) {
                backward.addFirst(row);
                at = row;
            }
            assertEquals(expected, backward);
        }
    }

    private static String randomOutput(Random random) {
        var words =
                List.of(
                        "alpha",
                        "beta",
                        "gamma",
                        "caf\\u00e9",
                        "é",
                        "\\\"x\\\"",
                        "done\\n",
                        "\\u001b[1m");
        var output =
                new StringBuilder(
                        "{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"s\"}\n");
        for (int i = 0; i < 400; i++) {
            var some = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                some.append(words.get(random.nextInt(words.size()))).append(n == 0 ? "" : " ");
            }
            switch (random.nextInt(6)) {
                case 0 -> output.append(call(i, some.toString())).append(outcome(i, some + "end"));
                case 1 -> output.append(call(i, "make"));
                case 2 -> output.append(outcome(i - 1, some + "[Process exited with code 3]"));
                case 3 -> output.append("plain ").append(some).append('\n');
                case 4 ->
                        output.append("{\"type\":\"reasoning\",\"text\":\"")
                                .append(some)
                                .append("\"}\n");
                default -> output.append(said(some.toString()));
            }
        }
        return output.toString();
    }
}
