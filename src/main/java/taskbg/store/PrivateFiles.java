package taskbg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

    private static final Set<StandardOpenOption> AFRESH =
            Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);

    private PrivateFiles() {}

    /** Creates the directory and the missing ones above it. */
    static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            var parent = directory.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                Files.createDirectory(directory, DIRECTORY);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                if (!Files.isDirectory(directory)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Replaces the file at once: after a crash of the system it is whole, the new one or still the
     * old one. Which, need not be certain: no agent outlives such a crash, and its other boot tells
     * so. Only one caller at a time may write one {@code target}.
     */
    static void replace(Path target, byte[] content) throws IOException {
        var temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, AFRESH, FILE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
