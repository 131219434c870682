package taskbg.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {
    @Test
    void a_line_is_given_once_its_newline_has_come() {
        var splitter = new LineSplitter(100, 10);
        assertEquals(List.of(), splitter.add(bytes("on")));
        assertEquals("10:on", splitter.partial().toString());
        assertEquals("[10:one$, 14:two$, 18:$]", splitter.add(bytes("e\ntwo\n\nx")).toString());
        assertEquals("19:x", splitter.partial().toString());
    }

    @Test
    void of_a_long_line_the_first_bytes_are_kept_and_the_rest_is_counted() {
        var splitter = new LineSplitter(4, 0);
        splitter.add(bytes("aaaaaa"));
        splitter.add(bytes("bbbb"));
        assertEquals("0:aaaa+6", splitter.partial().toString());
        assertEquals("[0:aaaa+7$, 12:d$]", splitter.add(bytes("c\nd\n")).toString());
    }

    @Test
    void a_file_that_starts_over_leaves_no_half_line() {
        var splitter = new LineSplitter(4, 0);
        splitter.add(bytes("half a line"));
        splitter.startOver(0);
        assertEquals("[0:new$]", splitter.add(bytes("new\n")).toString());
    }

    @Test
    void the_lines_do_not_depend_on_the_pieces() {
        var random = new Random(7);
        var bytes = new byte[5000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(12) == 0 ? '\n' : random.nextInt(256));
        }
        var whole = new LineSplitter(20, 0).add(bytes).toString();
        var splitter = new LineSplitter(20, 0);
        var lines = new ArrayList<Line>();
        for (int at = 0, next; at < bytes.length; at = next) {
            next = Math.min(bytes.length, at + random.nextInt(40));
            lines.addAll(splitter.add(Arrays.copyOfRange(bytes, at, next)));
        }
        assertEquals(whole, lines.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
