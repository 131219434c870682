package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    private Path directory;
    private Path droid;

    @BeforeEach
    void make(@TempDir Path made) throws IOException {
        directory = made;
        droid = Files.createFile(Files.createDirectory(made.resolve("bin")).resolve("droid"));
        Files.setPosixFilePermissions(droid, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void the_first_directory_of_the_path_that_has_it_wins() {
        var path = directory + ":" + directory.resolve("bin") + ":/usr/bin";
        assertEquals(droid, Programs.find("droid", path, directory));
    }

    @Test
    void a_relative_or_empty_entry_starts_from_the_directory() {
        assertEquals(droid, Programs.find("droid", "/nowhere:bin", directory));
        assertEquals(droid, Programs.find("droid", "/nowhere:", directory.resolve("bin")));
    }

    @Test
    void a_name_with_a_slash_is_a_path() {
        assertEquals(droid, Programs.find("bin/droid", null, directory));
        assertEquals(droid, Programs.find(droid.toString(), "/nowhere", directory));
    }

    @Test
    void what_cannot_be_run_is_not_found() throws IOException {
        Files.createFile(directory.resolve("plain"));
        assertNull(Programs.find("plain", directory.toString(), directory));
        assertNull(Programs.find("bin", directory.toString(), directory));
        assertNull(Programs.find("no-such-droid", directory.toString(), directory));
        assertNull(Programs.find("droid", null, directory.resolve("bin")));
        assertNull(Programs.find("", directory.toString(), directory));
    }
}
