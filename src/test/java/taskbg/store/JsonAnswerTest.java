package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonAnswerTest {
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    @Test
    void an_answer_is_one_line_as_python_prints_it() {
        try (var answer = new JsonAnswer(sink)) {
            answer.text("a", "é 🚀 \" \\ \n \u001b /")
                    .text("b", (String) null)
                    .text("c", new StringReader("read \udc80 in pieces 🚀"))
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
    void a_whole_record_is_printed_with_all_that_its_file_says(@TempDir Path directory) {
        var record =
                Records.ofReference("running")
                        .replace("\"toolCalls\"", "\"x\": 1.10, \"toolCalls\"");
        Records.put(directory, Records.ID, record);
        JsonAnswer.print(Records.folder(directory).read(Records.ID), sink);
        assertEquals(
                record.replace("\n  ", " ")
                                .replace("{   ", "{")
                                .replace("{ ", "{")
                                .replace("\n}", "}")
                                .replace("   ", " ")
                                .replace(" }", "}")
                        + "\n",
                sink.toString(StandardCharsets.UTF_8));
    }
}
