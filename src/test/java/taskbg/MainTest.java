package taskbg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;

/** The program as a process: its streams and its exit. */
class MainTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
    }

    private Home.Ran shell(String script, String... words) {
        var command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(Home.command(words));
        return home.process(command);
    }

    @Test
    void version_names_the_program() {
        assertEquals(new Home.Ran(0, "task-bg 0.1.0\n", ""), home.process("--version"));
    }

    @Test
    void who_reads_one_line_and_goes_away_is_told_nothing() {
        var ran = shell("{ \"$@\"; echo $? >code; } | true; cat code", "help");
        assertEquals(new Home.Ran(0, "0\n", ""), ran);
    }

    @Test
    void an_answer_that_finds_no_room_is_a_failure() {
        assertEquals(
                new Home.Ran(
                        1,
                        "",
                        "task-bg: The answer cannot be written to stdout: No space left on"
                                + " device\n"),
                shell("exec \"$@\" >/dev/full", "list"));
    }

    @Test
    void a_directory_whose_name_is_no_text_is_refused_and_no_other_is_taken() throws Exception {
        home.environment.put("LC_ALL", "C.UTF-8");
        for (var name : List.of("TASK_BG_DIR", "HOME")) {
            var ran =
                    shell(
                            "export " + name + "=$(printf 'x\\377'); exec \"$@\"",
                            "complete",
                            "bg_1",
                            "r");
            assertEquals(new Home.Ran(2, "{\"error\": \"No path: x\\udcff\"}\n", ""), ran);
        }
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("x")).toList());
        }
        var settings =
                shell(
                        "export TASK_BG_SETTINGS=$(printf 'x\\377'); exec \"$@\"",
                        "launch",
                        "d",
                        "p",
                        "explorer",
                        "main");
        assertEquals("TASK_BG_SETTINGS names no path: x\\udcff", settings.text("error"));
    }

    @Test
    void any_locale_will_do_for_words_and_answers() {
        home.environment.put("LC_ALL", "C");
        assertEquals(
                "{\"error\": \"Task not found: \\u00e9 \\ud83d\\ude80\"}\n",
                home.process("status", "é 🚀").out());
    }
}
