package taskbg.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Status;
import taskbg.testing.Home;

/** Agents that are really launched, by the program as a process. */
@Timeout(180)
class LaunchTest {
    private static final String PROMPT = "echo $(id -u) `date` \"q\" \\ é 🚀\n\ttouch x; %s &";

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

    @Test
    void a_prompt_arrives_byte_for_byte_and_the_end_is_recorded_unasked() {
        home.environment.put("LC_ALL", "C.UTF-8");
        home.droid("until [ -e go ]; do sleep 0.02; done; printf '%s\\n' \"$@\"");
        var launched = home.process("launch", "Say hi", PROMPT, "explorer", "main", "low");
        assertEquals(0, launched.code(), launched.err());
        var id = launched.text("taskId");
        assertTrue(
                launched.out()
                        .matches(
                                "\\{\"taskId\": \"bg_[0-9a-f]{17}\", \"sessionId\":"
                                        + " \"ses_[0-9a-f]{12}\", \"description\": \"Say hi\","
                                        + " \"status\": \"running\"}\n"),
                launched.out());
        assertTrue(home.run("list").out().contains("\"running\": 1"));
        assertEquals("running", home.run("status", id).text("status"));
        Home.write(folder.resolve("go"), "");
        var ended = home.awaitEnd(id);
        var said = "exec\n--auto\nlow\n--output-format\nstream-json\n--\n" + PROMPT + "\n";
        assertEquals(said, Home.read(home.tasks().resolve(id + ".out")));
        var end = assertInstanceOf(Status.Completed.class, ended.status());
        assertEquals(0, end.exit().code());
        assertFalse(end.at().isBefore(ended.startedAt()));
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void an_exit_of_three_is_an_error_with_the_code() {
        home.droid("echo no luck; exit 3");
        var id = home.process("launch", "d", "p", "explorer", "main").text("taskId");
        var end = assertInstanceOf(Status.Failed.class, home.awaitEnd(id).status());
        assertEquals(3, end.exit().code());
        assertTrue(end.error().contains("3"), end.error());
        assertEquals("no luck", end.result());
    }

    @Test
    void a_signal_is_an_error_that_names_it() {
        home.droid("kill -9 $$");
        var id = home.process("launch", "d", "p", "explorer", "main").text("taskId");
        var end = assertInstanceOf(Status.Failed.class, home.awaitEnd(id).status());
        assertEquals(137, end.exit().code());
        assertTrue(end.error().contains("KILL"), end.error());
    }

    @Test
    void the_agent_finds_the_callers_folder_environment_and_its_task() {
        home.environment.put("COLOUR", "red \"and\" blue");
        home.droid("{ pwd; echo \"$COLOUR\"; echo $TASK_BG_ID; echo $TASK_BG_DIR; } >told");
        var id = home.process("launch", "d", "p", "explorer", "main").text("taskId");
        home.awaitEnd(id);
        assertEquals(
                folder + "\nred \"and\" blue\n" + id + "\n" + home.tasks() + "\n",
                Home.read(folder.resolve("told")));
    }

    @Test
    void texts_may_look_like_options_and_options_may_stand_around_them() throws IOException {
        home.droid("pwd; printf '%s\\n' \"$@\"");
        var other = Files.createDirectory(folder.resolve("other"));
        var launched =
                home.process(
                        "launch",
                        "--json",
                        "-d",
                        "--plain",
                        "@droid",
                        "main",
                        "high",
                        "opus",
                        "--cwd",
                        "other",
                        "--output-format=text");
        assertEquals(0, launched.code(), launched.out());
        var id = launched.text("taskId");
        assertEquals("-d", launched.text("description"));
        home.awaitEnd(id);
        assertEquals(
                other + "\nexec\n--auto\nhigh\n-m\nopus\n--\n--plain\n",
                Home.read(home.tasks().resolve(id + ".out")));
    }

    @Test
    void a_prompt_that_is_no_utf_8_arrives_byte_for_byte() throws IOException {
        home.droid("cat \"$7\"");
        var words =
                new ArrayList<>(
                        List.of(
                                "sh",
                                "-c",
                                "exec \"$@\" \"$(printf 'a\\377b\\303\\251')\" x main",
                                "sh"));
        words.addAll(Home.command("launch", "d"));
        var id = home.process(words).text("taskId");
        assertEquals("a\udcffbé", home.awaitEnd(id).assignment().prompt());
        assertEquals(
                "a\u00ffb\u00c3\u00a9",
                Files.readString(home.tasks().resolve(id + ".out"), ISO_8859_1));
        assertTrue(home.run("status", id).out().contains("\"prompt\": \"a\\udcffb\\u00e9\""));
    }

    @Test
    void a_prompt_longer_than_an_argument_may_be_arrives_through_a_file() {
        home.droid("wc -c <\"$7\"");
        var script = "p=$(head -c 120000 /dev/zero | tr '\\0' x); exec \"$@\" \"$p\" x main";
        var words = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        words.addAll(Home.command("launch", "d"));
        var id = home.process(words).text("taskId");
        assertEquals("120000", ((Status.Completed) home.awaitEnd(id).status()).result().strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--prompt-file=-"})
    void a_prompt_that_is_a_dash_is_read_from_stdin(String option) {
        home.droid("printf '%s' \"$7\"");
        var words = List.of("launch", "d", "-", "explorer", "main", option);
        var launched =
                home.run(
                        false,
                        "real é\n\"prompt\"\n",
                        words.stream().filter(word -> !word.isEmpty()).toArray(String[]::new));
        assertEquals(0, launched.code(), launched.out());
        var id = launched.text("taskId");
        home.awaitExit(id);
        assertTrue(
                Home.read(home.tasks().resolve(id + ".json"))
                        .contains("\"prompt\": \"real \\u00e9\\n\\\"prompt\\\"\\n\""));
        assertEquals("real é\n\"prompt\"\n", Home.read(home.tasks().resolve(id + ".out")));
    }

    @Test
    void no_droid_on_the_path_is_said_and_recorded() {
        home.environment.put("PATH", "/nowhere");
        var launched = home.process("launch", "d", "p", "explorer", "main");
        assertEquals(1, launched.code());
        assertTrue(launched.text("error").startsWith("No droid on the PATH: "), launched.out());
        var listed = home.run("list");
        assertTrue(listed.out().contains("\"error\": 1"));
        assertTrue(listed.out().contains("\"error\": \"No droid on the PATH: install it"));
    }

    @Test
    void the_output_of_a_task_that_never_started_tells_why() {
        home.environment.put("PATH", "/nowhere");
        home.run("launch", "d", "p", "explorer", "main");
        var id = home.run("list").text("id");
        var why =
                "task-bg: No output. Failed: No droid on the PATH: install it, or add its folder to"
                        + " PATH, and launch again.\n";
        assertEquals(new Home.Ran(0, "", why), home.run("output", id, "--plain"));
        assertEquals(new Home.Ran(0, "", why), home.run(true, "", "output", id));
        assertEquals(
                "{\"taskId\": \"" + id + "\", \"output\": \"\", \"status\": \"error\"}\n",
                home.run("output", id).out());
        assertEquals(1, home.run("output", id, "--follow").code());
    }

    @Test
    void a_droid_that_cannot_be_run_is_an_error() {
        home.program("droid", "#!/nowhere/sh\n");
        var id = home.process("launch", "d", "p", "explorer", "main").text("taskId");
        var end = assertInstanceOf(Status.Failed.class, home.awaitEnd(id).status());
        assertTrue(end.exit().code() == 126 || end.exit().code() == 127);
    }
}
