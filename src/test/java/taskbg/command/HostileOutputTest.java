package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskbg.testing.Home;

/** Outputs that no agent wrote. */
@Timeout(60)
class HostileOutputTest {
    @TempDir Path folder;
    private Home home;

    @BeforeEach
    void move() {
        home = new Home(folder);
    }

    private void record(String output, String description) {
        Home.write(
                home.tasks().resolve("bg_1.json"),
                """
                {"id": "bg_1", "session_id": "s", "parent_session_id": "main", "description": "%s", "prompt": "p",
                "agent": "a", "status": "running", "started_at": "2026-11-22T12:00:00", "queued_at": null,
                "completed_at": null, "result": null, "error": null, "progress": {"toolCalls": 0,
                "lastUpdate": "2026-11-22T12:00:00", "outputFile": "%s"}, "concurrency_key": "a", "parent_model": null}
                """
                        .formatted(description, output));
    }

    @ParameterizedTest
    @CsvSource({
        "pipe, 'The output ~/pipe is no regular file: it is not opened.'",
        "/dev/zero, 'The output /dev/zero is no regular file: it is not opened.'",
        "., 'The output ~/. is a directory.'",
        "a\\u0000b, 'Output file not found: ~/.factory/.omd/background-tasks/bg_1.out'",
        "\\udc80, 'Output file not found: ~/.factory/.omd/background-tasks/bg_1.out'",
        "bg_1/../none, 'Output file not found: ~/bg_1/../none'",
    })
    void what_is_no_output_is_never_opened(String output, String sentence) throws Exception {
        assertEquals(0, home.start(List.of("mkfifo", "pipe"), builder -> {}).waitFor());
        record(output, "d");
        for (var words :
                new String[][] {{"output", "bg_1"}, {"output", "bg_1", "--raw", "--tail", "1"}}) {
            var said = home.run(words);
            assertEquals(1, said.code());
            assertEquals(sentence, said.text("error").replace(folder.toString(), "~"));
        }
        assertTrue(home.run("list").out().contains("\"lastUpdate\": \"2026-11-22T12:00:00\""));
        assertEquals(0, home.run("status", "bg_1").code());
        assertEquals("{\"removed\": [\"bg_1\"]}\n", home.run("prune").out());
    }

    @Test
    void a_description_does_nothing_to_a_terminal() {
        record("x", "\\u001b[31mred\\u001b]0;title\\u0007 \\u202e\\u009b2J\\ntwo\\tlines");
        home.environment.put("NO_COLOR", "1");
        home.environment.put("COLUMNS", "120");
        for (var verb : new String[] {"list", "status"}) {
            var words = verb.equals("list") ? new String[] {verb} : new String[] {verb, "bg_1"};
            var shown = home.run(true, "", words).out();
            assertTrue(shown.contains("red"), shown);
            assertTrue(
                    shown.chars().noneMatch(c -> c < ' ' && c != '\n' || c == 0x9b || c == 0x202e),
                    shown);
        }
        assertEquals(3, home.run(true, "", "list").out().lines().count());
    }
}
