package taskbg.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder beside the records, to which removed tasks go and from which they can come back
 * for a week: a folder in it for each removal, named by its time.
 *
 * <p>Nothing else tells what was removed, so that it can be undone by whoever looks next.
 */
public final class Trash {
    /** How long what was removed is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final String NAME = ".trash";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.nnnnnnnnn'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final TaskFolder folder;
    private final Path trash;

    public Trash(TaskFolder folder) {
        this.folder = folder;
        this.trash = folder.directory().resolve(NAME);
    }

    /** Begins a removal; nothing is in it yet. */
    public Removal begin(Instant now) {
        return locked(
                "create",
                trash,
                () -> {
                    PrivateFiles.createDirectory(trash);
                    var at = now;
                    while (Files.exists(trash.resolve(STAMP.format(at)))) {
                        at = at.plusNanos(1);
                    }
                    PrivateFiles.createDirectory(trash.resolve(STAMP.format(at)));
                    return new Removal(STAMP.format(at), at, List.of());
                });
    }

    /**
     * Moves all files of a task to a removal.
     *
     * @param task the stem of its record, be that a task id or not
     * @throws UnknownTask where there is no such record
     */
    public void remove(Removal removal, String task) {
        var to = trash.resolve(removal.folder());
        locked(
                "move " + task + " to",
                to,
                () -> {
                    TaskFiles.remove(task, folder.directory(), to);
                    return task;
                });
    }

    /**
     * Moves files that belong to no record to a removal, but those for which one has come.
     *
     * @return the names of those that were moved
     */
    public List<String> removeOrphans(Removal removal, Orphans.Found found) {
        var to = trash.resolve(removal.folder());
        return locked("move files without a task to", to, () -> moveOrphans(found.side(), to));
    }

    private List<String> moveOrphans(List<String> names, Path to) throws IOException {
        var moved = new ArrayList<String>();
        for (var name : names) {
            var record = folder.directory().resolve(Orphans.stem(name) + RecordReader.SUFFIX);
            var file = folder.directory().resolve(name);
            if (Files.notExists(record) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file, to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                moved.add(name);
            }
        }
        return moved;
    }

    /** Moves the files of a task back, unless a record of that name has come meanwhile. */
    public void restore(Removal removal, String task) {
        var to = folder.directory();
        locked(
                "move " + task + " to",
                to,
                () -> {
                    TaskFiles.restore(task, trash.resolve(removal.folder()), to);
                    return task;
                });
    }

    /** Forgets a removal in which nothing is left. */
    public void end(Removal removal) {
        if (!removal.folder().isEmpty()) {
            locked("remove", trash.resolve(removal.folder()), () -> deleteIfEmpty(removal));
        }
    }

    private boolean deleteIfEmpty(Removal removal) throws IOException {
        try {
            return Files.deleteIfExists(trash.resolve(removal.folder()));
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    /** Whether a task of a removal can come back: no other has its place. */
    public boolean canRestore(Removal removal) {
        for (var task : removal.tasks()) {
            if (Files.notExists(folder.directory().resolve(task + RecordReader.SUFFIX))) {
                return true;
            }
        }
        return false;
    }

    /** All removals of which something is left, the last one first. */
    public List<Removal> removals() {
        if (Files.notExists(trash)) {
            return List.of();
        }
        return locked(
                "read",
                trash,
                () -> {
                    var removals = new ArrayList<Removal>();
                    for (var file : files(trash)) {
                        var removal = removal(file);
                        if (removal != null && !removal.tasks().isEmpty()) {
                            removals.add(removal);
                        }
                    }
                    removals.sort(Comparator.comparing(Removal::at).reversed());
                    return removals;
                });
    }

    /** The removal that a file of the trash is, or null where it is none. */
    private @Nullable Removal removal(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var at = time(file);
        if (at == null) {
            return null;
        }
        if (!isFolder(file)) {
            return name.endsWith(RecordReader.SUFFIX)
                    ? new Removal("", at, List.of(stem(name)))
                    : null;
        }
        var tasks = new TreeSet<String>();
        for (var each : files(file)) {
            var inside = String.valueOf(each.getFileName());
            var orphan = Orphans.stem(inside);
            if (RecordReader.isRecord(inside)) {
                tasks.add(stem(inside));
            } else if (orphan != null) {
                tasks.add(orphan);
            }
        }
        return new Removal(name, at, List.copyOf(tasks));
    }

    private static String stem(String record) {
        return record.substring(0, record.length() - RecordReader.SUFFIX.length());
    }

    /** When a file of the trash was removed; null where nobody removed it. */
    private static @Nullable Instant time(Path file) throws IOException {
        if (!isFolder(file)) {
            // A rename sets the time of the last change of status, and leaves that of the content.
            var moved =
                    (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
            return moved.toInstant();
        }
        try {
            return STAMP.parse(String.valueOf(file.getFileName()), Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Deletes what was removed before {@code now} less {@link #KEPT}. */
    public void expire(Instant now) {
        for (var file : locked("empty", trash, () -> files(trash))) {
            locked("empty", file, () -> expired(file, now.minus(KEPT)));
        }
    }

    private static boolean expired(Path file, Instant before) throws IOException {
        var at = Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? time(file) : null;
        if (at == null || !at.isBefore(before)) {
            return false;
        }
        for (var inside : isFolder(file) ? files(file) : List.<Path>of()) {
            Files.deleteIfExists(inside);
        }
        return Files.deleteIfExists(file);
    }

    private static List<Path> files(Path directory) throws IOException {
        var files = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(directory)) {
            all.forEach(files::add);
        } catch (NoSuchFileException e) {
            return files;
        }
        return files;
    }

    private <T> T locked(String doing, Path file, DirectoryLock.Work<T> work) {
        return folder.exclusively(
                () -> {
                    try {
                        return work.run();
                    } catch (IOException e) {
                        throw DiskTrouble.of(doing, file, e);
                    }
                });
    }
}
