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

/** The monitor from its first screen to its last, with agents that end when they are told to. */
@Timeout(300)
class MonitorIT {
    private static final String NORMAL = "0 1 0";

    @TempDir Path folder;
    private Stage stage;
    private Tmux terminal;
    private String modes;

    @BeforeEach
    void open() throws IOException {
        stage = new Stage(folder, 120, 30);
        terminal = stage.terminal();
        modes = terminal.modes();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void assertTerminalAsBefore() {
        terminal.await("modes as before", () -> terminal.modes().equals(modes));
        assertEquals(NORMAL, terminal.display("#{alternate_on} #{cursor_flag} #{mouse_any_flag}"));
    }

    private void quit() {
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
        assertTerminalAsBefore();
    }

    @Test
    void three_tasks_change_their_state_as_their_processes_end() throws IOException {
        stage.launch("write");
        stage.launch("review");
        stage.launch("explore");
        stage.open("explore");
        stage.awaitRow("write", "running");
        stage.awaitRow("review", "running");
        stage.awaitRow("explore", "running");

        stage.end("write", 0);
        stage.awaitRow("write", "completed");
        stage.end("review", 7);
        stage.awaitRow("review", "error");
        stage.awaitRow("review", "429 rate limit");

        terminal.type("/explore");
        terminal.await("1 of 3 tasks");
        terminal.keys("Enter");
        var tree = stage.processes("explore");
        assertTrue(tree.stream().allMatch(Stage::isAlive));
        terminal.type("x");
        terminal.await("y yes");
        terminal.type("y");
        stage.awaitRow("explore", "cancelled");
        assertTrue(tree.stream().noneMatch(Stage::isAlive));
        terminal.type("0");
        stage.awaitRow("write", "completed");
        quit();
    }

    @Test
    void what_is_pasted_acts_on_nothing() throws IOException {
        stage.launch("stays");
        stage.open("stays");
        terminal.paste("x\ny\nq");
        terminal.await("Pasted text runs no keys");
        terminal.type("/zzz");
        terminal.await("0 of 1 task");
        terminal.keys("Escape");
        stage.awaitRow("stays", "running");
        assertTrue(stage.processes("stays").stream().allMatch(Stage::isAlive));
        stage.end("stays", 0);
        stage.awaitRow("stays", "completed");
        quit();
    }

    @Test
    void the_table_is_sorted_and_the_output_searched() throws IOException {
        var output = new StringBuilder();
        for (int i = 1; i <= 3000; i++) {
            output.append(i % 1000 == 7 ? "needle " : "straw ").append(i).append('\n');
        }
        stage.record("bg_a", "beta", output.toString());
        stage.record("bg_b", "alpha", "short\n");
        stage.open("beta");
        stage.awaitOrder("beta", "alpha");
        terminal.type(">");
        stage.awaitOrder("alpha", "beta");
        terminal.type("I");
        stage.awaitOrder("beta", "alpha");

        terminal.type("g");
        terminal.await("straw 3000");
        terminal.keys("Enter");
        stage.awaitGone("alpha");
        terminal.type("/needle");
        terminal.keys("Enter");
        terminal.await("needle 2007");
        terminal.type("N");
        terminal.await("needle 1007");
        terminal.type("N");
        terminal.await("needle 7\n");
        terminal.type("N");
        terminal.await("Past the start: found on from the end.");
        terminal.await("needle 2007");
        terminal.type("n");
        terminal.await("Past the end: found on from the start.");
        terminal.await("needle 7\n");
        terminal.type("G");
        terminal.await("straw 3000");
        terminal.keys("Escape");
        terminal.await("alpha");
        quit();
    }

    @Test
    void what_is_removed_comes_back_by_undo() throws IOException {
        var record = stage.record("bg_1", "old work", "kept words\n");
        var before = Files.readString(record);
        stage.open("old work");
        terminal.type("d");
        terminal.await("Removed 1 task");
        terminal.await("There is no task yet.");
        assertFalse(Files.exists(record));
        terminal.type("u");
        terminal.await("Brought back 1 task");
        stage.awaitRow("old work", "completed");
        terminal.await("kept words");
        assertEquals(before, Files.readString(record));
        quit();
    }

    @Test
    void prune_shows_what_it_would_take_and_takes_it() throws IOException {
        stage.running("bg_stale", "forgotten by its tool");
        stage.record("bg_fine", "left alone", "");
        stage.open("left alone");
        terminal.type("D");
        terminal.await(" > 30m");
        terminal.keys("Escape");
        stage.awaitGone(" > 30m");
        terminal.type("D");
        terminal.await(" > 30m");
        terminal.type("y");
        terminal.await("Pruned 1 task");
        stage.awaitRow("forgotten by its tool", "error");
        stage.awaitRow("left alone", "completed");
        quit();
    }

    @Test
    void a_relaunch_runs_the_same_under_a_new_name() throws IOException {
        stage.launch("again");
        stage.end("again", 0);
        stage.open("again");
        stage.awaitRow("again", "completed");
        Files.delete(stage.cue("again.ready"));
        Files.delete(stage.cue("again"));
        terminal.type("r");
        terminal.await("y yes");
        terminal.type("y");
        stage.awaitRow("again", "running");
        stage.awaitAgent("again");
        stage.awaitRow("again", "completed");
        stage.end("again", 0);
        terminal.awaitScreen("both are completed", screen -> screen.contains("✓ 2 completed"));
        quit();
    }
}
