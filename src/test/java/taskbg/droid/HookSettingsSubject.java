package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Subject;
import taskbg.task.Trouble;

/**
 * Settings files of droid: installed twice is installed once, taken out again is byte for byte what
 * was there, and what is refused is left as it is.
 */
public final class HookSettingsSubject implements Subject {
    private static final String COMMAND = "/opt/task-bg hook-complete";

    /** Each is some writes to a disk and waits for them, so not every input becomes a file. */
    private static final int INPUTS_A_FILE = 20;

    private final Path file;

    public HookSettingsSubject(Path folder) {
        file = folder.resolve("factory/settings.json");
    }

    @Override
    public String name() {
        return "hook settings";
    }

    @Override
    public int share() {
        return 4;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(
                bytes("{\"hooks\": { }, \"key\": \"caf\u00e9\"  , }"),
                bytes("// mine\n{\n  \"model\": \"a\", /* b */\n  \"hooks\": {\"Stop\": []}\n}\n"),
                bytes(
                        "{\r\n\t\"hooks\": {\r\n\t\t\"Stop\": [{\"hooks\": [{\"type\": \"command\","
                                + " \"command\": \"say done\"}]}],\r\n\t\t\"Other\": 1}\r\n}"));
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
                " ",
                "\n",
                "\r\n",
                "\t",
                "//",
                "/*",
                "*/",
                "\"hooks\": ",
                "\"Stop\": [",
                "\"SessionEnd\": []",
                "\"SubagentStop\": ",
                "null",
                "\"command\": \"/usr/bin/task-bg hook-complete\"",
                "\"hooksDisabled\": true",
                "1",
                "{\"hooks\": [{\"type\": \"command\", ",
                "\uFEFF",
                "é",
                "\\u0022",
                "NaN",
                "-0.5");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) throws IOException {
        var text = new String(input, StandardCharsets.UTF_8);
        if (input.length < 4096 && random.nextInt(INPUTS_A_FILE) == 0) {
            checkFile(input);
        }
        try {
            var installed = HookEdit.install(text, COMMAND);
            assertEquals(installed, HookEdit.install(installed, COMMAND));
            assertEquals(Map.of(), HookEdit.installed(HookEdit.uninstall(installed)));
        } catch (IOException refused) {
            assertFalse(String.valueOf(refused.getMessage()).isEmpty());
        }
    }

    private void checkFile(byte[] before) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, before);
        var hooks = new HookSettings(file);
        try {
            boolean had = !hooks.status().commands().isEmpty();
            hooks.install(COMMAND);
            byte[] once = Files.readAllBytes(file);
            hooks.install(COMMAND);
            assertArrayEquals(once, Files.readAllBytes(file));
            hooks.uninstall();
            if (!had) {
                assertArrayEquals(before, Files.readAllBytes(file));
            }
        } catch (Trouble refused) {
            assertArrayEquals(before, Files.readAllBytes(file));
        }
        for (var left : Files.list(file.getParent()).toList()) {
            Files.delete(left);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
