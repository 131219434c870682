package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;

/** {@code output --follow} of an agent at work. */
@Timeout(120)
class FollowTest {
    @TempDir Path folder;
    private Home home;
    private String id = "";

    @BeforeEach
    void launch() {
        home = new Home(folder);
        home.droid(
                "echo one; until [ -e go ]; do sleep 0.02; [ ! -e talk ] || echo more; done; printf"
                        + " 'two é\\n"
                        + "\\033[31mred'; exit 3");
        id = home.process("launch", "d", "p", "explorer", "main").text("taskId");
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private void go() {
        Home.write(folder.resolve("go"), "");
    }

    @Test
    void what_the_agent_says_is_passed_on_until_it_ends() throws Exception {
        var out = Files.createFile(folder.resolve("followed"));
        var err = Files.createFile(folder.resolve("said"));
        var follow =
                home.start(
                        Home.command("output", "--follow", id),
                        builder ->
                                builder.redirectOutput(out.toFile()).redirectError(err.toFile()));
        Home.await("the first line", () -> Home.read(out).equals("one\n"));
        go();
        assertEquals(1, follow.waitFor());
        assertEquals("one\ntwo é\n\u001b[31mred", Home.read(out).stripTrailing());
        assertEquals("task-bg: Task " + id + " has ended: error.\n", Home.read(err));
    }

    @Test
    void the_file_itself_is_followed_byte_for_byte_from_its_last_lines() throws Exception {
        go();
        home.awaitEnd(id);
        var followed = home.process("output", "--follow", "--raw", "--tail", "2", id);
        assertEquals("two é\n\u001b[31mred", followed.out());
    }

    @Test
    void a_reader_who_goes_away_ends_it() {
        Home.write(folder.resolve("talk"), "");
        var words = new ArrayList<>(List.of("sh", "-c", "\"$@\" | head -n 1", "sh"));
        words.addAll(Home.command("output", "--follow", id));
        assertEquals(new Home.Ran(0, "one\n", ""), home.process(words));
        go();
    }

    @Test
    void on_a_terminal_lines_stay_lines_and_no_escape_sequence_passes() {
        go();
        home.awaitEnd(id);
        assertEquals("one\ntwo é\nred", home.run(true, "", "output", "--follow", id).out().strip());
    }
}
