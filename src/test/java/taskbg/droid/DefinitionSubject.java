package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import taskbg.fuzz.Subject;

/** Definitions of droids: whatever stands in one, flags come of it. */
public final class DefinitionSubject implements Subject {
    private final Path file;

    public DefinitionSubject(Path folder) {
        file = folder.resolve("a.md");
    }

    @Override
    public String name() {
        return "droid definitions";
    }

    @Override
    public int share() {
        return 8;
    }

    @Override
    public List<byte[]> samples() {
        return List.of(
                bytes(
                        "---\nname: executor-med\ndescription: \"Builds: things\"\nmodel: custom:x"
                                + "   # cheap\nreasoningEffort: high\ntools: [\"Read\", Edit,"
                                + " 'Execute']\nmcpServers: [a]\n---\n\nYou build.\n---\n"),
                bytes("---\r\ntools:\r\n  - web # far\r\n\r\n  - 'edit'\r\n---\r\nB"),
                bytes("---\ndescription: >-\n  one\n\n  two\nother:\n  x: y\nname: a\n---\nB"),
                bytes("Just do it.\n---\n"));
    }

    @Override
    public List<String> words() {
        return List.of(
                "---\n",
                "\n",
                "\r\n",
                " ",
                "  ",
                "\t",
                ":",
                ": ",
                "tools: [",
                "tools:\n",
                "- ",
                "[",
                "]",
                ",",
                "\"",
                "'",
                "\\",
                "\\n",
                "#",
                " # ",
                "|",
                ">",
                "description: ",
                "model: ",
                "reasoningEffort: high",
                "mcpServers: ",
                "a",
                "é",
                "\uFEFF");
    }

    @Override
    public void check(byte[] input, RandomGenerator random) {
        var text = new String(input, StandardCharsets.UTF_8);
        var definition = DroidDefinition.read("a", file, text);
        definition.modelOr(null);
        for (var flag : definition.flags("m", file)) {
            assertFalse(flag.isEmpty());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
