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
 * What is appended to an output, look by look, as {@code tail -F} shows it.
 *
 * <p>The file stays open between looks: so its inode cannot be given to its successor, which would
 * otherwise pass for it. A file that shrank and grew past what was read of it between two looks is
 * taken for a grown one, as {@code tail} does. One thread at a time.
 */
public final class FollowedOutput implements AutoCloseable {
    /** The most bytes one look brings. */
    public static final int MOST = 256 * 1024;

    private final Path path;
    private @Nullable OutputFile file;
    private long offset;

    /**
     * @param offset where to begin: what stands before it counts as read
     */
    public FollowedOutput(Path path, long offset) {
        this.path = path;
        this.offset = offset;
    }

    /** The offset up to which the file was read. */
    public long offset() {
        return offset;
    }

    /**
     * Looks once; as long as it answers {@link Followed.Appended}, there may be more. A look that
     * finds nothing new reads nothing.
     *
     * @throws Trouble if what has the name is no regular file, or cannot be read
     */
    public Followed next() {
        var there = look();
        if (file == null) {
            if (there == null) {
                return new Followed.Absent();
            }
            file = OutputFile.open(path);
        }
        long size = file.size();
        if (size > offset) {
            return grown(file);
        }
        if (size < offset) {
            offset = 0;
            return new Followed.StartedOver(Followed.Why.TRUNCATED);
        }
        if (there == null) {
            return new Followed.Absent();
        }
        return Objects.equals(there.fileKey(), file.identity())
                ? new Followed.Unchanged()
                : replaced(file);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    private Followed grown(OutputFile open) {
        var bytes = open.bytes(offset, MOST);
        var appended = new Followed.Appended(offset, bytes);
        offset += bytes.length;
        return appended;
    }

    private Followed replaced(OutputFile old) {
        old.close();
        file = null;
        offset = 0;
        return new Followed.StartedOver(Followed.Why.REPLACED);
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
