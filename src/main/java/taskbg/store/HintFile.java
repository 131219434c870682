package taskbg.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import taskbg.task.TaskId;

/**
 * A small file beside a record that only saves time: whoever looks may write it, without a lock;
 * where it is missing, half written or damaged there is none.
 */
public final class HintFile {
    static final String SUFFIX = ".progress";

    /** The largest that is read, in bytes. */
    private static final int LARGEST = 32 << 10;

    private static final Set<OpenOption> READING =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> WRITING =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final Path file;

    /** The hint about a task of that folder. */
    public HintFile(TaskFolder folder, TaskId id) {
        this.file = folder.side(id, SUFFIX);
    }

    /** What was written; null where nothing whole is there. */
    public byte @Nullable [] read() {
        // To open a pipe would be to wait for its writer.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (var channel = FileChannel.open(file, READING)) {
            var all = ByteBuffer.allocate((int) Math.min(LARGEST, channel.size()));
            while (all.hasRemaining() && channel.read(all) >= 0) {}
            all.flip();
            if (all.remaining() <= Long.BYTES) {
                return null;
            }
            long sum = all.getLong();
            var content = new byte[all.remaining()];
            all.get(content);
            return sum == sum(content) ? content : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** Writes it over what was there, unless that cannot be done. */
    public void write(byte[] content) {
        var all = ByteBuffer.allocate(Long.BYTES + content.length);
        all.putLong(sum(content)).put(content).flip();
        try {
            if (isSomethingElse()) {
                return;
            }
            try (var channel = FileChannel.open(file, WRITING, PrivateFiles.FILE)) {
                channel.truncate(all.remaining());
                while (all.hasRemaining()) {
                    channel.write(all);
                }
            }
        } catch (IOException e) {
            // A hint that is not there costs nothing but time.
            return;
        }
    }

    private boolean isSomethingElse() throws IOException {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isRegularFile();
    }

    private static long sum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
