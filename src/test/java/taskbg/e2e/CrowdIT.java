package taskbg.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Tmux;

/** Thousands of records, and many tasks that write at once. */
@Timeout(300)
class CrowdIT {
    private static final int RECORDS = 10_000;
    private static final int WRITERS = 100;
    private static final String ALL = RECORDS + WRITERS + " tasks";

    @TempDir Path folder;

    @Test
    void everything_works_among_thousands_while_many_write() throws Exception {
        try (var stage = new Stage(folder, 120, 30)) {
            var terminal = stage.terminal();
            for (int i = 0; i < RECORDS; i++) {
                stage.record("bg_" + i, "work number " + i + ".", "");
            }
            for (int i = 0; i < WRITERS; i++) {
                stage.running("bg_w" + i, "writer number " + i + ".");
            }
            stage.open(ALL);
            var writing = write(stage);
            try {
                terminal.type("/writer");
                terminal.await(WRITERS + " of " + ALL);
                terminal.keys("Enter");
                terminal.awaitScreen(
                        "shows growth",
                        screen ->
                                Pattern.compile("[0-9]K?[+] *$", Pattern.MULTILINE)
                                        .matcher(screen)
                                        .find());
                terminal.type("G");
                terminal.await("here I am");
                terminal.type("0");
                stage.awaitGone(WRITERS + " of " + ALL);
                terminal.type("/\"number 1234.\"");
                terminal.await("1 of " + ALL);
                stage.awaitRow("work number 1234.", "completed");
                terminal.keys("Escape");
                stage.awaitGone("1 of " + ALL);
            } finally {
                writing.destroyForcibly();
                writing.waitFor();
            }
            terminal.type("q");
            terminal.await(Tmux.PROMPT);
        }
    }

    /** A shell that goes on writing to all outputs, a line each time round. */
    private static Process write(Stage stage) throws IOException {
        var script =
                "while :; do for out in bg_w*.out; do echo here I am >>$out; done; sleep 0.05; done";
        return new ProcessBuilder("sh", "-c", script).directory(stage.tasks().toFile()).start();
    }
}
