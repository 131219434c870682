package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Jvm;

class PrivateFilesTest {
    @TempDir Path folder;

    /** Makes a directory, in a JVM with an umask of its own. */
    public static void main(String[] words) throws IOException {
        PrivateFiles.createDirectory(Path.of(words[0]));
    }

    @Test
    void all_folders_that_are_made_are_private_whatever_the_umask() throws Exception {
        var made = folder.resolve("a/b/c");
        var java = Jvm.command(PrivateFilesTest.class.getName(), made.toString());
        var command = new ArrayList<>(List.of("sh", "-c", "umask 0; exec \"$@\"", "sh"));
        command.addAll(java);
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
        for (var name : List.of("a", "a/b", "a/b/c")) {
            var mode = Files.getPosixFilePermissions(folder.resolve(name));
            assertEquals("rwx------", PosixFilePermissions.toString(mode), name);
        }
    }

    @Test
    void what_cannot_be_put_in_its_place_leaves_nothing_behind() throws IOException {
        var target = Files.createDirectory(folder.resolve("x"));
        Files.createFile(target.resolve("inside"));
        assertThrows(IOException.class, () -> PrivateFiles.replace(target, new byte[1]));
        assertEquals(List.of("x"), List.of(folder.toFile().list()));
    }

    @Test
    void a_link_of_that_name_is_replaced_and_not_followed() throws IOException {
        var target = folder.resolve("x");
        var victim = folder.resolve("victim");
        Files.createSymbolicLink(target, victim);
        PrivateFiles.replace(target, "new".getBytes(StandardCharsets.UTF_8));
        assertEquals("new", Files.readString(target));
        assertFalse(Files.exists(victim));
    }
}
