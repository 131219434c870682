package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.actions.ProcessContext;
import taskbg.testing.Home;

/** Where the tasks are, what goes wrong, and who reads the answer. */
@Timeout(120)
class CliTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
    }

    private static String reference() {
        try (InputStream in = CliTest.class.getResourceAsStream("/records/running.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void put(String directory) {
        Home.write(folder.resolve(directory).resolve("bg_1a205c93757eac2c6.json"), reference());
    }

    @Test
    void the_folder_is_the_options_then_the_variables_then_the_homes() {
        put("option");
        put("variable");
        put(".factory/.omd/background-tasks");
        home.environment.put("TASK_BG_DIR", "");
        home.run("complete", "bg_1a205c93757eac2c6", "home");
        home.environment.put("TASK_BG_DIR", "variable");
        home.run("complete", "bg_1a205c93757eac2c6", "variable");
        home.run("complete", "bg_1a205c93757eac2c6", "option", "--dir", "./option");
        for (var name : List.of("option", "variable")) {
            var record = folder.resolve(name).resolve("bg_1a205c93757eac2c6.json");
            assertTrue(Home.read(record).contains("\"result\": \"" + name + "\""));
        }
        assertEquals("home", result());
    }

    private String result() {
        var record = home.tasks().resolve("bg_1a205c93757eac2c6.json");
        return new Home.Ran(0, Home.read(record), "").text("result");
    }

    @Test
    void the_option_may_stand_before_the_verb() {
        put("option");
        assertTrue(home.run("--dir", "option", "list").out().contains("\"total\": 1"));
        assertTrue(home.run("--dir=option", "list").out().contains("\"total\": 1"));
    }

    @Test
    void without_a_home_one_is_told_what_to_set() {
        home.environment.remove("HOME");
        var sentence = "HOME is not set: say with --dir or TASK_BG_DIR where the tasks are.";
        assertEquals(new Home.Ran(2, "{\"error\": \"" + sentence + "\"}\n", ""), home.run("list"));
        assertEquals(0, home.run(false, "{}", "hook-complete").code());
        assertEquals(0, home.run("list", "--dir", "there").code());
    }

    @Test
    void what_nobody_thought_of_is_one_sentence_unless_one_asks_for_more() {
        var quiet = unexpected(Map.of("HOME", folder.toString()));
        assertEquals(
                new Home.Ran(
                        0,
                        "{\"error\": \"Unexpected IllegalStateException: a bug (set TASK_BG_DEBUG"
                                + " to see where)\"}\n",
                        ""),
                quiet);
        var loud = unexpected(Map.of("HOME", folder.toString(), "TASK_BG_DEBUG", "1"));
        assertTrue(loud.err().contains("at taskbg.command.CliTest"), loud.err());
    }

    private ProcessContext context(Map<String, String> environment, boolean terminal) {
        return new ProcessContext(
                environment,
                folder,
                List.of("task-bg"),
                InstantSource.system(),
                () -> ZoneOffset.UTC,
                terminal,
                terminal);
    }

    private Home.Ran unexpected(Map<String, String> environment) {
        var broken =
                new InputStream() {
                    @Override
                    public int read() {
                        throw new IllegalStateException("a bug");
                    }
                };
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code =
                new Cli(
                                context(environment, false),
                                broken,
                                new PrintStream(out),
                                new PrintStream(err, true, StandardCharsets.UTF_8))
                        .run(List.of("hook-complete"));
        return new Home.Ran(code, out.toString(), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void who_types_a_prompt_is_told_how_to_end_it() {
        var err = new ByteArrayOutputStream();
        var cli =
                new Cli(
                        context(Map.of("HOME", folder.toString()), true),
                        InputStream.nullInputStream(),
                        new PrintStream(new ByteArrayOutputStream()),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(2, cli.run(List.of("launch", "d", "-", "explorer", "main")));
        assertEquals(
                "task-bg: Reading the prompt from the terminal; Ctrl-d on a new line ends it.\n"
                        + "task-bg: Stdin is empty: a prompt that is a dash is read from there.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void colours_are_for_terminals_whose_owner_likes_them() {
        Fixture.lay(home);
        assertTrue(home.run(true, "", "list").out().contains("\u001b[1;31merror"));
        assertFalse(home.run("list", "--plain").out().contains("\u001b"));
        home.environment.put("NO_COLOR", "1");
        assertFalse(home.run(true, "", "list").out().contains("\u001b"));
    }

    @Test
    void a_narrow_table_names_tasks_by_the_ends_of_their_ids() {
        put(".factory/.omd/background-tasks");
        home.environment.put("NO_COLOR", "1");
        home.environment.put("COLUMNS", "80");
        assertTrue(home.run(true, "", "list").out().contains("  eac2c6  "));
        home.environment.put("COLUMNS", "160");
        assertTrue(home.run(true, "", "list").out().contains("  bg_1a205c93757eac2c6  "));
        assertEquals(0, home.run("complete", "eac2c6", "by its end").code());
        assertEquals("by its end", result());
    }

    @Test
    void a_full_disk_is_one_sentence_and_nothing_is_launched() throws Exception {
        home.droid("echo launched >launched");
        var tasks = Files.createDirectories(home.tasks());
        var inside = new ArrayList<>(List.of("unshare", "--mount", "--map-root-user", "sh", "-c"));
        inside.add(
                "mount -t tmpfs -o size=8k,mode=700 none \"$0\" || exit 77; echo x >\"$0/x\"; \"$@\";"
                        + " echo $?; ls -A \"$0\"");
        inside.add(tasks.toString());
        inside.addAll(Home.command("launch", "d", "p".repeat(9_000), "explorer", "main"));
        var said = home.process(inside);
        Assumptions.assumeTrue(said.code() == 0, "may not mount a disk");
        assertEquals(
                "{\"error\": \"Cannot write .json: No space left on device\"}\n"
                        + "1\n"
                        + ".task-bg.lock\n"
                        + "x\n",
                said.out().replaceAll("/\\S*bg_[0-9a-f]+", ""));
        home.close();
        assertFalse(Files.exists(folder.resolve("launched")));
    }
}
