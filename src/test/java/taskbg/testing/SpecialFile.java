package taskbg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What may stand where a regular file is expected. */
public enum SpecialFile {
    PIPE,
    DIRECTORY,
    FULL_DIRECTORY,
    DANGLING_LINK,
    LOOP,
    LINK_TO_A_PIPE,
    LINK_TO_ZEROS;

    /** Puts one of this kind at a place where nothing is. */
    public void make(Path at) {
        try {
            switch (this) {
                case PIPE -> pipe(at);
                case DIRECTORY -> Files.createDirectory(at);
                case FULL_DIRECTORY -> Files.createFile(Files.createDirectory(at).resolve("file"));
                case DANGLING_LINK -> Files.createSymbolicLink(at, target(at));
                case LOOP -> Files.createSymbolicLink(at, at);
                case LINK_TO_A_PIPE -> Files.createSymbolicLink(at, pipe(target(at)));
                case LINK_TO_ZEROS -> Files.createSymbolicLink(at, Path.of("/dev/zero"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where links of this kind lead, beside the link. */
    public static Path target(Path at) {
        return at.resolveSibling("target-of-" + at.getFileName());
    }

    private static Path pipe(Path at) throws IOException {
        try {
            int code = new ProcessBuilder("mkfifo", at.toString()).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException("mkfifo: " + code);
            }
            return at;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
