package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Status;
import taskbg.testing.Home;

/** Other agents than droid, as the settings file names them. */
@Timeout(180)
class AgentTest {
    private static final String EVENT =
            "{\"type\":\"assistant\",\"message\":{\"role\":\"assistant\",\"content\":"
                    + "[{\"type\":\"text\",\"text\":\"Hi\"}]},\"session_id\":\"s-1\"}";

    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private void settings(String agents) {
        Home.write(folder.resolve(".factory/.omd/task-bg.json"), "{\"agents\": {" + agents + "}}");
    }

    private String launch(String... words) {
        var ran = home.run(words);
        assertEquals(0, ran.code(), ran.out());
        return ran.text("taskId");
    }

    /** The task's end, which a look at it records. */
    private Status end(String id) {
        Home.await(
                "the end of " + id, () -> !home.run("status", id).text("status").equals("running"));
        return Objects.requireNonNull(home.task(id)).status();
    }

    private List<String> notes(String id) {
        return Objects.requireNonNull(home.task(id)).remarks().notes();
    }

    @Test
    void an_agent_gets_its_own_words_and_is_judged_by_its_exit() {
        settings(
                """
                "mine": {"argv": ["mine", ["--model", "{model}"], "{autonomy}", "{cwd}", "{prompt}"],
                  "output": "text", "success": "exit", "autonomy": {"low": "careful"}}
                """);
        home.program("mine", "#!/bin/sh\nprintf '%s\\n' \"$@\"\necho '" + EVENT + "'\n");
        var id = launch("launch", "d", "a {model} $(b)", "x", "main", "low", "--agent", "mine");
        var end = assertInstanceOf(Status.Completed.class, end(id));
        assertEquals("careful\n" + folder + "\na {model} $(b)\n" + EVENT, end.result());
        assertEquals(List.of(), notes(id));
        var again = home.run("output", id, "--plain").out();
        assertTrue(again.endsWith(EVENT + "\n"), again);
    }

    @Test
    void an_agent_that_tells_events_has_to_tell_that_it_succeeded() {
        settings("\"like\": {\"argv\": [\"like\", \"{prompt}\"], \"output\": \"claude\"}");
        home.program("like", "#!/bin/sh\nprintf '%s\\n' '" + EVENT + "'\n");
        var id = launch("launch", "d", "p", "x", "main", "--agent", "like");
        var end = assertInstanceOf(Status.Failed.class, end(id));
        assertTrue(end.error().startsWith("like ended without"), end.error());
        assertEquals("Hi", end.result());
    }

    @Test
    void a_verdict_does_not_hang_on_what_the_settings_say_later() {
        settings(
                "\"mine\": {\"argv\": [\"mine\", \"{prompt}\"], \"output\": \"claude\","
                        + " \"success\": \"exit\"}");
        home.program(
                "mine",
                "#!/bin/sh\nuntil [ -e go ]; do sleep 0.02; done\nprintf '%s\\n' '"
                        + EVENT
                        + "'\n");
        var id = launch("launch", "d", "p", "x", "main", "--agent", "mine");
        settings("\"mine\": broken");
        Home.write(folder.resolve("go"), "");
        var end = assertInstanceOf(Status.Completed.class, end(id));
        assertEquals("Hi", end.result());
    }

    @Test
    void a_shipped_template_says_that_it_was_never_tried() {
        home.program("codex", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        var id = launch("launch", "d", "p", "x", "main", "low", "gpt", "--agent", "codex");
        var end = assertInstanceOf(Status.Completed.class, end(id));
        assertEquals(
                "exec\n--skip-git-repo-check\n--sandbox\nworkspace-write\n--model\ngpt\n--\np",
                end.result());
        assertEquals(1, notes(id).size());
        assertTrue(notes(id).getFirst().contains("never tried"), notes(id).getFirst());
    }

    @Test
    void a_success_without_a_turn_is_said_to_be_suspicious() {
        home.droid(
                "echo '{\"type\":\"completion\",\"finalText\":\"\",\"numTurns\":0,"
                        + "\"session_id\":\"s\"}'");
        var id = launch("launch", "d", "p", "x", "main");
        assertInstanceOf(Status.Completed.class, end(id));
        var note = "success with 0 turns is suspicious: the agent may have done nothing";
        assertEquals(note, notes(id).getLast());
        var shown = home.run("status", id, "--plain").out();
        assertTrue(shown.contains("note         " + note + "\n"), shown);
        var output = home.run("output", id, "--plain").out();
        assertEquals("— done: 0 turns (suspicious: it may have done nothing)\n", output);
    }

    @Test
    void the_settings_may_replace_droid_itself() {
        settings(
                "\"droid\": {\"argv\": [\"mine\", \"{prompt}\"], \"output\": \"text\","
                        + " \"success\": \"exit\"}");
        home.program("mine", "#!/bin/sh\necho \"not droid: $1\"\n");
        Home.write(folder.resolve(".factory/droids/x.md"), "Body.");
        var id = launch("launch", "d", "p", "x", "main");
        assertEquals("not droid: p", assertInstanceOf(Status.Completed.class, end(id)).result());
        assertTrue(notes(id).getFirst().contains("was not given"), notes(id).toString());
    }

    @Test
    void a_long_prompt_goes_through_a_file_where_the_template_has_one() {
        settings(
                """
                "file": {"argv": ["wc", "-c", "{prompt_file}"], "output": "text"},
                "words": {"argv": ["echo", "{prompt}"], "output": "text"}
                """);
        var prompt = Home.write(folder.resolve("prompt.txt"), "é".repeat(100_000)).toString();
        var words =
                new String[] {"launch", "d", "-", "x", "main", "--prompt-file", prompt, "--agent"};
        var id = launch(with(words, "file"));
        var end = assertInstanceOf(Status.Completed.class, end(id));
        assertTrue(end.result().startsWith("200000 "), end.result());
        var refused = home.run(with(words, "words"));
        assertEquals(1, refused.code());
        assertTrue(refused.text("error").contains("use {prompt_file}"), refused.out());
    }

    @Test
    void settings_that_cannot_be_read_name_file_and_line_and_launch_nothing() {
        settings("\"mine\": {\"argv\": [\"mine\", \"{promt}\"]}");
        var refused = home.run("launch", "d", "p", "x", "main", "--agent", "mine");
        assertEquals(1, refused.code());
        var file = folder.resolve(".factory/.omd/task-bg.json");
        assertEquals(
                "The settings file "
                        + file
                        + ", line 1: agents.mine.argv.2 names {promt}; known are {prompt},"
                        + " {prompt_file}, {model}, {autonomy}, {cwd}.",
                refused.text("error"));
        assertFalse(Files.exists(home.tasks()));
    }

    @Test
    void a_variable_names_another_settings_file() {
        Home.write(
                folder.resolve("other.json"),
                "{\"agents\": {\"hers\": {\"argv\": [\"echo\", \"{prompt}\"], \"output\": \"text\"}}}");
        home.environment.put("TASK_BG_SETTINGS", "other.json");
        var id = launch("launch", "d", "p", "x", "main", "--agent", "hers");
        assertEquals("p", assertInstanceOf(Status.Completed.class, end(id)).result());
    }

    private static String[] with(String[] words, String last) {
        var more = Arrays.copyOf(words, words.length + 1);
        more[words.length] = last;
        return more;
    }
}
