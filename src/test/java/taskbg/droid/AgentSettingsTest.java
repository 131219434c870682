package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.droid.AgentTemplate.Values;
import taskbg.droid.DroidCommand.Prompt;
import taskbg.task.Autonomy;
import taskbg.task.OutputFormat;
import taskbg.task.SuccessRule;
import taskbg.task.Trouble;

class AgentSettingsTest {
    private static final Path CWD = Path.of("/home/dev/proj");

    @TempDir Path folder;

    @Test
    void four_agents_are_shipped_and_said_to_be_untested() throws IOException {
        Map<String, AgentTemplate> agents = AgentSettings.read(folder.resolve("none.json"));
        assertEquals(
                List.of("claude", "codex", "gemini", "opencode"), List.copyOf(agents.keySet()));
        for (AgentTemplate agent : agents.values()) {
            assertFalse(agent.tested());
        }
        assertEquals(
                List.of(
                        "claude",
                        "--print",
                        "--output-format",
                        "stream-json",
                        "--verbose",
                        "--permission-mode",
                        "bypassPermissions",
                        "--model",
                        "opus",
                        "--",
                        "do {model}"),
                argv(agents, "claude", new Prompt.Words("do {model}"), "opus"));
        assertEquals(
                List.of("gemini", "--approval-mode", "yolo", "--prompt=-x"),
                argv(agents, "gemini", new Prompt.Words("-x"), null));
        assertEquals(
                List.of("opencode", "run", "--", "p"),
                argv(agents, "opencode", new Prompt.Words("p"), null));
        assertEquals(
                List.of(
                        "codex",
                        "exec",
                        "--skip-git-repo-check",
                        "--sandbox",
                        "danger-full-access",
                        "--",
                        "p"),
                argv(agents, "codex", new Prompt.Words("p"), null));
    }

    @Test
    void an_agent_of_ones_own_is_run_with_what_there_is() throws IOException {
        Map<String, AgentTemplate> agents =
                read(
                        """
                        {"maxRunning": {"all": 4}, "agents": {"mine": {
                          "argv": ["mine", "-C{cwd}", ["{prompt}"], ["--from", "{prompt_file}"], "{\\"a\\":1}",
                                   ["--model", "{model}"], "--level={autonomy}"],
                          "autonomy": {"low": "careful"}
                        }}}
                        """);
        AgentTemplate mine = agents.get("mine");
        assertNotNull(mine);
        assertTrue(mine.tested());
        assertEquals(OutputFormat.ANY, mine.output());
        assertEquals(SuccessRule.EVENTS, mine.success());
        assertEquals(
                List.of("mine", "-C/home/dev/proj", "p", "{\"a\":1}", "--level=high"),
                argv(agents, "mine", new Prompt.Words("p"), null));
        assertEquals(
                List.of(
                        "mine",
                        "-C/home/dev/proj",
                        "--from",
                        "/d/p.txt",
                        "{\"a\":1}",
                        "--model",
                        "m",
                        "--level=careful"),
                mine.argv(
                        new Values(
                                new Prompt.InFile(Path.of("/d/p.txt")), "m", Autonomy.LOW, CWD)));
        assertEquals(5, agents.size());
    }

    @Test
    void a_value_that_the_command_needs_is_asked_for() throws IOException {
        var agents =
                read(
                        "{\"agents\":{\"a\":{\"argv\":[\"a\",\"{model}\",\"{prompt}\"],\"output\":\"text\"}}}");
        assertEquals(SuccessRule.EXIT, agents.get("a").success());
        var trouble =
                assertThrows(Trouble.class, () -> argv(agents, "a", new Prompt.Words("p"), null));
        assertEquals("The agent a needs a value for {model}.", trouble.sentence());
        var file = new Prompt.InFile(Path.of("/f"));
        assertThrows(Trouble.class, () -> argv(agents, "a", file, "m"));
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        wrong("[]", "line 1: the settings must be an object");
        wrong("null", "line 1: the settings must be an object");
        wrong("{\n\"agents\": 3}", "line 2: agents must be an object");
        wrong("{\"agents\":{\n\n\"a\":[]}}", "line 3: agents.a must be an object");
        wrong(
                "{\"agents\":{\"../a\":{\"argv\":[\"a\",\"{prompt}\"]}}}",
                "line 1: the settings name an agent \"../a\", but a name is letters, digits, dashes and dots");
        wrong(agent("\"argv\": []"), "line 1: agents.a needs an argv that begins with the program");
        wrong(
                agent("\"argv\": [[\"a\"]]"),
                "line 1: agents.a needs an argv that begins with the program");
        wrong(agent(""), "line 1: agents.a needs an argv that begins with the program");
        wrong(
                agent("\"argv\": [\"a\"]"),
                "line 1: agents.a needs {prompt} or {prompt_file} in its argv");
        wrong(agent("\"argv\": \"a\""), "line 1: agents.a.argv must be a list");
        wrong(agent("\"argv\": [1]"), "line 1: agents.a.argv.1 must be a text, or a list of texts");
        wrong(
                agent("\"argv\": [\"{promt}\"]"),
                "line 1: agents.a.argv.1 names {promt}; known are {prompt}, {prompt_file}, {model}, {autonomy}, {cwd}");
        wrong(
                agent("\"output\": \"xml\""),
                "line 1: agents.a.output is one of text, droid, claude, any, not \"xml\"");
        wrong(
                agent("\"success\": \"luck\""),
                "line 1: agents.a.success is one of events, exit, not \"luck\"");
        wrong(
                agent("\"argv\": [\"a\", \"{prompt}\"], \"autonomy\": {\"max\": \"x\"}"),
                "line 1: agents.a has autonomy levels low, medium and high, not max");
        wrong(
                agent("\"argv\": [\"a\", \"{prompt}\"], \"args\": []"),
                "line 1: agents.a has an unknown key \"args\"");
        wrong(
                "{\"agents\":{}",
                "line 1: this is no complete JSON, or a key stands twice in one object");
    }

    @Test
    void a_format_decides_which_lines_are_events() {
        String droid = "{\"type\":\"reasoning\",\"text\":\"hm\"}\n";
        String claude =
                "{\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":\"hi\"}}\n";
        assertEquals("~ hm\n" + claude, shown(OutputFormat.DROID, droid + claude));
        assertEquals(
                droid + "hi\n", shown(OutputFormat.CLAUDE, droid + claude).replace("\n\n", "\n"));
        assertEquals(droid + claude, shown(OutputFormat.TEXT, droid + claude));
        assertEquals("~ hm\n\nhi\n", shown(OutputFormat.ANY, droid + claude));
    }

    @Test
    void no_text_breaks_it() throws IOException {
        var random = new Random(17);
        byte[] sample = Files.readAllBytes(Path.of("src/main/resources/taskbg/droid/agents.json"));
        Path file = folder.resolve("settings.json");
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = sample.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            try {
                AgentSettings.read(file);
            } catch (Trouble refused) {
                assertTrue(refused.sentence().startsWith("The settings file " + file + ", line "));
            }
        }
    }

    private static String shown(OutputFormat format, String output) {
        var rendering = new Rendering(format);
        byte[] bytes = output.getBytes(StandardCharsets.UTF_8);
        var text = new StringBuilder();
        rendering.feed(bytes, 0, bytes.length).forEach(passage -> text.append(passage.text()));
        rendering.end().forEach(passage -> text.append(passage.text()));
        return text.toString();
    }

    private static String agent(String keys) {
        return "{\"agents\":{\"a\":{" + keys + "}}}";
    }

    private void wrong(String text, String expected) {
        var trouble = assertThrows(Trouble.class, () -> read(text), text);
        assertEquals(
                "The settings file " + folder.resolve("settings.json") + ", " + expected + ".",
                trouble.sentence());
    }

    private Map<String, AgentTemplate> read(String text) throws IOException {
        return AgentSettings.read(Files.writeString(folder.resolve("settings.json"), text));
    }

    private static List<String> argv(
            Map<String, AgentTemplate> agents, String name, Prompt prompt, String model) {
        return agents.get(name).argv(new Values(prompt, model, Autonomy.HIGH, CWD));
    }
}
