package taskbg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A hidden folder beside the records, to which removed tasks go and from which they can come back
 * for a week.
 */
public final class Trash {
    /** How long what was removed is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final String NAME = ".trash";

    private final TaskFolder folder;
    private final Path trash;

    public Trash(TaskFolder folder) {
        this.folder = folder;
        this.trash = folder.directory().resolve(NAME);
    }

    /**
     * Moves all files of a task, and only those in the folder itself, to the trash.
     *
     * @param name the stem of its record
     */
    public void remove(String name) {
        move(name, folder.directory(), trash);
    }

    /** Moves the files of a task back, unless a record of that name has come meanwhile. */
    public void restore(String name) {
        move(name, trash, folder.directory());
    }

    /** Deletes what was removed before {@code now} less {@link #KEPT}. */
    public void expire(Instant now) {
        try {
            for (var file : files("", trash)) {
                // A rename sets the time of the last change of status, and leaves that of the
                // content.
                var moved = (FileTime) Files.getAttribute(file, "unix:ctime");
                if (moved.toInstant().isBefore(now.minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw DiskTrouble.of("empty", trash, e);
        }
    }

    private void move(String name, Path from, Path to) {
        folder.exclusively(
                () -> {
                    try {
                        PrivateFiles.createDirectory(to);
                        moveAll(name, from, to);
                        return name;
                    } catch (IOException e) {
                        throw DiskTrouble.of("move " + name + " to", to, e);
                    }
                });
    }

    private void moveAll(String name, Path from, Path to) throws IOException {
        var files = files(name + ".", from);
        if (files.isEmpty()) {
            throw new UnknownTask(name);
        }
        if (to.equals(folder.directory()) && Files.exists(to.resolve(name + ".json"))) {
            throw new taskbg.task.Trouble("There is a task " + name + " already.");
        }
        for (var file : files) {
            var target = to.resolve(file.getFileName());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static List<Path> files(String prefix, Path directory) throws IOException {
        var files = new ArrayList<Path>();
        if (!Files.isDirectory(directory)) {
            return files;
        }
        try (var all = Files.newDirectoryStream(directory)) {
            for (var file : all) {
                if (String.valueOf(file.getFileName()).startsWith(prefix)
                        && !Files.isDirectory(file)) {
                    files.add(file);
                }
            }
        }
        return files;
    }
}
