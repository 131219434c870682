package taskbg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** The directory of records and outputs, shared with other processes and with the reference. */
public final class TaskFolder {
    private static final String SUFFIX = RecordReader.SUFFIX;

    private static final Duration USUAL = Duration.ofSeconds(30);

    private final Path directory;
    private final RecordTime times;
    private final DirectoryLock lock;
    private final Patience patience;

    /**
     * The folder at an absolute path, which need not exist yet; times without a zone are read in
     * {@code zone}.
     */
    public TaskFolder(Path directory, Supplier<ZoneId> zone) {
        this(directory, new RecordTime(zone), new DirectoryLock(directory), Patience.silent(USUAL));
    }

    private TaskFolder(Path directory, RecordTime times, DirectoryLock lock, Patience patience) {
        this.directory = directory;
        this.times = times;
        this.lock = lock;
        this.patience = patience;
    }

    /** The same folder for who waits for its lock in another way. */
    public TaskFolder with(Patience other) {
        return new TaskFolder(directory, times, lock, other);
    }

    public Path directory() {
        return directory;
    }

    /** Where a task's output goes that we launch. */
    public Path output(TaskId id) {
        return directory.resolve(id.value() + ".out");
    }

    /** Where the runner writes down how its agent ended. */
    public Path exit(TaskId id) {
        return directory.resolve(id.value() + ".exit");
    }

    /** A side file of a task, such as {@code .prompt}; never one that ends in {@code .json}. */
    public Path side(TaskId id, String suffix) {
        return directory.resolve(id.value() + suffix);
    }

    private Path record(TaskId id) {
        return directory.resolve(id.value() + SUFFIX);
    }

    /** Who reads records for one thread. */
    RecordReader reader() {
        return new RecordReader(directory.toFile(), times);
    }

    /** The task's record, or null where there is none; one that cannot be read says why. */
    public @Nullable StoredRecord find(TaskId id) {
        return reader().read(id.value());
    }

    /**
     * The task's record.
     *
     * @throws UnknownTask where there is none
     */
    public StoredRecord read(TaskId id) {
        var stored = find(id);
        if (stored == null) {
            throw new UnknownTask(id.value());
        }
        return stored;
    }

    /**
     * The names of all records, oldest first as far as ids tell; empty where the directory does not
     * exist.
     */
    public List<String> names() {
        return names(files());
    }

    private static List<String> names(Collection<String> files) {
        var names = new ArrayList<String>();
        for (var file : files) {
            if (RecordReader.isRecord(file)) {
                names.add(file.substring(0, file.length() - SUFFIX.length()));
            }
        }
        names.sort(null);
        return names;
    }

    /** The names of all files, as they come; none where the directory does not exist. */
    List<String> files() {
        var files = directory.toFile().list();
        return files == null ? listed() : Arrays.asList(files);
    }

    /** The slower way to list the directory, which tells why it cannot be done. */
    private List<String> listed() {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                names.add(String.valueOf(file.getFileName()));
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw DiskTrouble.of("read", directory, e);
        }
        return names;
    }

    /** The records of all names that still exist, in their order. */
    public List<StoredRecord> all() {
        return named(names());
    }

    /** The records of those names that exist, in their order. */
    public List<StoredRecord> named(List<String> names) {
        return RecordReader.all(directory.toFile(), times, names);
    }

    /** The records of that session, in the order of their names. */
    public List<StoredRecord> ofSession(String session) {
        return RecordReader.ofSession(directory.toFile(), times, names(), session);
    }

    /** The records of the tasks of which there is an output, and no word of a runner's end. */
    public List<StoredRecord> withoutExit() {
        var files = new HashSet<>(files());
        var names = names(files);
        names.removeIf(name -> files.contains(name + ".exit") || !files.contains(name + ".out"));
        return named(names);
    }

    /**
     * The id that {@code text} means: itself, or the only one that it begins or ends.
     *
     * @throws UnknownTask where there is none
     * @throws Trouble where there are several
     */
    public TaskId resolve(String text) {
        if (TaskId.isValid(text) && Files.exists(record(new TaskId(text)))) {
            return new TaskId(text);
        }
        var matches = names();
        matches.removeIf(name -> text.isEmpty() || !(name.startsWith(text) || name.endsWith(text)));
        if (matches.isEmpty()) {
            throw new UnknownTask(text);
        }
        if (matches.size() > 1) {
            throw new AmbiguousTask(text, matches);
        }
        return new TaskId(matches.getFirst());
    }

    /** Writes the record of a new task, and its empty output if it has none yet. */
    public void create(Task task) {
        createDirectory();
        writing(
                task.id(),
                () -> {
                    if (Files.exists(record(task.id()))) {
                        throw new Trouble("There is a task " + task.id() + " already.");
                    }
                    replace(task.id(), StoredRecord.of(task).bytes());
                    return task;
                });
    }

    /** Creates the directory and a task's empty output, both private. */
    public Path createOutput(TaskId id) {
        var output = output(id);
        createDirectory();
        try {
            Files.createFile(output, PrivateFiles.FILE);
        } catch (IOException e) {
            throw DiskTrouble.of("create", output, e);
        }
        return output;
    }

    /** Writes a private side file of a task. */
    public Path createSide(TaskId id, String suffix, byte[] content) {
        var file = side(id, suffix);
        createDirectory();
        try {
            PrivateFiles.replace(file, content);
        } catch (IOException e) {
            throw DiskTrouble.of("write", file, e);
        }
        return file;
    }

    /** Removes the files of a task that never got a record. */
    public void discard(TaskId id) {
        TaskFiles.discard(id.value(), directory);
    }

    /**
     * Changes a task: reads it, changes it and writes it while nobody else can. Where {@code
     * change} returns its argument, nothing is written.
     *
     * @return the task as whoever reads it next sees it
     * @throws UnknownTask where there is none
     * @throws Trouble where its record cannot be read; it is left as it is
     */
    public Task update(TaskId id, UnaryOperator<Task> change) {
        if (Files.notExists(directory)) {
            throw new UnknownTask(id.value());
        }
        return writing(
                id,
                () -> {
                    var stored = read(id);
                    if (stored.entry() instanceof Entry.Unreadable(var name, var why)) {
                        throw new Trouble("Cannot change " + record(id) + ": " + why + ".");
                    }
                    var before = Objects.requireNonNull(stored.task());
                    var changed = stored.with(change.apply(before));
                    if (changed.equals(stored)) {
                        return before;
                    }
                    var content = changed.bytes();
                    replace(id, content);
                    return StoredRecord.read(content, id.value(), times).known();
                });
    }

    /** Writes no record that would not be read: that would hide the task and all it says. */
    private void replace(TaskId id, byte[] content) throws IOException {
        if (content.length > RecordReader.LARGEST) {
            throw new Trouble(
                    "The record of "
                            + id
                            + " would be too large: "
                            + content.length
                            + " bytes, "
                            + RecordReader.LARGEST
                            + " at most. Its texts must be shorter.");
        }
        PrivateFiles.replace(record(id), content);
    }

    /** Does several things as one, as far as other writers can see. */
    public <T> T exclusively(Supplier<T> work) {
        createDirectory();
        try {
            return lock.holding(patience, work::get);
        } catch (IOException e) {
            throw DiskTrouble.of("lock", directory, e);
        }
    }

    private void createDirectory() {
        try {
            PrivateFiles.createDirectory(directory);
        } catch (IOException e) {
            throw DiskTrouble.of("create", directory, e);
        }
    }

    private Task writing(TaskId id, DirectoryLock.Work<Task> work) {
        try {
            return lock.holding(patience, work);
        } catch (IOException e) {
            throw DiskTrouble.of("write", record(id), e);
        }
    }
}
