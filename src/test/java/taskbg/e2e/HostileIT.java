package taskbg.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Tmux;

/** An output that wants the terminal for itself. */
@Timeout(300)
class HostileIT {
    private static final int ROWS = 30;
    private static final String LAST = "the last line";

    /** Begin and end of a frame, cursor, wrapping. */
    private static final Set<String> OURS =
            Set.of("E[?2026h", "E[?2026l", "E[?25l", "E[?25h", "E[?7l", "E[?7h");

    @TempDir Path folder;
    private Stage stage;
    private Tmux terminal;

    @BeforeEach
    void open() throws IOException {
        stage = new Stage(folder, 120, ROWS);
        terminal = stage.terminal();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** All but the lines of the output. */
    private List<String> around() {
        var lines = terminal.screen().lines().toList();
        int output = 0;
        while (!lines.get(output).startsWith("─")) {
            output++;
        }
        return List.of(
                String.join("\n", lines.subList(0, output + 1)), lines.get(lines.size() - 1));
    }

    @Test
    void it_changes_nothing_outside_the_output_pane() throws IOException {
        var hostile = HostileOutput.endingIn(LAST);
        var tame = hostile.clone();
        Arrays.fill(tame, 0, tame.length - LAST.length() - 2, (byte) 'a');
        stage.record("bg_1", "the task", "");
        var output = stage.tasks().resolve("bg_1.out");

        Files.write(output, tame);
        stage.open(LAST);
        var tamely = around();
        var title = terminal.display("#{pane_title}");
        terminal.type("q");
        terminal.await(Tmux.PROMPT);

        Files.write(output, hostile);
        stage.open(LAST);
        assertEquals(tamely, around());
        assertEquals(title, terminal.display("#{pane_title}"));
        terminal.type("KKKKKKKKKK");
        stage.awaitGone(LAST);
        assertEquals(tamely.getLast(), around().getLast());
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
    }

    @Test
    void only_cells_and_our_own_commands_reach_the_terminal() throws IOException {
        stage.record("bg_1", "the task", "");
        Files.write(stage.tasks().resolve("bg_1.out"), HostileOutput.endingIn(LAST));
        stage.open(LAST);
        var recorded = folder.resolve("sent");
        terminal.record(recorded);
        terminal.keys("Enter");
        stage.awaitGone("the task  ");
        terminal.type("g");
        stage.awaitGone(LAST);
        int pages = 0;
        while (!terminal.screen().contains(LAST)) {
            assertTrue(pages < 1000, "pages");
            terminal.keys("NPage");
            pages++;
        }
        terminal.type("w");
        terminal.type("gG");
        terminal.await(LAST);
        terminal.recordNoMore();
        var sent = new Sent(Files.readAllBytes(recorded));
        var strange = sent.commands();
        strange.removeAll(OURS);
        assertEquals(Set.of(), strange);
        assertEquals(Set.of(), sent.strangers());
        assertTrue(sent.mostMarks() < 32, "marks: " + sent.mostMarks());
        assertTrue(pages > 10, "pages: " + pages);
        terminal.type("q");
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
    }
}
