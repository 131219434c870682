package taskbg.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import taskbg.task.Trouble;

/**
 * The files of one task: its record, and those beside it that share the record's stem. A file whose
 * name goes on in another way belongs to another task.
 */
final class TaskFiles {
    /** The record first: the order of a removal, which a restoration turns round. */
    private static final List<String> SUFFIXES =
            List.of(
                    RecordReader.SUFFIX,
                    ".out",
                    ".exit",
                    ".exit.tmp",
                    ".prompt",
                    ".system",
                    ".gate",
                    HintFile.SUFFIX);

    /** What a launch writes before the record. */
    private static final List<String> WITHOUT_RECORD = List.of(".out", ".prompt", ".system");

    private TaskFiles() {}

    /** Deletes the files of a task that never got a record. */
    static void discard(String stem, Path directory) {
        for (var suffix : WITHOUT_RECORD) {
            var file = directory.resolve(stem + suffix);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw DiskTrouble.of("remove", file, e);
            }
        }
    }

    /**
     * Moves a task's files, its record before the others: whatever interrupts this, the record is
     * where all will be looked for.
     *
     * @throws UnknownTask where there is no record
     * @throws IOException where one is not moved; those before it are
     */
    static void remove(String stem, Path from, Path to) throws IOException {
        requireRecord(stem, from);
        move(stem, from, to, SUFFIXES);
    }

    /**
     * Moves a task's files, its record after the others, if it has one; overwrites none.
     *
     * @throws UnknownTask where there are none
     */
    static void restore(String stem, Path from, Path to) throws IOException {
        move(stem, from, to, SUFFIXES.reversed());
    }

    private static void move(String stem, Path from, Path to, List<String> suffixes)
            throws IOException {
        requireName(stem);
        var present = new ArrayList<String>();
        for (var suffix : suffixes) {
            if (isThere(from.resolve(stem + suffix))) {
                requireFree(to.resolve(stem + suffix), suffix, stem);
                present.add(suffix);
            }
        }
        if (present.isEmpty()) {
            throw new UnknownTask(stem);
        }
        for (var suffix : present) {
            moveOne(from.resolve(stem + suffix), to.resolve(stem + suffix));
        }
    }

    /** A stem may be no task id, but names a file of that directory and of no other. */
    private static void requireName(String stem) {
        if (stem.isEmpty() || stem.startsWith(".") || stem.indexOf('/') >= 0) {
            throw new Trouble("Not the name of a record: " + stem);
        }
    }

    private static void requireRecord(String stem, Path directory) {
        requireName(stem);
        try {
            var record = directory.resolve(stem + RecordReader.SUFFIX);
            if (!isThere(record)) {
                throw new UnknownTask(stem);
            }
            if (Files.isDirectory(record, LinkOption.NOFOLLOW_LINKS)) {
                throw new Trouble(record + " is a directory and no record.");
            }
        } catch (InvalidPathException e) {
            throw new Trouble("Not the name of a record: " + stem, e);
        }
    }

    private static void requireFree(Path target, String suffix, String stem) throws IOException {
        if (isThere(target)) {
            if (suffix.equals(RecordReader.SUFFIX)) {
                throw new Trouble("There is a task " + stem + " already.");
            }
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    /** The runner may take its gate away meanwhile. */
    private static void moveOne(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            if (isThere(file)) {
                throw e;
            }
        }
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
