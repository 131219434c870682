package taskbg.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Trouble;

class OutputFileTest {
    @TempDir Path dir;

    @Test
    void bytes_stop_where_the_file_ends() throws IOException {
        try (var output = OutputFile.open(file("0123456789"))) {
            assertEquals("789", new String(output.bytes(7, 100)));
            assertEquals("345", new String(output.bytes(3, 3)));
            assertEquals(0, output.bytes(10, 5).length);
            assertEquals(0, output.bytes(99, 5).length);
        }
    }

    @Test
    void size_follows_a_file_that_grows() throws IOException {
        var path = file("abc");
        try (var output = OutputFile.open(path)) {
            Files.writeString(path, "abcdef");
            assertEquals(6, output.size());
            assertEquals("cdef", new String(output.bytes(2, 9)));
        }
    }

    @Test
    void nul_bytes_and_invalid_utf8_pass_unchanged() throws IOException {
        byte[] bytes = {0, (byte) 0xff, (byte) 0xc3, 0, '\n', (byte) 0x80};
        try (var output = OutputFile.open(Files.write(dir.resolve("a.out"), bytes))) {
            assertArrayEquals(bytes, output.bytes(0, 100));
        }
    }

    @Test
    void a_copy_takes_the_asked_range_over_block_borders() throws IOException {
        var text = "0123456789".repeat(20_000);
        try (var output = OutputFile.open(file(text))) {
            var copy = new ByteArrayOutputStream();
            assertEquals(150_001, output.copy(7, 150_001, copy));
            assertEquals(text.substring(7, 150_001), copy.toString());
            assertEquals(200_000, output.copy(199_999, Long.MAX_VALUE, copy));
        }
    }

    @Test
    void any_place_of_ten_gigabytes_can_be_read() throws IOException {
        var path = dir.resolve("a.out");
        long size = 10L << 30;
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
            file.seek(size - 4);
            file.writeBytes("last");
        }
        try (var output = OutputFile.open(path)) {
            assertEquals(size, output.size());
            assertEquals("last", new String(output.bytes(size - 4, 99)));
        }
    }

    @Test
    void a_missing_file_is_told_from_other_trouble() {
        var missing = dir.resolve("none.out");
        var trouble = assertThrows(OutputFile.Missing.class, () -> OutputFile.open(missing));
        assertEquals(
                "There is no output " + missing + ": not yet written, or removed.",
                trouble.sentence());
    }

    @Test
    void a_directory_is_no_output() {
        var trouble = assertThrows(Trouble.class, () -> OutputFile.open(dir));
        assertEquals("The output " + dir + " is a directory.", trouble.sentence());
    }

    @Test
    @Timeout(value = 30, threadMode = SEPARATE_THREAD)
    void a_pipe_is_not_opened_since_that_would_hang() throws Exception {
        var pipe = dir.resolve("pipe.out");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var trouble = assertThrows(Trouble.class, () -> OutputFile.open(pipe));
        assertEquals(
                "The output " + pipe + " is no regular file: it is not opened.",
                trouble.sentence());
    }

    @Test
    @Timeout(value = 30, threadMode = SEPARATE_THREAD)
    void a_link_to_a_pipe_or_device_is_not_opened() throws Exception {
        var pipe = dir.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        var toPipe = Files.createSymbolicLink(dir.resolve("a.out"), pipe);
        var toDevice = Files.createSymbolicLink(dir.resolve("b.out"), Path.of("/dev/zero"));
        assertThrows(Trouble.class, () -> OutputFile.open(toPipe));
        assertThrows(Trouble.class, () -> OutputFile.open(toDevice));
    }

    @Test
    void links_in_a_circle_are_trouble_with_its_name() throws IOException {
        var loop = Files.createSymbolicLink(dir.resolve("a.out"), dir.resolve("a.out"));
        var trouble = assertThrows(Trouble.class, () -> OutputFile.open(loop));
        assertInstanceOf(IOException.class, trouble.getCause());
        assertTrue(trouble.sentence().startsWith("The output " + loop + " cannot be read: "));
    }

    @Test
    void a_name_that_is_no_path_is_trouble() {
        assertEquals(
                "The output's name is no path: a\0b",
                assertThrows(Trouble.class, () -> OutputFile.open("a\0b")).sentence());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("a.out"), text);
    }
}
