package taskbg.store;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import taskbg.file.RegularFile;
import taskbg.json.JsonReader;
import taskbg.task.Entry;
import taskbg.task.TaskId;

/** Reads the records of a directory. One thread at a time. */
final class RecordReader {
    static final String SUFFIX = ".json";

    /** The largest record that is read, in bytes. */
    static final int LARGEST = 64 << 20;

    private static final int USUAL = 32 << 10;
    private static final int WORTH_A_THREAD = 200;

    /** As much of a record as tells its session, in bytes. */
    private static final int HEAD = 256;

    private static final List<String> FIRST_KEYS = List.of("id", "session_id");

    private final File directory;
    private final RecordTime times;

    /** What was read last; nearly every record fits. */
    private final byte[] buffer = new byte[USUAL];

    RecordReader(File directory, RecordTime times) {
        this.directory = directory;
        this.times = times;
    }

    /** The records of those names that exist, in their order. */
    static List<StoredRecord> all(File directory, RecordTime times, List<String> names) {
        return read(names, part -> new RecordReader(directory, times).all(part, null));
    }

    /** Those of a session. */
    static List<StoredRecord> ofSession(
            File directory, RecordTime times, List<String> names, String session) {
        var read = read(names, part -> new RecordReader(directory, times).all(part, session));
        read.removeIf(
                stored ->
                        !(stored.entry() instanceof Entry.Known(var task)
                                && task.sessionId().equals(session)));
        return read;
    }

    /** Reads by several threads where there are enough records to pay. */
    private static List<StoredRecord> read(
            List<String> names, Function<List<String>, List<StoredRecord>> reading) {
        int count =
                Math.min(
                        Runtime.getRuntime().availableProcessors(),
                        1 + names.size() / WORTH_A_THREAD);
        var workers = new ArrayList<Worker<List<StoredRecord>>>();
        for (int i = 1; i < count; i++) {
            var part = part(names, i, count);
            workers.add(Worker.start("read records", () -> reading.apply(part)));
        }
        var all = reading.apply(part(names, 0, count));
        for (var worker : workers) {
            all.addAll(worker.result());
        }
        return all;
    }

    private static List<String> part(List<String> names, int index, int count) {
        int from = (int) ((long) names.size() * index / count);
        int to = (int) ((long) names.size() * (index + 1) / count);
        return names.subList(from, to);
    }

    /** Those of a session are all whose heads do not tell that they are of another. */
    private List<StoredRecord> all(List<String> names, @Nullable String session) {
        var read = new ArrayList<StoredRecord>(session == null ? names.size() : 0);
        for (var name : names) {
            var stored = session == null || mayBeOf(session, name) ? named(name) : null;
            if (stored != null) {
                read.add(stored);
            }
        }
        return read;
    }

    private boolean mayBeOf(String session, String name) {
        int length = quickly(new File(directory, name + SUFFIX), HEAD);
        var told = length < 0 ? null : JsonReader.leading(buffer, length, FIRST_KEYS);
        return told == null || told.equals(session);
    }

    /** Whether a file of that name is a record, be it a good one or not. */
    static boolean isRecord(String file) {
        return file.endsWith(SUFFIX) && !file.startsWith(".");
    }

    /** The record of that name, or null where it is gone; a name that is no id is unreadable. */
    private @Nullable StoredRecord named(String name) {
        return TaskId.isValid(name)
                ? read(name)
                : StoredRecord.unreadable(name, "has a name that is no task id");
    }

    /** The record {@code name}.json, or null where there is none; one in trouble says why. */
    @Nullable StoredRecord read(String name) {
        var file = new File(directory, name + SUFFIX);
        int length = quickly(file, USUAL);
        return length < 0 || length == USUAL
                ? carefully(name, file.toPath())
                : StoredRecord.read(Arrays.copyOf(buffer, length), name, times);
    }

    /**
     * Reads a usual file's first bytes into the buffer: a look at what it is, and one read.
     *
     * @return how many were read; negative where it is not usual, whatever the reason
     */
    private int quickly(File file, int most) {
        // To open a pipe would be to wait for its writer.
        if (!file.isFile()) {
            return -1;
        }
        try (var in = new FileInputStream(file)) {
            return Math.max(0, in.read(buffer, 0, most));
        } catch (IOException e) {
            return -1;
        }
    }

    private @Nullable StoredRecord carefully(String name, Path file) {
        try {
            return StoredRecord.read(RegularFile.read(file, LARGEST), name, times);
        } catch (RegularFile.Otherwise e) {
            return StoredRecord.unreadable(name, "is no file");
        } catch (RegularFile.TooLarge e) {
            return StoredRecord.unreadable(name, "is " + e.getReason());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return StoredRecord.unreadable(name, "cannot be read: " + DiskTrouble.why(e));
        }
    }
}
