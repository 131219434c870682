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

class SearchPathTest {
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
        assertEquals(droid, SearchPath.find("droid", path, directory));
    }

    @Test
    void a_relative_or_empty_entry_starts_from_the_directory() {
        assertEquals(droid, SearchPath.find("droid", "/nowhere:bin", directory));
        assertEquals(droid, SearchPath.find("droid", "/nowhere:", directory.resolve("bin")));
    }

    @Test
    void a_name_with_a_slash_is_a_path() {
        assertEquals(droid, SearchPath.find("bin/droid", null, directory));
        assertEquals(droid, SearchPath.find(droid.toString(), "/nowhere", directory));
    }

    @Test
    void what_cannot_be_run_is_not_found() throws IOException {
        Files.createFile(directory.resolve("plain"));
        assertNull(SearchPath.find("plain", directory.toString(), directory));
        assertNull(SearchPath.find("bin", directory.toString(), directory));
        assertNull(SearchPath.find("no-such-droid", directory.toString(), directory));
        assertNull(SearchPath.find("droid", null, directory.resolve("bin")));
        assertNull(SearchPath.find("", directory.toString(), directory));
    }
}
