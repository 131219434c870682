package taskbg.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "fits in ten rows",
                screen ->
                        !screen.contains("task-bg")
                                && screen.contains("old work")
                                && screen.strip().endsWith("q quit"));
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
    void after_sigterm_to_the_launcher_alone_the_terminal_is_as_before() {
        stage.open("old words");
        var monitor = stage.monitor();
        assertTrue(monitor.parent().orElseThrow().destroy());
        terminal.await(Tmux.PROMPT);
        assertFalse(Stage.isAlive(monitor.pid()));
        assertAsBefore();
    }

    /** That nothing at all is left, the stage sees when it is closed. */
    @Test
    void when_its_terminal_is_closed_the_monitor_ends() {
        stage.open("old words");
        var monitor = stage.monitor();
        terminal.close();
        Eventually.holds("it has ended", () -> !Stage.isAlive(monitor.pid()));
    }

    @Test
    void the_title_has_counts_and_comes_back() throws IOException {
        stage.running("bg_2", "new work");
        var before = title();
        stage.open("new work");
        terminal.await("the title", () -> title().equals("task-bg: 1 running"));
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        terminal.await("the title of before", () -> title().equals(before));
    }

    private String title() {
        return terminal.display("#{pane_title}");
    }

    /** What is {@code none}, must not be there. */
    @ParameterizedTest
    @CsvSource({
        "NO_COLOR=1 TERM=tmux-256color COLORTERM=truecolor, none, none",
        "TERM=vt100 COLORTERM=, none, none",
        "TERM= COLORTERM=, none, none",
        "TERM=xterm COLORTERM=, 36, 91",
        "TERM=linux COLORTERM=, 36, 91",
        "TERM=screen-256color COLORTERM=, 36, 38;5;203",
        "TERM=tmux-256color COLORTERM=truecolor, 36, 38;2;250;80;60",
    })
    void colours_are_those_that_the_terminal_has(String variables, String ours, String the)
            throws IOException {
        stage.record("bg_1", "old work", "\u001b[38;2;250;80;60mold words\n");
        terminal.run("clear; " + variables + " '" + Stage.PROGRAM + "'");
        terminal.await("q quit");
        terminal.await("old words");
        assertColour(ours, "task-bg");
        assertColour(the, "old words");
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertAsBefore();
    }

    private void assertColour(String colour, String text) {
        var styled = terminal.styledScreen().lines();
        var line = styled.filter(each -> each.contains(text)).findFirst().orElseThrow();
        var coloured = Pattern.compile("\u001b\\[(3[0-8]|9[0-7])[0-9;]*m").matcher(line);
        assertEquals(!colour.equals("none"), coloured.find(), line);
        assertTrue(colour.equals("none") || line.contains("\u001b[" + colour + "m"), line);
    }

    @Test
    void a_dumb_terminal_is_told_what_to_do_instead() {
        terminal.run("clear; TERM=dumb '" + Stage.PROGRAM + "' top; echo ended $?");
        terminal.await("TERM says that this terminal is dumb");
        terminal.await("ended 1");
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

    @ParameterizedTest
    @ValueSource(strings = {"q quit", "12 tasks"})
    void the_demo_leaves_nothing_behind_at_any_time(String shown) {
        terminal.run("clear; '" + Stage.PROGRAM + "' demo");
        terminal.await(shown);
        var demo = demo();
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertFalse(Files.exists(demo));
        assertAsBefore();
    }

    @Test
    void a_demo_whose_terminal_is_closed_leaves_nothing_behind() {
        terminal.run("clear; '" + Stage.PROGRAM + "' demo");
        terminal.await("12 tasks");
        var demo = demo();
        terminal.close();
        Eventually.holds("the demo is gone", () -> Files.notExists(demo));
    }

    /** The folder of the demo, by the header. */
    private Path demo() {
        var header = terminal.screen().lines().findFirst().orElseThrow().strip().split(" +", -1);
        var demo = Path.of(header[1]).getParent();
        assertTrue(Files.isDirectory(demo), demo.toString());
        return demo;
    }
}
