package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 2501})
    void records_stand_in_their_order_however_many_there_are(int count) {
        var codec = new RecordCodec(() -> ZoneOffset.UTC);
        var one = Records.ofReference("completed");
        var records = new ArrayList<StoredRecord>();
        var expected = new StringJoiner(", ", "{\"tasks\": [", "]}\n");
        for (int i = 0; i < count; i++) {
            var name = "bg_" + i;
            var content = one.replace(Records.ID.value(), name).getBytes(StandardCharsets.UTF_8);
            var stored = codec.decode(content, name);
            records.add(stored);
            sink.reset();
            JsonAnswer.print(stored, sink);
            expected.add(sink.toString(StandardCharsets.UTF_8).strip());
        }
        sink.reset();
        try (var answer = new JsonAnswer(sink)) {
            answer.records("tasks", records);
        }
        assertEquals(expected.toString(), sink.toString(StandardCharsets.UTF_8));
    }
}
