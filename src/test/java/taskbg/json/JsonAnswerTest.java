package taskbg.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonAnswerTest {
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    @Test
    void an_answer_is_one_line_as_python_prints_it() {
        try (var answer = new JsonAnswer(sink)) {
            answer.text("a", "é 🚀 \" \\ \n \u001b /")
                    .text("b", (String) null)
                    .text("c", List.of("read \udc80 in ", "", "pieces 🚀").iterator())
                    .number("d", 5)
                    .flag("e", true)
                    .texts("f", List.of("x", "y"))
                    .texts("g", List.of());
        }
        assertEquals(
                "{\"a\": \"\\u00e9 \\ud83d\\ude80 \\\" \\\\ \\n"
                        + " \\u001b /\", \"b\": null, \"c\": \"read \\udc80 in pieces \\ud83d\\ude80\","
                        + " \"d\": 5, \"e\": true, \"f\": [\"x\", \"y\"], \"g\": []}\n",
                sink.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_empty_answer_is_an_empty_object() {
        new JsonAnswer(sink).close();
        assertEquals("{}\n", sink.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whole_objects_stand_in_an_answer_as_they_are_printed_alone() {
        var one = JsonObject.builder().put("x", new JsonValue.Digits("1.10")).build();
        JsonAnswer.print(one, sink);
        assertEquals("{\"x\": 1.10}\n", sink.toString(StandardCharsets.UTF_8));
        sink.reset();
        try (var answer = new JsonAnswer(sink)) {
            answer.values("tasks", List.of(one, JsonObject.EMPTY)).values("none", List.of());
        }
        assertEquals(
                "{\"tasks\": [{\"x\": 1.10}, {}], \"none\": []}\n",
                sink.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_nested_as_deeply_as_can_be_read_can_be_answered() throws JsonTrouble {
        int lists = JsonReader.DEEPEST - 1;
        var deep = "{\"a\": " + "[".repeat(lists) + "]".repeat(lists) + "}";
        var read = JsonReader.object(deep.getBytes(StandardCharsets.UTF_8));
        try (var answer = new JsonAnswer(sink)) {
            answer.values("tasks", List.of(read));
        }
        assertEquals("{\"tasks\": [" + deep + "]}\n", sink.toString(StandardCharsets.UTF_8));
    }
}
