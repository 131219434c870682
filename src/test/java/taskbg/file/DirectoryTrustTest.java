package taskbg.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTrustTest {
    private static final int STRANGER = 65_534;

    @TempDir Path folder;
    private Path above;
    private Path tasks;

    @BeforeEach
    void make() throws IOException {
        folder = folder.toRealPath();
        above = Files.createDirectory(folder.resolve("above"));
        tasks = Files.createDirectory(above.resolve("tasks"));
        mode(above, "rwxr-xr-x");
        mode(tasks, "rwx------");
    }

    private static void mode(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static String written(String what, Path file) {
        return "Others may write to " + what + file + ": take that right away (chmod go-w)";
    }

    private static void own(Path file, String attribute, int number) throws IOException {
        try {
            Files.setAttribute(file, attribute, number);
        } catch (java.nio.file.FileSystemException e) {
            Assumptions.abort("may not give files away");
        }
    }

    @Test
    void ones_own_directory_may_be_read_by_all_and_need_not_exist() throws IOException {
        mode(tasks, "rwxr-xr-x");
        assertNull(DirectoryTrust.objection(tasks));
        assertNull(DirectoryTrust.objection(above.resolve("none")));
        assertNull(DirectoryTrust.objection(folder.resolve("none/none")));
        assertNull(DirectoryTrust.objection(Path.of("/")));
    }

    @ParameterizedTest
    @CsvSource({"rwxr-xrwx, rwxr-xr-x", "rwxrwxrwx, rwxr-xr-x"})
    void a_directory_that_all_may_write_to_is_objected_to(String mode, String better)
            throws IOException {
        mode(tasks, mode);
        assertEquals(written("the task directory ", tasks), DirectoryTrust.objection(tasks));
        mode(tasks, better);
        assertNull(DirectoryTrust.objection(tasks));
    }

    @Test
    void a_group_may_write_if_it_is_the_users_own() throws IOException {
        int user = (int) Files.getAttribute(tasks, "unix:uid");
        own(tasks, "unix:gid", user);
        mode(tasks, "rwxrwxr-x");
        assertNull(DirectoryTrust.objection(tasks));
        own(tasks, "unix:gid", STRANGER);
        assertEquals(written("the task directory ", tasks), DirectoryTrust.objection(tasks));
    }

    @Test
    void what_holds_it_may_be_written_to_by_all_if_it_is_sticky() throws IOException {
        mode(above, "rwxrwxrwx");
        var objection = written("the folder of the task directory ", above);
        assertEquals(objection, DirectoryTrust.objection(tasks));
        assertEquals(objection, DirectoryTrust.objection(above.resolve("none")));
        Files.setAttribute(above, "unix:mode", 01777);
        assertNull(DirectoryTrust.objection(tasks));
        assertEquals(written("the task directory ", above), DirectoryTrust.objection(above));
    }

    @Test
    void a_link_is_looked_at_where_it_is_and_where_it_leads() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), tasks);
        assertNull(DirectoryTrust.objection(link));
        mode(above, "rwxrwxrwx");
        assertEquals(
                written("the folder of the task directory ", above),
                DirectoryTrust.objection(link));
        mode(above, "rwxr-xr-x");
        mode(tasks, "rwxrwxrwx");
        assertEquals(written("the task directory ", tasks), DirectoryTrust.objection(link));
        assertNull(
                DirectoryTrust.objection(
                        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("none"))));
    }

    @Test
    void another_users_directory_is_objected_to_even_by_root() throws IOException {
        own(tasks, "unix:uid", STRANGER);
        var owner = Files.getOwner(tasks).getName();
        assertEquals(
                "The task directory " + tasks + " belongs to " + owner + ": run as its owner",
                DirectoryTrust.objection(tasks));
        own(tasks, "unix:uid", 0);
        assertNull(DirectoryTrust.objection(tasks));
        own(above, "unix:uid", STRANGER);
        assertEquals(
                "The folder of the task directory "
                        + above
                        + " belongs to "
                        + owner
                        + ": run as its owner",
                DirectoryTrust.objection(tasks));
    }
}
