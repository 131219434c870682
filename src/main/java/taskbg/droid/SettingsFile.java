package taskbg.droid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/** A settings file of somebody else's, which is replaced in one step or not at all. */
final class SettingsFile {
    private static final String BACKUP = ".before-task-bg";

    private final Path file;

    /**
     * @param named the file, or a link to it, which stays one
     */
    SettingsFile(Path named) {
        file = real(named);
    }

    /** The file that links lead to. */
    Path path() {
        return file;
    }

    /** Where the text from before our first edit is kept. */
    Path backup() {
        return file.resolveSibling(file.getFileName() + BACKUP);
    }

    /** The file's text; null if there is no file. */
    @Nullable String read() {
        return read(file);
    }

    /** The backup's text; null if there is no backup. */
    @Nullable String readBackup() {
        return read(backup());
    }

    /** Keeps a text, which is the file's, as the backup. */
    void keep(String text) {
        write(backup(), text, permissions());
    }

    /** Forgets the backup. */
    void forgetBackup() {
        try {
            Files.deleteIfExists(backup());
        } catch (IOException e) {
            throw new Trouble("The backup " + backup() + " cannot be removed: " + e, e);
        }
    }

    /** Removes the file. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Trouble("The file " + file + " cannot be removed: " + e, e);
        }
    }

    /**
     * Replaces the file's text and keeps its mode.
     *
     * @param before what the file held when it was read; null if it did not exist
     */
    void replace(@Nullable String before, String after) {
        String now = read();
        if (now == null ? before != null : !now.equals(before)) {
            throw new Trouble("The file " + file + " was changed meanwhile; run this again.");
        }
        write(file, after, permissions());
    }

    private Set<PosixFilePermission> permissions() {
        try {
            return Files.getPosixFilePermissions(file);
        } catch (IOException none) {
            return PosixFilePermissions.fromString("rw-------");
        }
    }

    private static @Nullable String read(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (NoSuchFileException none) {
            return null;
        } catch (CharacterCodingException e) {
            throw new Trouble("The file " + path + " is not UTF-8; it was left as it is.", e);
        } catch (IOException e) {
            throw new Trouble("The file " + path + " cannot be read: " + e, e);
        }
    }

    private static void write(Path path, String text, Set<PosixFilePermission> permissions) {
        Path temporary = path.resolveSibling(path.getFileName() + ".task-bg-new");
        try {
            Files.createDirectories(path.getParent());
            create(temporary);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.setPosixFilePermissions(temporary, permissions);
            Files.move(
                    temporary,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Trouble("The file " + path + " cannot be written: " + e, e);
        }
    }

    /** Settings may hold keys of services, so nobody else may read the file while it is written. */
    private static void create(Path temporary) throws IOException {
        var mode = PosixFilePermissions.fromString("rw-------");
        var attribute = PosixFilePermissions.asFileAttribute(mode);
        try {
            Files.createFile(temporary, attribute);
        } catch (FileAlreadyExistsException leftBehind) {
            Files.delete(temporary);
            Files.createFile(temporary, attribute);
        }
    }

    private static Path real(Path named) {
        try {
            return named.toRealPath();
        } catch (IOException missing) {
            return named.toAbsolutePath().normalize();
        }
    }
}
