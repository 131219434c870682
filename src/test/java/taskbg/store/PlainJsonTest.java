package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without Jackson is what Jackson reads. */
class PlainJsonTest {
    private static final String RECORD =
            """
            {"id": "a\\u00e9\\ud83d\\ude80\\n\\"\\\\\\/\\b\\f\\r\\t", "é": "ü🚀", "empty": "",
              "n": [0, -1, 12.50, 1e5, -0.1E-7, 1234567890123456789012345678901234567890],
              "o": {"t": true, "f": false, "z": null, "o": {}, "l": []}, "lone": "\\ud83d" }
            """;

    @Test
    void a_record_means_the_same_to_both() {
        var plain = PlainJson.read(bytes(RECORD));
        assertNotNull(plain);
        assertEquals(JsonTree.read(bytes(RECORD)).toString(), plain.toString());
        assertEquals(JsonTree.read(bytes(RECORD)), plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}x",
                "[]",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1e}",
                "{\"a\":NaN}",
                "{\"a\":nul}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":\"\t\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":[1,]}",
                "{,}",
                "{\"a\":\"",
                "{\"a\":tru",
                "{\"a\":-",
                "{\"a\":\"\\",
                "\uFEFF{}",
                "{\"a\":--1}",
                ""
            })
    void what_is_not_plain_is_left_to_jackson(String text) {
        assertNull(PlainJson.read(bytes(text)));
    }

    @Test
    void bytes_that_are_no_text_are_left_to_jackson() {
        assertNull(PlainJson.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
        assertNull(PlainJson.read(bytes("{\"a\":" + "[".repeat(5000))));
    }

    @Test
    void where_it_answers_to_damaged_texts_jackson_answers_the_same() {
        var random = new Random(7);
        var good = bytes(RECORD);
        int answers = 0;
        for (int i = 0; i < 20_000; i++) {
            var damaged = good.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            var plain = PlainJson.read(damaged);
            if (plain != null) {
                answers++;
                assertEquals(jackson(damaged), plain, () -> text(damaged));
            }
        }
        assertTrue(answers > 1000, "answers: " + answers);
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        for (boolean indented : new boolean[] {false, true}) {
            var out = new ByteArrayOutputStream();
            var tree = JsonTree.read(bytes(RECORD));
            try (var json = new JsonOutput(out, indented)) {
                json.value(tree);
            }
            assertEquals(tree, PlainJson.read(out.toByteArray()));
            assertEquals(tree, JsonTree.read(out.toByteArray()));
        }
    }

    private static @Nullable Map<String, @Nullable Object> jackson(byte[] text) {
        try {
            return JsonTree.read(text);
        } catch (Fields.Unreadable e) {
            return null;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
