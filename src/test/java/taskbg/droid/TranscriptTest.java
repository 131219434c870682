package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptTest {
    private static final String SAID =
            "{\"type\":\"message\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"said\"}]}}\n";

    @TempDir Path folder;

    @Test
    void the_last_answer_of_a_real_transcript_is_found() throws IOException {
        assertEquals("All done: hi-from-execute", last("transcript.v0.215.0.with-tool.jsonl"));
        assertEquals("Parent done", last("transcript.v0.117.0.parent-with-task.jsonl"));
    }

    @Test
    void every_beginning_of_a_transcript_gives_its_last_whole_answer() throws IOException {
        byte[] whole = Samples.bytes("transcript.v0.215.0.with-tool.jsonl");
        String text = new String(whole, StandardCharsets.UTF_8);
        int first = text.indexOf('\n', text.indexOf("\"role\":\"assistant\""));
        int second = text.indexOf('\n', text.indexOf("All done: hi-from-execute\"}],"));
        for (int cut = 0; cut <= whole.length; cut++) {
            String expected =
                    cut < first
                            ? null
                            : cut < second ? "Running echo." : "All done: hi-from-execute";
            assertEquals(expected, of(Arrays.copyOf(whole, cut)), "cut at " + cut);
        }
    }

    @Test
    void messages_without_words_and_lines_without_sense_are_passed_over() throws IOException {
        assertEquals(
                "said",
                of(
                        SAID
                                + "{\"type\":\"message\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"tool_use\",\"id\":\"a\",\"input\":{\"text\":\"x\"}}]}}\n"
                                + "{\"type\":\"message\",\"message\":{\"role\":\"assistant\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"}]}}\n"
                                + "{\"type\":\"message\",\"message\":{\"role\":\"assistant\",\"content\":\" \"}}\n"
                                + "{\"type\":\"message\",\"visibility\":\"user_only\",\"role\":\"assistant\",\"content\":\"hook\"}\n"
                                + "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"content\":\"me\"}}\n"
                                + "{\"role\":\"assistant\",\"content\":\"cut off\n\n\r\nnull\n[]\n{\"message\":3}\n"));
    }

    @Test
    void flat_lines_plain_strings_and_many_texts_are_understood() throws IOException {
        assertEquals("flat", of(SAID + "{\"role\":\"assistant\",\"content\":\"flat\"}"));
        assertEquals(
                "one\ntwo",
                of(
                        SAID
                                + "{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"one\"},{\"type\":\"text\",\"text\":\"two\"}]}\n"));
    }

    @Test
    void lines_longer_than_a_block_and_too_long_ones_are_walked_over() throws IOException {
        String big = "{\"type\":\"x\",\"data\":\"" + "y".repeat(200_000) + "\"}\n";
        String tooBig = "z".repeat((16 << 20) + 1) + "\n";
        assertEquals("said", of(big + SAID + big + tooBig + big));
        String words = "w".repeat(150_000);
        assertEquals(words, of(SAID.replace("said", words) + big));
    }

    @Test
    void millions_of_short_lines_are_walked_over() throws IOException {
        assertEquals("said", of(SAID + "1\n".repeat(20_000_000)));
    }

    @Test
    void of_a_huge_transcript_only_the_last_part_is_read() throws IOException {
        var transcript = Files.writeString(folder.resolve("transcript.jsonl"), SAID);
        try (var file = new RandomAccessFile(transcript.toFile(), "rw")) {
            file.setLength(300L << 20);
            assertNull(Transcript.lastAssistantText(transcript));
            file.seek(file.length() - 1);
            file.write(('\n' + SAID.replace("said", "last")).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals("last", Transcript.lastAssistantText(transcript));
    }

    @Test
    void a_transcript_without_an_answer_has_none() throws IOException {
        assertNull(of(""));
        assertNull(of("\n\n"));
        assertNull(last("Stop.stdin.json"));
        assertThrows(IOException.class, () -> Transcript.lastAssistantText(folder.resolve("none")));
    }

    @Test
    void no_bytes_break_it() throws IOException {
        var random = new Random(5);
        byte[] sample = Samples.bytes("transcript.v0.117.0.parent-with-task.jsonl");
        for (int round = 0; round < 500; round++) {
            byte[] bytes = sample.clone();
            for (int i = random.nextInt(40); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            of(bytes);
        }
    }

    private static String last(String sample) throws IOException {
        return Transcript.lastAssistantText(Samples.path(sample));
    }

    private String of(String text) throws IOException {
        return Transcript.lastAssistantText(
                Files.writeString(folder.resolve("transcript.jsonl"), text));
    }

    private String of(byte[] bytes) throws IOException {
        return Transcript.lastAssistantText(Files.write(folder.resolve("transcript.jsonl"), bytes));
    }
}
