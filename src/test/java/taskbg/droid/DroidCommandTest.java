package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.droid.DroidCommand.Prompt;
import taskbg.task.Autonomy;

class DroidCommandTest {
    @Test
    void events_are_asked_for_and_the_prompt_follows_two_dashes() {
        var command =
                new DroidCommand(
                        Autonomy.MEDIUM, "m-1", true, List.of(), new Prompt.Words("--help me"));
        assertEquals(
                List.of(
                        "droid",
                        "exec",
                        "--auto",
                        "medium",
                        "-m",
                        "m-1",
                        "--output-format",
                        "stream-json",
                        "--",
                        "--help me"),
                command.argv());
    }

    @Test
    void without_events_it_is_the_command_of_the_reference() {
        var command =
                new DroidCommand(Autonomy.LOW, null, false, List.of(), new Prompt.Words("do it"));
        assertEquals(List.of("droid", "exec", "--auto", "low", "--", "do it"), command.argv());
    }

    @Test
    void a_prompt_in_a_file_is_named_not_copied() {
        var command =
                new DroidCommand(
                        Autonomy.HIGH,
                        null,
                        true,
                        List.of("-r", "high"),
                        new Prompt.InFile(Path.of("/d/bg_1.prompt")));
        assertEquals(
                List.of(
                        "droid",
                        "exec",
                        "--auto",
                        "high",
                        "-r",
                        "high",
                        "--output-format",
                        "stream-json",
                        "--file",
                        "/d/bg_1.prompt"),
                command.argv());
    }

    @Test
    void a_prompt_that_no_argument_can_hold_needs_a_file() {
        assertFalse(DroidCommand.needsFile("x".repeat(100 << 10)));
        assertTrue(DroidCommand.needsFile("x".repeat((100 << 10) + 1)));
        assertTrue(DroidCommand.needsFile("é".repeat(60 << 10)));
        assertTrue(DroidCommand.needsFile("a\0b"));
    }
}
