package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentBytesTest {
    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void bytes_that_are_no_utf_8_are_kept_in_lone_surrogates() {
        var line =
                latin(
                        "java\0Main\0a\u00ffb\u00c3\u00a9\0\u00f0\u009f\u009a\u0080"
                                + " \u00f0\u009f\0\0");
        assertEquals(
                List.of("a\udcffbé", "🚀 \udcf0\udc9f", ""),
                ArgumentBytes.last(line, 3, List.of()));
    }

    @Test
    void a_command_line_with_fewer_words_is_not_ours() {
        assertEquals(List.of("x"), ArgumentBytes.last(latin("java\0"), 2, List.of("x")));
    }

    @Test
    void words_go_back_to_the_bytes_that_they_were() {
        assertArrayEquals(
                latin("a\u00ffb\u00c3\u00a9\u00f0\u009f\u009a\u0080\u0080"),
                ArgumentBytes.bytes("a\udcffbé🚀\udc80"));
    }

    @Test
    void text_is_told_from_bytes() {
        assertTrue(ArgumentBytes.isText("plain é 🚀 \ud83d"));
        assertTrue(ArgumentBytes.isText(new String(Character.toChars(0x1F480))));
        assertFalse(ArgumentBytes.isText("a\udc80"));
    }
}
