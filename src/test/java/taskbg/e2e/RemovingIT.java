package taskbg.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Tmux;

/** What the monitor takes away and what it hands out: nothing is lost by either. */
@Timeout(300)
class RemovingIT {
    private static final String EVENT =
            "{\"type\":\"message\",\"role\":\"assistant\",\"id\":\"1\",\"text\":\"I am"
                    + " done.\",\"session_id\":\"s\"}\n";

    @TempDir Path folder;
    private Stage stage;
    private Tmux terminal;

    @BeforeEach
    void open() throws IOException {
        stage = new Stage(folder, 120, 30);
        terminal = stage.terminal();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void quit() {
        terminal.type("q");
        terminal.await(Tmux.PROMPT);
    }

    private void filter(String text) {
        terminal.type("/" + text);
        terminal.keys("Enter");
    }

    private long records() {
        try (var files = Files.list(stage.tasks())) {
            return files.filter(each -> each.toString().endsWith(".json")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void no_act_takes_what_the_filter_hides() throws IOException {
        var hidden = stage.record("bg_1", "Quick", "");
        var seen = stage.record("bg_2", "stdin", "");
        stage.open("stdin");
        filter("Quick");
        terminal.await("1 of 2 tasks");
        terminal.type(" ");
        terminal.await("1 marked");
        terminal.type("0");
        stage.awaitGone("of 2 tasks");
        filter("stdin");
        terminal.await("1 marked, 1 hidden");
        terminal.type("d");
        terminal.await("marked task is hidden by the filter, and left alone.");
        assertTrue(Files.exists(hidden) && Files.exists(seen));
        terminal.type("y");
        terminal.await("Removed 1 task");
        assertTrue(Files.exists(hidden));
        assertFalse(Files.exists(seen));
        terminal.await("1 marked, 1 hidden");
        quit();
    }

    @Test
    void removals_are_undone_step_by_step_and_after_a_restart() throws IOException {
        for (var name : List.of("one", "two", "three")) {
            stage.record("bg_" + name, name, name + "\n");
        }
        stage.open(" 3 tasks");
        terminal.type("d");
        terminal.await(" 2 tasks");
        terminal.type("d");
        terminal.await(" 1 task ");
        quit();
        stage.open(" 1 task ");
        terminal.type("u");
        terminal.await(" 2 tasks");
        terminal.type("u");
        terminal.await(" 3 tasks");
        terminal.type("u");
        terminal.await("The trash is empty");
        quit();
    }

    @Test
    void many_are_removed_after_a_question_and_come_back_at_any_time() throws IOException {
        for (int i = 0; i < 731; i++) {
            stage.record("bg_%03d".formatted(i), "task " + i, "");
        }
        stage.open(" 731 tasks");
        terminal.type("vGv");
        terminal.await("731 marked");
        terminal.type("d");
        terminal.await("Remove 731 tasks?");
        terminal.type("yu");
        terminal.awaitScreen(
                "is undone",
                screen ->
                        screen.contains("Brought back") || screen.contains("Nothing was removed"));
        assertEquals(731, records());
        terminal.await(" 731 tasks");
        terminal.type("gvGvdyq");
        terminal.await(Tmux.PROMPT);
        assertEquals(0, records());
        terminal.run("clear; '" + Stage.PROGRAM + "'");
        terminal.await("There is no task yet.");
        terminal.type("u");
        terminal.await("Brought back 731 tasks");
        assertEquals(731, records());
        quit();
    }

    @Test
    void a_record_that_cannot_be_read_goes_after_a_question() throws IOException {
        Files.createDirectories(stage.tasks());
        var broken = Files.writeString(stage.tasks().resolve("not an id.json"), "{\"id\": \"x");
        stage.open("unreadable");
        terminal.type("d");
        terminal.await("Remove 1 task?");
        terminal.type("y");
        terminal.await("Removed 1 task");
        assertFalse(Files.exists(broken));
        terminal.type("u");
        terminal.await("Brought back 1 task");
        assertEquals("{\"id\": \"x", Files.readString(broken));
        quit();
    }

    /** A program that notes what it is given, and overwrites it. */
    private String program(String name) throws IOException {
        var notes = stage.cue(name + "-");
        var script =
                """
                #!/bin/sh
                for file; do :; done
                cat "$file" >'%1$stext'
                printf '%%s\\n' "$@" >'%1$swords'
                ls -ld "$file" "${file%%/*}" | cut -c1-10 >'%1$srights'
                chmod u+w "$file"
                printf x >"$file"
                touch '%1$sdone'
                """
                        .formatted(notes);
        var file = Files.writeString(stage.cue(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private String noted(String program, String what) throws IOException {
        var done = stage.cue(program + "-done");
        terminal.await(program + " has ended", () -> Files.exists(done));
        return Files.readString(stage.cue(program + "-" + what));
    }

    @Test
    void editors_and_pagers_get_a_copy_and_the_output_stays() throws IOException {
        stage.record("bg_1", "old work", EVENT);
        var output = stage.tasks().resolve("bg_1.out");
        terminal.run("export EDITOR='" + program("editor") + "' PAGER='" + program("less") + "'");
        stage.open("I am done.");
        terminal.type("e");
        assertEquals("I am done.\n", noted("editor", "text"));
        assertEquals("drwx------\n-r--------\n", noted("editor", "rights"));
        var copy = Path.of(noted("editor", "words").strip());
        terminal.await("the copy is gone", () -> Files.notExists(copy.getParent()));
        assertEquals(EVENT, Files.readString(output));

        terminal.await("q quit");
        terminal.type("o");
        assertEquals("I am done.\n", noted("less", "text"));
        assertEquals("-R", noted("less", "words").lines().findFirst().orElseThrow());
        Files.delete(stage.cue("less-done"));
        terminal.await("q quit");
        terminal.type("O");
        assertEquals(EVENT, noted("less", "text"));
        assertEquals(EVENT, Files.readString(output));
        terminal.await("q quit");
        quit();
    }

    @Test
    void what_is_copied_is_in_the_buffer_of_tmux() throws IOException {
        stage.record("bg_1", "old work", "words\n");
        stage.open("old work");
        terminal.type("Y");
        terminal.await("Copied the id.");
        assertEquals("bg_1", terminal.copied());
        terminal.type("y");
        terminal.await("Copied the line.");
        assertEquals("bg_1  completed  old work  fine", terminal.copied());
        quit();
    }
}
