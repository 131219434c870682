package taskbg.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected texts are what Python's {@code json.dumps} printed. */
class JsonWriterTest {
    private static final JsonObject EVERY_KIND =
            JsonObject.builder()
                    .put("a", "é 🚀 \" \\ \b\f\n\r\t \u001b \u007f / \ud83d")
                    .put("é", JsonValue.Literal.NULL)
                    .put("n", new JsonValue.Digits("-1.50E+3"))
                    .put("nan", new JsonValue.Digits("NaN"))
                    .put("t", JsonValue.of(true))
                    .put("f", JsonValue.of(false))
                    .put("none", JsonObject.EMPTY)
                    .put("empty", new JsonValue.Array(List.of()))
                    .put("list", new JsonValue.Array(List.of(JsonValue.of(1), JsonValue.of("x"))))
                    .put("o", JsonObject.builder().put("x", 1).put("y", 2).build())
                    .build();

    @Test
    void one_line_is_as_python_prints_it() {
        assertEquals(
                """
                {"a": "\\u00e9 \\ud83d\\ude80 \\" \\\\ \\b\\f\\n\\r\\t \\u001b \\u007f / \\ud83d", \
                "\\u00e9": null, "n": -1.50E+3, "nan": NaN, "t": true, "f": false, "none": {}, \
                "empty": [], "list": [1, "x"], "o": {"x": 1, "y": 2}}""",
                oneLine(out -> out.value(EVERY_KIND)));
    }

    @Test
    void indented_is_as_python_prints_it() {
        var sink = new ByteArrayOutputStream();
        try (var out = JsonWriter.indented(sink)) {
            out.value(EVERY_KIND);
        }
        assertEquals(
                """
                {
                  "a": "\\u00e9 \\ud83d\\ude80 \\" \\\\ \\b\\f\\n\\r\\t \\u001b \\u007f / \\ud83d",
                  "\\u00e9": null,
                  "n": -1.50E+3,
                  "nan": NaN,
                  "t": true,
                  "f": false,
                  "none": {},
                  "empty": [],
                  "list": [
                    1,
                    "x"
                  ],
                  "o": {
                    "x": 1,
                    "y": 2
                  }
                }""",
                sink.toString(StandardCharsets.UTF_8));
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
                    "\\u00E9é"        | "\\u00e9\\u00e9"
                    "é🚀"            | "\\u00e9\\ud83d\\ude80"
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
                    "\\\\u00E9"        | "\\\\u00E9"
                    "\\u2028\\u0fff"   | "\\u2028\\u0fff"
                    """)
    void a_text_is_written_as_python_prints_it(String text, String printed) throws JsonTrouble {
        var read =
                JsonReader.object(
                        ("{" + text + " :" + text + "}").getBytes(StandardCharsets.UTF_8));
        assertEquals("{" + printed + ": " + printed + "}", oneLine(out -> out.value(read)));
    }

    @Test
    void texts_about_as_long_as_a_buffer_are_written_whole() {
        for (int length : new int[] {3_990, 4_000, 8_000, 16_380, 50_000}) {
            var object = JsonObject.builder().put("a", "x".repeat(length) + "\n").put("b", "y");
            assertEquals(
                    "{\"a\": \"" + "x".repeat(length) + "\\n\", \"b\": \"y\"}",
                    oneLine(out -> out.value(object.build())));
        }
    }

    @Test
    void what_is_nested_deeply_is_indented_so_far_and_no_further() {
        JsonValue deep = new JsonValue.Array(List.of(JsonValue.of(1), JsonValue.of(2)));
        for (int i = 1; i < JsonReader.DEEPEST; i++) {
            deep = new JsonValue.Array(List.of(deep));
        }
        var value = deep;
        var sink = new ByteArrayOutputStream();
        try (var out = JsonWriter.indented(sink)) {
            out.value(value);
        }
        var written = sink.toString(StandardCharsets.UTF_8);
        var expected = new StringBuilder();
        for (int i = 0; i < JsonWriter.DEEPEST_INDENTED; i++) {
            expected.append("[\n").append("  ".repeat(i + 1));
        }
        int rest = JsonReader.DEEPEST - JsonWriter.DEEPEST_INDENTED;
        expected.append("[".repeat(rest)).append("1,2").append("]".repeat(rest - 1));
        for (int i = JsonWriter.DEEPEST_INDENTED; i >= 0; i--) {
            expected.append("\n").append("  ".repeat(i)).append("]");
        }
        assertEquals(expected.toString(), written);
    }

    @Test
    void a_long_text_is_written_piece_by_piece() {
        var text = "é🚀\udc80\n".repeat(30_000);
        assertEquals(
                "[\"" + "\\u00e9\\ud83d\\ude80\\udc80\\n".repeat(30_000) + "\", null]",
                oneLine(
                        out ->
                                out.beginArray()
                                        .text(new StringReader(text))
                                        .text((String) null)
                                        .endArray()));
    }

    @Test
    void what_is_read_is_written_as_it_stood() throws JsonTrouble {
        var text = oneLine(out -> out.value(EVERY_KIND));
        var read = JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(EVERY_KIND, read);
        assertEquals(text, oneLine(out -> out.value(read)));
    }

    private static String oneLine(Consumer<JsonWriter> work) {
        var sink = new ByteArrayOutputStream();
        try (var out = JsonWriter.oneLine(sink)) {
            work.accept(out);
        }
        return sink.toString(StandardCharsets.UTF_8);
    }
}
