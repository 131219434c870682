package taskbg.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads what a person names on the command line: a regular file, or a pipe or device as well. */
public final class StreamFile {
    private StreamFile() {}

    /**
     * Reads all of it; waits for a pipe's writer.
     *
     * @param most how many bytes there may be
     * @throws RegularFile.TooLarge if there are more
     * @throws RegularFile.Otherwise if it is a directory
     * @throws java.nio.file.NoSuchFileException if nothing has that name
     */
    public static byte[] read(Path file, int most) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isOther()) {
            return RegularFile.read(file, most);
        }
        try (var in = new FileInputStream(file.toFile())) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new RegularFile.TooLarge(file, bytes.length, most);
            }
            return bytes;
        }
    }
}
