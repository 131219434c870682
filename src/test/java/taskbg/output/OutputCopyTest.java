package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.output.OutputCopy.Form;

/** What other programs get of an output. */
class OutputCopyTest {
    private static final String EVENTS =
            """
            {"type":"message","role":"assistant","id":"1","text":"I look at\\nthe tests.","session_id":"s"}
            {"type":"tool_call","id":"c1","toolName":"Execute","parameters":{"command":"mvn test"},"session_id":"s"}
            {"type":"tool_result","id":"c1","toolId":"Execute","isError":true,"value":"no","session_id":"s"}
            \u001b[32mgreen\u001b[2J\u001b]0;title\u0007 and 日本
            unended""";

    @TempDir Path folder;

    private Path output(String text) throws IOException {
        return Files.writeString(folder.resolve("bg_1.out"), text);
    }

    private @Nullable Path copy(Path file, Form form, long most, LongPredicate onward)
            throws IOException {
        try (var output = OutputFile.open(file)) {
            return OutputCopy.write(output, null, form, folder, "bg_1.txt", most, onward);
        }
    }

    private String copied(String output, Form form, long most) throws IOException {
        var copy = made(copy(output(output), form, most, read -> true));
        var text = Files.readString(copy);
        OutputCopy.delete(copy);
        return text;
    }

    private static Path made(@Nullable Path copy) {
        return Objects.requireNonNull(copy, "no copy");
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void it_reads_as_the_output_is_shown_without_escape_sequences() throws IOException {
        var text = copied(EVENTS, Form.SHOWN, 1000);
        assertEquals(List.of("I look at", "the tests."), text.lines().limit(2).toList());
        assertEquals("green and 日本\nunended\n", text.substring(text.indexOf("green")));
        assertEquals(-1, text.indexOf('\u001b'));
    }

    @Test
    void its_colours_are_the_only_escape_sequences() throws IOException {
        var text = copied(EVENTS, Form.COLOURED, 1000);
        assertEquals(copied(EVENTS, Form.SHOWN, 1000), text.replaceAll("\u001b\\[[0-9;]*m", ""));
        assertEquals(
                "\u001b[32mgreen and 日本\u001b[0m",
                text.lines().filter(line -> line.contains("green")).findFirst().orElseThrow());
    }

    @Test
    void raw_it_has_the_bytes_of_the_file() throws IOException {
        assertEquals(EVENTS, copied(EVENTS, Form.RAW, 1000));
    }

    @Test
    void of_a_long_output_it_has_the_end_from_a_line_on() throws IOException {
        var lines = "0123456789\n".repeat(100);
        for (var form : Form.values()) {
            assertEquals(
                    "[task-bg left out the first 1.1 KiB]\n0123456789\n0123456789\n",
                    copied(lines, form, 21));
        }
    }

    @Test
    void nobody_else_reads_it_nobody_writes_it_and_nothing_is_left_of_it() throws IOException {
        var file = output(EVENTS);
        var copy = made(copy(file, Form.SHOWN, 1000, read -> true));
        assertEquals("r--------", rights(copy));
        assertEquals("rwx------", rights(copy.getParent()));
        Files.writeString(copy.resolveSibling(".bg_1.txt.swp"), "of an editor");
        OutputCopy.delete(copy);
        assertEquals(List.of("bg_1.out"), left());
        assertEquals(EVENTS, Files.readString(file));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void one_that_is_given_up_leaves_nothing() throws IOException {
        var file = output("line\n".repeat(50_000));
        for (var form : Form.values()) {
            assertNull(copy(file, form, 1_000_000, read -> false));
        }
        assertEquals(List.of("bg_1.out"), left());
    }
}
