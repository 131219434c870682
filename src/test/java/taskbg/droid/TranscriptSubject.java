package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import taskbg.fuzz.Corpus;
import taskbg.fuzz.Subject;

/** Transcripts: the last answer is the same whatever stands before it, or says nothing after it. */
public final class TranscriptSubject implements Subject {
    private static final String SAID = "{\"role\":\"assistant\",\"content\":\"said\"}\n";
    private final Path file;

    public TranscriptSubject(Path folder) {
        file = folder.resolve("transcript.jsonl");
    }

    @Override
    public String name() {
        return "transcripts";
    }

    @Override
    public int share() {
        return 4;
    }

    @Override
    public List<byte[]> samples() {
        return Corpus.of("droid", "transcript");
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
                "\n",
                "\n\n",
                "1\n",
                "null",
                "{\"type\":\"message\",\"message\":{",
                "\"role\":\"assistant\"",
                "\"content\":[",
                "{\"type\":\"text\",\"text\":\"",
                "\"visibility\":\"user_only\"",
                "\\ud800",
                "é",
                SAID);
    }

    @Override
    public void check(byte[] input, RandomGenerator random) throws IOException {
        String last = last(input);
        assertEquals(last, last(joined(input, bytes("\n7\n{}\n"))));
        assertEquals(last == null ? "said" : last, last(joined(bytes(SAID), input)));
    }

    private @Nullable String last(byte[] transcript) throws IOException {
        return Transcript.lastAssistantText(Files.write(file, transcript));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
