package taskbg.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/**
 * Reads what is appended to an output, look by look, as {@code tail -F} does.
 *
 * <p>The file stays open between looks: so its inode cannot be given to its successor, which would
 * otherwise pass for it. A file that shrank and grew past what was read of it between two looks is
 * taken for a grown one, as {@code tail} does. One thread at a time.
 */
public final class OutputFollower implements AutoCloseable {
    /** The most bytes one look brings. */
    static final int MOST = 256 * 1024;

    private final Path path;
    private @Nullable OutputFile file;
    private long offset;

    /**
     * @param offset where to begin: what stands before it counts as read
     */
    public OutputFollower(Path path, long offset) {
        this.path = path;
        this.offset = offset;
    }

    /** What a look found. */
    public sealed interface Change {
        /** Nothing new; there may be no file yet, or no longer. */
        record None() implements Change {}

        /** The file shrank, or is another: what comes next is from its start. */
        record StartedOver() implements Change {}

        /** New bytes; more may be there already. */
        final class Appended implements Change {
            private final byte[] bytes;

            Appended(byte[] bytes) {
                this.bytes = bytes;
            }

            /** The array is the event's own, not to be written to. */
            public byte[] bytes() {
                return bytes;
            }
        }
    }

    /**
     * Looks once; as long as it answers {@link Change.Appended}, there may be more. A look that
     * finds nothing new reads nothing.
     *
     * @throws Trouble if what has the name is no regular file, or cannot be read
     */
    public Change next() {
        var there = look();
        if (file == null) {
            if (there == null) {
                return new Change.None();
            }
            file = OutputFile.open(path);
        }
        long size = file.size();
        if (size > offset) {
            return grown(file);
        }
        if (size < offset) {
            offset = 0;
            return new Change.StartedOver();
        }
        if (there == null) {
            return new Change.None();
        }
        return Objects.equals(there.fileKey(), file.identity())
                ? new Change.None()
                : replaced(file);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private Change grown(OutputFile open) {
        var bytes = open.bytes(offset, MOST);
        offset += bytes.length;
        return new Change.Appended(bytes);
    }

    private Change replaced(OutputFile old) {
        old.close();
        file = null;
        offset = 0;
        return new Change.StartedOver();
    }

    private @Nullable BasicFileAttributes look() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw OutputFile.trouble(path, e);
        }
    }
}
