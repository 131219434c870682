package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Subject;
import taskbg.task.Trouble;

/** The settings file with agents: read, or refused in a sentence that names the file. */
public final class AgentSettingsSubject implements Subject {
    private static final String MINE =
            """
            {"agents": {"mine": {
                "argv": ["mine", ["--model", "{model}"], "{prompt}"],
                "output": "text", "success": "exit",
                "autonomy": {"low": "careful", "high": "bold"}}}, "other": 1}
            """;

    private final Path file;

    public AgentSettingsSubject(Path folder) {
        file = folder.resolve("task-bg.json");
    }

    @Override
    public String name() {
        return "agents' settings";
    }

    @Override
    public int share() {
        return 4;
    }

    @Override
    public List<byte[]> samples() {
        try (var shipped = AgentSettings.class.getResourceAsStream("agents.json")) {
            byte[] bytes = Objects.requireNonNull(shipped).readAllBytes();
            return List.of(MINE.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                "0",
                "\"agents\": {",
                "\"argv\": [",
                "\"{prompt}\"",
                "\"{prompt_file}\"",
                "{model}",
                "{{",
                "{x}",
                "\"output\": ",
                "\"text\"",
                "\"claude\"",
                "\"success\": \"events\"",
                "\"autonomy\": {",
                "\"low\": ",
                "\"tested\": false",
                "\"a\": {",
                "é",
                "\n");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) throws IOException {
        Files.write(file, input);
        try {
            assertTrue(AgentSettings.read(file).containsKey("claude"));
        } catch (Trouble refused) {
            assertTrue(refused.sentence().contains(file.toString()), refused.sentence());
        }
    }
}
