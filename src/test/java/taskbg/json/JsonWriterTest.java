package taskbg.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

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
