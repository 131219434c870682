package taskbg.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void every_kind_of_value_is_read() throws JsonTrouble {
        assertEquals(
                JsonObject.builder()
                        .put("t", "é🚀\n\ud800")
                        .put("n", new JsonValue.Digits("1.10"))
                        .put(
                                "l",
                                new JsonValue.Array(
                                        List.of(JsonValue.Literal.NULL, JsonValue.of(true))))
                        .put("o", JsonObject.EMPTY)
                        .build(),
                read(
                        "{\"t\": \"é\\ud83d\\ude80\\n\\ud800\", \"n\": 1.10, \"l\": [null,true], \"o\": {}}"));
    }

    @Test
    void a_lone_surrogate_in_a_key_is_read_beside_a_number_that_is_none() throws JsonTrouble {
        assertEquals(
                JsonObject.builder()
                        .put("k\ud800", new JsonValue.Digits("NaN"))
                        .put("x", new JsonValue.Digits("-Infinity"))
                        .put("\\ud800", 1)
                        .build(),
                read("{\"k\\ud800\": NaN, \"x\": -Infinity, \"\\\\ud800\": 1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                  | is no JSON object",
                "''                  | is no JSON object",
                "{}x                 | is no complete JSON (line 1, column 3)",
                "{} {}               | has something after its end",
                "{\"a\":1,\"a\":2}   | has the key a twice in one object",
                "{\"a\":             | is no complete JSON (line 1, column 6)",
            })
    void what_is_no_object_says_why(String text, String why) {
        assertEquals(why, assertThrows(JsonTrouble.class, () -> read(text)).why());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":+1}",
                "{\"a\":1e}",
                "{\"a\":nul}",
                "{\"a\":\"\\u12g4\"}",
                "{,}",
                "{\"a\":\"",
                "{\"a\":tru",
                "{\"a\":-",
                "{\"a\":--1}",
                "\uFEFF{}",
                "{\"a\":\"\\x\"}",
                "{\"a\":1,}",
                "{\"a\" 1}",
                "{a:1}",
                "{\"a\":\"\t\"}",
                "{\"a\":[1,]}"
            })
    void what_python_refuses_is_refused(String text) {
        assertThrows(JsonTrouble.class, () -> read(text));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        var latin = "{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "is not in UTF-8",
                assertThrows(JsonTrouble.class, () -> JsonReader.object(latin)).why());
    }

    @Test
    void nesting_ends_where_pythons_does() throws JsonTrouble {
        read(nested(JsonReader.DEEPEST - 1));
        assertEquals(
                "is nested too deeply",
                assertThrows(JsonTrouble.class, () -> read(nested(100_000))).why());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {"a": "x", "b": "y", "c": [tru | y
                    {"a":"x","b":"\\u00e9\\n"      | `é\n`
                    {"a": "x", "b": "y\\"          |
                    {"a": "x", "b":               |
                    {"a": "x", "b": 5             |
                    {"a": 5, "b": "y"             |
                    {"a": {"b": "z"}, "b": "y"    |
                    {"b": "y", "a": "x"           |
                    {"a": "x", "c": "z", "b": "y" |
                    {"a": "\\"b\\": ", "c": "y"    |
                    ["a", "b"]                    |
                    }                             |
                    ``                            |
                    """)
    void the_beginning_of_an_object_tells_its_first_strings(String head, String told) {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        assertEquals(told, JsonReader.leading(bytes, bytes.length, List.of("a", "b")));
    }

    @Test
    void what_programs_print_is_read_leniently() throws JsonTrouble {
        assertEquals(
                JsonObject.builder()
                        .put("a", 2)
                        .put("t", "x\ty\uFFFDz")
                        .put("l", "caf\uFFFD \uFFFD.")
                        .build(),
                lenient("{\"a\":1,\"t\":\"x\ty\\ud800z\",\"a\":2,\"l\":\"caf\u00e9 \u00e9.\"}\n"));
        assertEquals(
                JsonObject.builder().put("t", "\uD83D\uDE80").build(),
                lenient("{\"t\":\"\\ud83d\\ude80\"}"));
    }

    @Test
    void a_line_of_too_many_parts_is_refused() {
        assertThrows(JsonTrouble.class, () -> lenient("{\"a\":[" + "1,".repeat(1 << 19) + "1]}"));
    }

    @Test
    void the_place_of_a_mistake_is_told() {
        assertEquals(
                18, assertThrows(JsonTrouble.class, () -> lenient("{\"session_id\": \"x\"")).at());
    }

    private static JsonObject lenient(String latin) throws JsonTrouble {
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        return JsonReader.lenient(bytes, 0, bytes.length);
    }

    private static String nested(int depth) {
        return "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static JsonObject read(String text) throws JsonTrouble {
        return JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
    }
}
