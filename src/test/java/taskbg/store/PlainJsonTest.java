package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertEquals(JsonTree.read(bytes(RECORD)), said(plain));
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
                var jackson = jackson(damaged);
                assertEquals(jackson, said(plain), () -> text(damaged));
                assertEquals(printed(jackson, false), printed(plain, false));
                assertEquals(printed(jackson, true), printed(plain, true));
            }
        }
        assertTrue(answers > 1000, "answers: " + answers);
    }

    @Test
    void what_is_written_is_read_again() {
        for (boolean indented : new boolean[] {false, true}) {
            var tree = JsonTree.read(bytes(RECORD));
            var printed = bytes(printed(tree, indented));
            assertEquals(tree, said(Objects.requireNonNull(PlainJson.read(printed))));
            assertEquals(tree, JsonTree.read(printed));
        }
    }

    /** What Python 3.11's json.dumps(json.loads(text)) prints for the same texts. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    "plain"          | "plain"
                    ""               | ""
                    "\\u00e9"         | "\\u00e9"
                    "\\u00E9"         | "\\u00e9"
                    "\\u00eF"         | "\\u00ef"
                    "é🚀"            | "\\u00e9\\ud83d\\ude80"
                    "\\ud83d\\ude80"   | "\\ud83d\\ude80"
                    "\\uD83D\\uDE80"   | "\\ud83d\\ude80"
                    "\\ud83d"         | "\\ud83d"
                    "\\ude80\\ud83d"   | "\\ude80\\ud83d"
                    "a\\/b/c"         | "a/b/c"
                    "\\u0041"         | "A"
                    "\\u0022\\u005c"   | "\\"\\\\"
                    "\\u0008\\u000a"   | "\\b\\n"
                    "\\u000c\\u000d"   | "\\f\\r"
                    "\\u0009\\u001f"   | "\\t\\u001f"
                    "\\u0000\\u000b"   | "\\u0000\\u000b"
                    "\\u007e\\u007f"   | "~\\u007f"
                    "\177"         | "\\u007f"
                    "\\b\\f\\n\\r\\t\\"\\\\" | "\\b\\f\\n\\r\\t\\"\\\\"
                    "\\\\u00E9"        | "\\\\u00E9"
                    "\\u2028\\u0fff"   | "\\u2028\\u0fff"
                    """)
    void a_text_is_printed_as_python_prints_it(String text, String printed) {
        var record = bytes("{\"a\" :" + text + ",\"b\": [" + text + "\n]}");
        var plain = Objects.requireNonNull(PlainJson.read(record));
        var whole = "{\"a\": " + printed + ", \"b\": [" + printed + "]}";
        assertEquals(whole, printed(plain, false));
        assertEquals(whole, printed(JsonTree.read(record), false));
        assertEquals(JsonTree.read(record), said(plain));
    }

    @Test
    void texts_longer_than_the_printers_buffer_are_printed_whole() {
        for (int length : new int[] {16_380, 16_384, 16_400, 50_000}) {
            var text = "{\"a\": \"" + "x".repeat(length) + "\\n\", \"b\": \"y\"}";
            var plain = Objects.requireNonNull(PlainJson.read(bytes(text)));
            assertEquals(text, printed(plain, false));
        }
    }

    private static String printed(@Nullable Object tree, boolean indented) {
        var out = new ByteArrayOutputStream();
        try (var json = new JsonOutput(out, indented)) {
            json.value(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    /** The same with all its texts read. */
    private static @Nullable Object said(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var said = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, inner) -> said.put(key, said(inner)));
            return said;
        }
        if (value instanceof List<?> list) {
            var said = new ArrayList<@Nullable Object>();
            list.forEach(inner -> said.add(said(inner)));
            return said;
        }
        return value instanceof WrittenText text ? text.toString() : value;
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
