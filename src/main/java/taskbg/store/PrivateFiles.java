package taskbg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and directories that only their owner can read, written so that a crash leaves the old or
 * the new content.
 */
final class PrivateFiles {
    static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(
                    Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    static final FileAttribute<Set<PosixFilePermission>> DIRECTORY =
            PosixFilePermissions.asFileAttribute(
                    Set.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    /** What a temporary file's name ends with; it begins with a dot. */
    static final String TEMPORARY = ".tmp";

    /** No link is followed, and what is there already is nobody's to be written to. */
    private static final Set<StandardOpenOption> NEW =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private PrivateFiles() {}

    /** Creates the directory and the missing ones above it, all private whatever the umask. */
    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var parent = directory.getParent();
            if (parent != null) {
                createDirectory(parent);
            }
            try {
                Files.createDirectory(directory, DIRECTORY);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(directory)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Replaces the file at once: after a crash of the system it is whole, the new one or still the
     * old one. Which, need not be certain: no agent outlives such a crash, and its other boot tells
     * so.
     */
    static void replace(Path target, byte[] content) throws IOException {
        // Whatever stands under one name, be it a folder, must not be in the way of the next.
        var unique = "." + Long.toHexString(System.nanoTime());
        var temporary = target.resolveSibling("." + target.getFileName() + unique + TEMPORARY);
        try {
            write(FileChannel.open(temporary, NEW, FILE), content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void write(FileChannel open, byte[] content) throws IOException {
        try (var channel = open) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
