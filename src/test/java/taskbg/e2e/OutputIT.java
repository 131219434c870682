package taskbg.e2e;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Tmux;

/** Outputs of which a terminal, or a reader in a hurry, would make a mess. */
@Timeout(300)
class OutputIT {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir Path folder;
    private Stage stage;
    private Tmux terminal;
    private Path output;

    @BeforeEach
    void open() throws IOException {
        stage = new Stage(folder, 100, 24);
        terminal = stage.terminal();
        stage.record("bg_1", "the task", "first words\n");
        output = stage.tasks().resolve("bg_1.out");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void quit() {
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
    }

    @Test
    void a_line_of_100_megabytes_is_passed_like_any_other() throws IOException {
        var some = new byte[MEBIBYTE];
        Arrays.fill(some, (byte) 'y');
        try (var out = new BufferedOutputStream(Files.newOutputStream(output))) {
            out.write("begins here\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(some);
            }
            out.write("\nnul\0nul\nends here\n".getBytes(StandardCharsets.UTF_8));
        }
        stage.open("ends here");
        terminal.await("nul^@nul");
        terminal.keys("Enter");
        stage.awaitGone("the task  ");
        terminal.type("g");
        terminal.await("begins here");
        terminal.type("/ends");
        terminal.keys("Enter");
        terminal.await("ends here");
        terminal.type("/begins");
        terminal.keys("Enter");
        terminal.await("Past the end: found on from the start.");
        terminal.await("begins here");
        terminal.type("q");
        terminal.await("the task  ");
        quit();
    }

    @Test
    void an_output_may_be_cut_replaced_removed_and_come_back() throws IOException {
        stage.open("first words");
        Files.writeString(output, "second\n");
        stage.awaitGone("first words");
        terminal.await("second");
        var other = Files.writeString(folder.resolve("other"), "third words, and more\n");
        Files.move(other, output, StandardCopyOption.REPLACE_EXISTING);
        stage.awaitGone("second");
        terminal.await("third words");
        Files.delete(output);
        terminal.await("No output.");
        Files.writeString(output, "fourth words\n");
        terminal.await("fourth words");
        quit();
    }

    /** The text is in each line of the file, and in one that is shown. */
    @Test
    void a_search_finds_what_is_shown_and_nothing_else() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            var words = i == 100 ? "a caf\\u00e9 with \\\"session_id\\\"" : "nothing " + i;
            lines.append(
                    "{\"type\":\"message\",\"role\":\"assistant\",\"text\":\"%s\",\"session_id\":\"s\"}\n"
                            .formatted(words));
        }
        Files.writeString(output, lines);
        stage.open("nothing 499");
        terminal.keys("Enter");
        stage.awaitGone("the task  ");
        terminal.type("/session_id");
        terminal.keys("Enter");
        terminal.await("a café with \"session_id\"");
        terminal.type("N");
        terminal.await("Past the start: found on from the end.");
        terminal.type("G/é with \"");
        terminal.keys("Enter");
        terminal.await("a café with");
        terminal.type("q");
        terminal.await("the task  ");
        quit();
    }
}
