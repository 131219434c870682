package taskbg.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One output, look by look. */
class FollowedGrowthTest {
    @TempDir Path folder;
    private final Heard heard = new Heard();

    @Test
    void growth_shrinking_and_another_file_are_told_each_once() throws IOException {
        var output = folder.resolve("bg_1.out");
        var growth = new FollowedGrowth("bg_1", output);
        growth.look(heard);
        assertEquals(List.of(), heard.events());
        Files.writeString(output, "abc");
        growth.look(heard);
        growth.look(heard);
        assertEquals(List.of("bg_1 grew to 3"), heard.events());
        Files.writeString(output, "a");
        growth.look(heard);
        assertEquals(List.of("bg_1 grew to 3", "bg_1 replaced", "bg_1 grew to 1"), heard.events());
        Files.move(
                Files.writeString(folder.resolve("new"), "z"),
                output,
                StandardCopyOption.ATOMIC_MOVE);
        growth.look(heard);
        assertEquals("bg_1 replaced", heard.events().getLast());
    }

    @Test
    void an_output_that_went_and_came_back_is_another() throws IOException {
        var output = Files.writeString(folder.resolve("bg_1.out"), "abc");
        var growth = new FollowedGrowth("bg_1", output);
        growth.look(heard);
        Files.delete(output);
        growth.look(heard);
        Files.writeString(output, "xyz");
        growth.look(heard);
        assertEquals(List.of("bg_1 grew to 3", "bg_1 replaced", "bg_1 grew to 3"), heard.events());
    }
}
