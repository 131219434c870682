package taskbg.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Corpus;
import taskbg.fuzz.Subject;

/** JSON: what is read is written, on one line and indented, so that it is read as the same. */
public final class JsonSubject implements Subject {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public int share() {
        return 8;
    }

    @Override
    public List<byte[]> samples() {
        return Corpus.of("records", "");
    }

    @Override
    public List<String> words() {
        return List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\\",
                "null",
                "true",
                "false",
                "0",
                "-",
                "1e9",
                "-0.0",
                "1.50E+3",
                "NaN",
                "-Infinity",
                "\"a\": ",
                "\"a\"",
                "{\"a\":",
                "[[",
                "]]",
                "\"\\ud800\"",
                "\"\\udfff\": ",
                "\\u0000",
                "\\n",
                "\u007F",
                "é",
                "🚀",
                " ",
                "\n");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        JsonObject read;
        try {
            read = JsonReader.object(input);
        } catch (JsonTrouble expected) {
            return;
        }
        var line = new ByteArrayOutputStream();
        var indented = new ByteArrayOutputStream();
        try (var oneLine = JsonWriter.oneLine(line);
                var wide = JsonWriter.indented(indented)) {
            oneLine.value(read);
            wide.value(read);
        }
        assertEquals(read, readBack(line));
        assertEquals(read, readBack(indented));
    }

    private static JsonObject readBack(ByteArrayOutputStream written) {
        try {
            return JsonReader.object(written.toByteArray());
        } catch (JsonTrouble e) {
            throw new AssertionError(written.toString(StandardCharsets.UTF_8), e);
        }
    }
}
