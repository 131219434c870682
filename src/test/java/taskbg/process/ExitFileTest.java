package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Exit;
import taskbg.task.Trouble;
import taskbg.testing.SpecialFile;

@Timeout(60)
class ExitFileTest {
    private static final Instant AT = Instant.ofEpochSecond(1763850000);

    private Path file;

    @BeforeEach
    void choose(@TempDir Path directory) {
        file = directory.resolve("bg_1.exit");
    }

    @Test
    void a_code_and_a_time_are_an_end() throws IOException {
        Files.writeString(file, "143 1763850000\n");
        assertEquals(new ExitFile.Ended(new Exit(143, AT)), ExitFile.read(file));
    }

    @Test
    void a_word_in_place_of_the_code_says_that_no_agent_was_started() throws IOException {
        Files.writeString(file, "never 1763850000\n");
        assertEquals(new ExitFile.NeverStarted(AT), ExitFile.read(file));
    }

    @Test
    void the_files_own_time_is_taken_where_the_two_agree() throws IOException {
        Files.writeString(file, "0 1763850000\n");
        var finer = AT.plusMillis(640);
        Files.setLastModifiedTime(file, FileTime.from(finer));
        assertEquals(new ExitFile.Ended(new Exit(0, finer)), ExitFile.read(file));
    }

    @Test
    void a_file_that_was_copied_later_tells_no_time() throws IOException {
        Files.writeString(file, "0 1763850000\n");
        Files.setLastModifiedTime(file, FileTime.from(AT.plusSeconds(3)));
        assertEquals(new ExitFile.Ended(new Exit(0, AT)), ExitFile.read(file));
    }

    @Test
    void nothing_there_is_absent() {
        assertEquals(new ExitFile.Absent(), ExitFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3\n", "3 \n", "3 soon\n", "3 99999999999999999999\n"})
    void a_code_without_a_time_ended_when_it_was_written(String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(AT));
        assertEquals(new ExitFile.Ended(new Exit(3, AT)), ExitFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                " \n",
                "14",
                "143 17638",
                "x 1763850000\n",
                "-1 1\n",
                "256 1\n",
                "99999999999999999999 1\n",
                "\0\0\0\0\0\0\0\0",
                "{\"code\": 0}\n",
                "٣ 1763850000\n"
            })
    void anything_else_is_damaged(String content) throws IOException {
        Files.writeString(file, content);
        assertEquals(new ExitFile.Damaged(file + " holds no exit code"), ExitFile.read(file));
    }

    @Test
    void a_huge_file_is_damaged_and_not_read() throws IOException {
        try (var out =
                Files.newByteChannel(
                        file, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
            out.position(10_000_000_000L).write(ByteBuffer.wrap(new byte[1]));
        }
        assertInstanceOf(ExitFile.Damaged.class, ExitFile.read(file));
    }

    @Test
    void a_link_that_a_full_disk_left_is_read_from_its_target() throws IOException {
        Files.createSymbolicLink(file, Path.of("7 1763850000"));
        assertEquals(new ExitFile.Ended(new Exit(7, AT)), ExitFile.read(file));
    }

    @Test
    void a_link_to_elsewhere_is_damaged() throws IOException {
        Files.createSymbolicLink(file, Path.of("/etc/passwd"));
        assertInstanceOf(ExitFile.Damaged.class, ExitFile.read(file));
    }

    @Test
    void a_directory_in_its_place_is_trouble() throws IOException {
        Files.createDirectory(file);
        var trouble = assertThrows(Trouble.class, () -> ExitFile.read(file));
        assertEquals("Cannot read " + file + ": Is a directory", trouble.sentence());
    }

    @Test
    void a_pipe_in_its_place_is_damaged_and_not_waited_for() {
        SpecialFile.PIPE.make(file);
        assertEquals(
                new ExitFile.Damaged(
                        file
                                + " is no file that a runner wrote: no regular file, so it is not"
                                + " opened"),
                ExitFile.read(file));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = ".*(LINK|LOOP).*")
    void no_link_is_followed(SpecialFile special) {
        special.make(file);
        assertEquals(new ExitFile.Damaged(file + " holds no exit code"), ExitFile.read(file));
    }
}
