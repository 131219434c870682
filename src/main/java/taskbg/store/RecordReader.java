package taskbg.store;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import taskbg.file.RegularFile;
import taskbg.task.TaskId;

/** Reads the records of a directory one after the other. One thread at a time. */
final class RecordReader {
    static final String SUFFIX = ".json";

    /** The largest record that is read, in bytes. */
    static final int LARGEST = 64 << 20;

    private static final int USUAL = 32 << 10;

    private final File directory;
    private final RecordCodec codec;

    /** What was read last; nearly every record fits. */
    private final byte[] buffer = new byte[USUAL];

    RecordReader(File directory, RecordCodec codec) {
        this.directory = directory;
        this.codec = codec;
    }

    /** Whether a file of that name is a record, be it a good one or not. */
    static boolean isRecord(String file) {
        return file.endsWith(SUFFIX) && !file.startsWith(".");
    }

    /** The record of that name, or null where it is gone; a name that is no id is unreadable. */
    @Nullable StoredRecord named(String name) {
        return TaskId.isValid(name)
                ? read(name)
                : codec.unreadable(name, "has a name that is no task id");
    }

    /** The record {@code name}.json, or null where there is none; one in trouble says why. */
    @Nullable StoredRecord read(String name) {
        var file = new File(directory, name + SUFFIX);
        int length = quickly(file);
        return length < 0
                ? carefully(name, file.toPath())
                : codec.decode(Arrays.copyOf(buffer, length), name);
    }

    /**
     * Reads a usual file into the buffer: a look at what it is, and one read.
     *
     * @return how many bytes it has; negative where it is not usual, whatever the reason
     */
    private int quickly(File file) {
        // To open a pipe would be to wait for its writer.
        if (!file.isFile()) {
            return -1;
        }
        try (var in = new FileInputStream(file)) {
            int length = in.read(buffer);
            return length < USUAL ? Math.max(length, 0) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private @Nullable StoredRecord carefully(String name, Path file) {
        try {
            return codec.decode(RegularFile.read(file, LARGEST), name);
        } catch (RegularFile.Otherwise e) {
            return codec.unreadable(name, "is no file");
        } catch (RegularFile.TooLarge e) {
            return codec.unreadable(name, "is " + e.getReason());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            return codec.unreadable(name, "cannot be read: " + DiskTrouble.why(e));
        }
    }
}
