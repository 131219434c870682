package taskbg.droid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/**
 * A settings file of somebody else's, which is replaced in one step or not at all, and only if it
 * is what it was when it was read.
 */
final class SettingsFile {
    /** Settings may hold keys of services, so nobody else may read a file while it is written. */
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final String BACKUP = ".before-task-bg";
    private static final String TEMPORARY = ".task-bg-new";
    private static final int MOST_LINKS = 40;

    private final Path named;
    private final Path file;
    private final Runnable beforeRename;

    /** Set by the thread that writes. */
    private @Nullable String lostOwner;

    /**
     * @param named the file, or a link to it, which stays one
     */
    SettingsFile(Path named) {
        this(named, () -> {});
    }

    /**
     * @param beforeRename what happens between the writing of a new text and the look whether the
     *     old one is still there
     */
    SettingsFile(Path named, Runnable beforeRename) {
        this.named = named.toAbsolutePath();
        this.file = real(this.named);
        this.beforeRename = beforeRename;
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

    /** Does the work while no other task-bg changes the file; makes the folder if need be. */
    <T> T exclusively(Supplier<T> work) {
        Path folder = Objects.requireNonNull(file.getParent());
        if (Files.isSymbolicLink(named) && !Files.isDirectory(folder)) {
            throw new Trouble(
                    "The file "
                            + named
                            + " is a link to "
                            + file
                            + ", whose folder does not exist: make it, or remove the link.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Trouble("The folder " + folder + " cannot be made: " + e, e);
        }
        return new SettingsLock(file)
                .holding(
                        () -> {
                            removeLeftBehind(folder);
                            return work.get();
                        });
    }

    /** Keeps a text, which is the file's, as the backup; a blank one in place of none only. */
    void keep(String text) {
        if (!text.isBlank() || readBackup() == null) {
            Path temporary = written(backup(), text);
            rename(temporary, backup());
        }
    }

    /** Forgets the backup. */
    void forgetBackup() {
        remove(backup());
    }

    /**
     * Removes the file.
     *
     * @param before what the file held when it was read
     * @return false if it holds something else by now; it is left as it is then
     */
    boolean remove(String before) {
        beforeRename.run();
        if (!before.equals(read())) {
            return false;
        }
        remove(file);
        return true;
    }

    /**
     * Replaces the file's text and keeps its mode and owner.
     *
     * @param before what the file held when it was read; null if it did not exist
     * @return false if it holds something else by now; it is left as it is then
     */
    boolean replace(@Nullable String before, String after) {
        Path temporary = written(file, after);
        beforeRename.run();
        if (!Objects.equals(before, read())) {
            remove(temporary);
            return false;
        }
        rename(temporary, file);
        return true;
    }

    /** Whose the file was, where it could not be left to that user; null else. */
    @Nullable String lostOwner() {
        return lostOwner;
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

    /** A new file with the text, and with the mode and owner of the settings. */
    private Path written(Path path, String text) {
        Path temporary =
                path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, options, PRIVATE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            liken(temporary);
            return temporary;
        } catch (IOException e) {
            remove(temporary);
            throw new Trouble("The file " + path + " cannot be written: " + e, e);
        }
    }

    /** Gives a new file the mode of the settings and, where we may, their owner and group. */
    private void liken(Path temporary) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var wanted = Files.readAttributes(file, PosixFileAttributes.class);
        var view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        var given = view.readAttributes();
        var mode = new HashSet<>(wanted.permissions());
        try {
            if (!given.group().equals(wanted.group())) {
                view.setGroup(wanted.group());
            }
        } catch (FileSystemException forbidden) {
            mode.removeAll(PosixFilePermissions.fromString("---rwx---"));
        }
        try {
            if (!given.owner().equals(wanted.owner())) {
                view.setOwner(wanted.owner());
            }
        } catch (FileSystemException forbidden) {
            lostOwner = wanted.owner().getName();
        }
        view.setPermissions(mode);
    }

    private static void rename(Path temporary, Path path) {
        try {
            Files.move(
                    temporary,
                    path,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remove(temporary);
            throw new Trouble("The file " + path + " cannot be written: " + e, e);
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new Trouble("The file " + path + " cannot be removed: " + e, e);
        }
    }

    /** Whoever holds the lock knows that these are nobody's. */
    private void removeLeftBehind(Path folder) {
        try (var files = Files.newDirectoryStream(folder, this::isLeftBehind)) {
            files.forEach(SettingsFile::remove);
        } catch (IOException e) {
            throw new Trouble("The folder " + folder + " cannot be listed: " + e, e);
        }
    }

    private boolean isLeftBehind(Path one) {
        String name = String.valueOf(one.getFileName());
        return name.startsWith(file.getFileName() + ".") && name.endsWith(TEMPORARY);
    }

    /** Where links lead, be there a file or not. */
    private static Path real(Path named) {
        try {
            Path path = named;
            for (int i = 0; i < MOST_LINKS; i++) {
                if (!Files.isSymbolicLink(path)) {
                    return inRealFolder(path);
                }
                path = path.resolveSibling(Files.readSymbolicLink(path));
            }
        } catch (IOException e) {
            throw new Trouble("The link " + named + " cannot be read: " + e, e);
        }
        throw new Trouble("The file " + named + " is a link that leads to no end.");
    }

    private static Path inRealFolder(Path path) throws IOException {
        Path folder = path.getParent();
        return folder != null && Files.isDirectory(folder)
                ? folder.toRealPath().resolve(path.getFileName())
                : path.normalize();
    }
}
