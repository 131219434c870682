package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskbg.testing.Home;

/** Outputs that are longer than what may be held of them. */
@Timeout(60)
class LongOutputTest {
    private static final int MIB = 1 << 20;
    private static final String CALL =
            "{\"type\":\"tool_call\",\"id\":\"c\",\"toolName\":\"Read\",\"parameters\":{}}\n"
                    + "{\"type\":\"tool_result\",\"id\":\"c\",\"isError\":false,\"value\":\"ok\"}\n";
    private static final String NOTHING = "{\"type\":\"telemetry\",\"session_id\":\"s\"}\n";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
        Home.write(
                home.tasks().resolve("bg_1.json"),
                """
                {"id": "bg_1", "session_id": "s", "parent_session_id": "main", "description": "d", "prompt": "p",
                "agent": "a", "status": "completed", "started_at": "2026-11-22T12:00:00", "queued_at": null,
                "completed_at": "2026-11-22T12:00:00", "result": null, "error": null, "progress": {"toolCalls": 0,
                "lastUpdate": "2026-11-22T12:00:00"}, "concurrency_key": "a", "parent_model": null}
                """);
    }

    private void output(String text) {
        Home.write(home.tasks().resolve("bg_1.out"), text);
    }

    private String tail(int count) {
        return home.run("--plain", "output", "bg_1", "--tail", String.valueOf(count)).out();
    }

    /** Keeps what is printed, and how much of it at once. */
    private static final class Pieces extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private int largest;

        @Override
        public void write(int b) {
            all.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            all.write(bytes, from, length);
            largest = Math.max(largest, length);
        }
    }

    /** A reader who goes away after the first bytes. */
    private static final class Gone extends OutputStream {
        private int writes;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            writes++;
            throw new IOException("Broken pipe");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "false, --plain output bg_1",
        "false, --plain output bg_1 --raw",
        "false, --plain output bg_1 --tail 20000",
        "false, --json output bg_1",
        "false, --json output bg_1 --raw",
        "false, --json output bg_1 --tail 20000",
        "true, output bg_1",
        "true, output bg_1 --raw"
    })
    void what_is_printed_is_never_held_as_a_whole(boolean terminal, String words) {
        output(("a line of é with a \" in it, as long as many a line is\n").repeat(40_000));
        var out = new Pieces();
        var err = new ByteArrayOutputStream();
        assertEquals(0, home.run(terminal, "", out, err, words.split(" ")));
        assertTrue(out.largest <= MIB / 4, out.largest + " bytes at once");
        var printed = out.all.toString(StandardCharsets.UTF_8);
        int lines = printed.split("a line of", -1).length - 1;
        assertEquals(words.contains("--tail") ? 20_000 : 40_000, lines);
    }

    @Test
    void nothing_more_is_read_once_nobody_reads_it() {
        output("x\n".repeat(4 * MIB));
        var out = new Gone();
        home.run(false, "", out, new ByteArrayOutputStream(), "--plain", "output", "bg_1");
        assertTrue(out.writes <= 2, out.writes + " writes");
    }

    @Test
    void of_a_line_too_long_to_read_the_tail_is_its_end() {
        output("first\n" + "x".repeat(40 * MIB) + "é the end\nlast\n");
        assertEquals("last\n", tail(1));
        var two = tail(2).split("\n", -1);
        assertEquals(3, two.length);
        assertTrue(
                two[0].startsWith("… (the beginning of this line is left out) xxx"),
                two[0].substring(0, 60));
        assertTrue(two[0].endsWith("xé the end"));
        assertTrue(two[0].length() < MIB + 100, two[0].length() + "");
        assertEquals("last", two[1]);
    }

    @Test
    void a_long_line_that_is_read_says_how_much_of_it_is_left_out() {
        output("first\n" + "x".repeat(3 * MIB) + "\nlast\n");
        var cut = "… (2097152 characters left out) " + "x".repeat(MIB) + "\nlast\n";
        assertTrue(tail(2).equals(cut));
        assertTrue(tail(3).equals("first\n" + cut));
        var raw = home.run("--plain", "output", "bg_1", "--raw", "--tail", "2").out();
        assertTrue(raw.equals("x".repeat(3 * MIB) + "\nlast\n"));
    }

    @Test
    void the_tail_is_of_what_is_shown() {
        output(CALL.repeat(3) + NOTHING.repeat(2000));
        var line = "▸ Read  ✓ ok\n";
        assertEquals(line, tail(1));
        assertEquals(line.repeat(2), tail(2));
        assertEquals(line.repeat(3), tail(3));
        assertEquals(line.repeat(3), tail(4));
        assertEquals("", tail(0));
    }

    @Test
    void the_tail_of_an_output_without_last_line_end_counts_that_line() {
        output("a\nb\nc");
        assertEquals("c", tail(1));
        assertEquals("b\nc", tail(2));
        assertEquals("a\nb\nc", tail(3));
        assertEquals("a\nb\nc", tail(100));
        output("");
        assertEquals("", tail(3));
    }

    @Test
    void no_sequence_reaches_a_terminal_wherever_the_output_is_cut() {
        var hostile = "\033[31mred\033[0m\033]0;title\007\033[2J é世\r\n";
        for (int shift : List.of(0, 1, 2, 3, 5, 8, 13)) {
            output("x".repeat(shift) + "\n" + hostile.repeat(10_000));
            var shown = home.run(true, "", "output", "bg_1").out();
            assertTrue(
                    shown.chars().noneMatch(c -> c < ' ' && c != '\n'),
                    "a control character after " + shift);
            assertEquals("x".repeat(shift) + "\n" + "red é世\n".repeat(10_000), shown);
        }
    }
}
