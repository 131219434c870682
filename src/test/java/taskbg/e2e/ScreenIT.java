package taskbg.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Tmux;

/** The monitor and the terminal it was given: taken, shared, left as it was. */
@Timeout(300)
class ScreenIT {
    private static final String NORMAL = "0 1 0";
    private static final String OURS = "1 0 1";
    private static final String STATE = "#{alternate_on} #{cursor_flag} #{mouse_any_flag}";

    @TempDir Path folder;
    private Stage stage;
    private Tmux terminal;
    private String modes;

    @BeforeEach
    void open() throws IOException {
        stage = new Stage(folder, 80, 24);
        terminal = stage.terminal();
        modes = terminal.modes();
        stage.record("bg_1", "old work", "old words\n");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void assertAsBefore() {
        terminal.await("modes as before", () -> terminal.modes().equals(modes));
        assertEquals(NORMAL, terminal.display(STATE));
    }

    @Test
    void a_window_too_small_says_so_and_comes_back() {
        stage.open("old words");
        terminal.resize(40, 10);
        terminal.awaitScreen(
                "fits", screen -> screen.contains("old work") && !screen.contains("0 tasks"));
        terminal.resize(20, 4);
        terminal.await("needs");
        stage.awaitGone("old work");
        terminal.resize(80, 24);
        terminal.await("old words");
        stage.awaitRow("old work", "completed");
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertAsBefore();
    }

    @Test
    void ctrl_z_leaves_the_terminal_to_the_shell_and_fg_comes_back() {
        stage.open("old words");
        terminal.keys("C-z");
        terminal.await("Stopped");
        assertAsBefore();
        terminal.run("echo $((6 * 7)) in the shell");
        terminal.await("42 in the shell");
        terminal.run("fg");
        terminal.await("old words");
        assertEquals(OURS, terminal.display(STATE));
        terminal.type("q");
        terminal.await("42 in the shell");
        assertAsBefore();
    }

    @Test
    void after_sigterm_the_terminal_is_as_before() {
        stage.open("old words");
        assertTrue(stage.monitor().destroy());
        terminal.await(Tmux.PROMPT);
        assertAsBefore();
    }

    @Test
    void after_kill_9_the_launcher_gives_the_terminal_back() {
        stage.open("old words");
        assertTrue(stage.monitor().destroyForcibly());
        terminal.await(Tmux.PROMPT);
        assertAsBefore();
    }

    @Test
    void it_opens_though_stdin_is_a_pipe() {
        terminal.run("clear; echo x | '" + Stage.PROGRAM + "' top");
        terminal.await("old words");
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertAsBefore();
    }

    @Test
    void it_opens_on_a_directory_that_comes_later() throws IOException {
        var later = folder.resolve("later");
        terminal.run("clear; '" + Stage.PROGRAM + "' --dir '" + later + "'");
        terminal.await("q quit");
        Files.move(stage.tasks(), later);
        stage.awaitRow("old work", "completed");
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertAsBefore();
    }

    @Test
    void the_demo_leaves_nothing_behind() {
        terminal.run("clear; '" + Stage.PROGRAM + "' demo");
        terminal.await("12 tasks");
        var header = terminal.screen().lines().findFirst().orElseThrow().strip().split(" +", -1);
        var demo = Path.of(header[1]).getParent();
        assertTrue(Files.isDirectory(demo), demo.toString());
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertFalse(Files.exists(demo));
        assertAsBefore();
    }
}
