package taskbg.file;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Opens what is a regular file, and nothing else: to open a pipe is to wait for its writer, and a
 * device may have no end.
 */
public final class RegularFile {
    private RegularFile() {}

    /** That something else than a regular file has the name. */
    public static final class Otherwise extends FileSystemException {
        private static final long serialVersionUID = 1L;

        Otherwise(Path file, boolean directory) {
            super(
                    file.toString(),
                    null,
                    directory ? "is a directory" : "no regular file, so it is not opened");
        }
    }

    /** That a file has more bytes than are read. */
    public static final class TooLarge extends FileSystemException {
        private static final long serialVersionUID = 1L;

        TooLarge(Path file, long size, int most) {
            super(file.toString(), null, "too large: " + size + " bytes, " + most + " at most");
        }
    }

    /**
     * Opens a file; links are followed.
     *
     * @throws Otherwise if it is no regular file
     * @throws java.nio.file.NoSuchFileException if nothing has that name
     */
    public static InputStream open(Path file) throws IOException {
        attributes(file);
        return new FileInputStream(file.toFile());
    }

    /**
     * Reads a whole file.
     *
     * @param most how many bytes it may have
     * @throws TooLarge if it has more
     * @throws Otherwise if it is no regular file
     * @throws java.nio.file.NoSuchFileException if nothing has that name
     */
    public static byte[] read(Path file, int most) throws IOException {
        long size = attributes(file).size();
        if (size > most) {
            throw new TooLarge(file, size, most);
        }
        try (var in = new FileInputStream(file.toFile())) {
            // It may have grown meanwhile, and one under /proc does not tell its size.
            byte[] bytes = in.readNBytes(most);
            if (bytes.length == most && in.read() >= 0) {
                throw new TooLarge(file, most + 1L, most);
            }
            return bytes;
        }
    }

    /** Why a file could not be read, without its name. */
    public static String why(IOException cause) {
        return cause instanceof FileSystemException told && told.getReason() != null
                ? told.getReason()
                : cause.toString();
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new Otherwise(file, attributes.isDirectory());
        }
        return attributes;
    }
}
