package taskbg.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskbg.testing.SpecialFile;

@Timeout(60)
class RegularFileTest {
    @TempDir Path folder;

    @Test
    void a_file_is_read_up_to_its_bound_and_not_beyond() throws IOException {
        var file = Files.writeString(folder.resolve("some"), "four");
        assertArrayEquals("four".getBytes(StandardCharsets.UTF_8), RegularFile.read(file, 4));
        var e = assertThrows(RegularFile.TooLarge.class, () -> RegularFile.read(file, 3));
        assertEquals("too large: 4 bytes, 3 at most", e.getReason());
    }

    @Test
    void a_link_to_a_file_is_followed() throws IOException {
        var file = Files.writeString(folder.resolve("some"), "text");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertEquals(4, RegularFile.read(link, 10).length);
        try (var in = RegularFile.open(link)) {
            assertEquals('t', in.read());
        }
    }

    @Test
    void nothing_there_is_missing() {
        var file = folder.resolve("some");
        assertThrows(NoSuchFileException.class, () -> RegularFile.read(file, 10));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_else_has_the_name_is_refused_at_once(SpecialFile special) {
        var file = folder.resolve("some");
        special.make(file);
        assertThrows(FileSystemException.class, () -> RegularFile.read(file, 10));
        assertThrows(FileSystemException.class, () -> RegularFile.open(file));
    }
}
