package taskbg.droid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/**
 * Lock of a settings file, among threads and processes: the kernel's lock on a file beside it,
 * which is there only while it is held. The kernel drops it when its holder dies.
 */
final class SettingsLock {
    private static final String SUFFIX = ".task-bg-lock";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE = Duration.ofMillis(5).toNanos();
    private static final int LONGEST = 1 << 16;

    /** Closing any channel of a process on a file drops its lock: one thread at a time has one. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final Duration patience;

    SettingsLock(Path settings) {
        this(settings, PATIENCE);
    }

    /**
     * @param patience how long to wait for another holder
     */
    SettingsLock(Path settings, Duration patience) {
        this.file = settings.resolveSibling("." + settings.getFileName() + SUFFIX);
        this.patience = patience;
    }

    /**
     * Does the work while nobody else holds the lock.
     *
     * @throws Trouble if another holds it for too long, or it cannot be made
     */
    <T> T holding(Supplier<T> work) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            if (!THREADS.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted while waiting for " + file + ".", e);
        }
        try {
            return holdingFile(deadline, work);
        } catch (IOException e) {
            throw new Trouble("The lock " + file + " cannot be used: " + e, e);
        } finally {
            THREADS.unlock();
        }
    }

    private <T> T holdingFile(long deadline, Supplier<T> work) throws IOException {
        FileChannel held = take();
        while (held == null) {
            if (System.nanoTime() - deadline > 0) {
                throw busy();
            }
            LockSupport.parkNanos(PAUSE);
            held = take();
        }
        try (var _ = held) {
            try {
                return work.get();
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private Trouble busy() {
        return new Trouble(
                "Another task-bg has held "
                        + file
                        + " for "
                        + patience.toSeconds()
                        + " s: end it, or let it go on, then run this again.");
    }

    /** The channel that holds the lock; null if another has it, or had it just now. */
    private @Nullable FileChannel take() throws IOException {
        FileChannel channel = open();
        if (channel == null) {
            return null;
        }
        boolean taken = false;
        try {
            taken = channel.tryLock() != null && isStill(channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? channel : null;
    }

    /** Follows no link and waits for no pipe. */
    private @Nullable FileChannel open() throws IOException {
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    SettingsFile.PRIVATE);
        } catch (FileAlreadyExistsException another) {
            return openThere();
        }
    }

    private @Nullable FileChannel openThere() throws IOException {
        try {
            if (!attributes().isRegularFile()) {
                throw new Trouble("The lock " + file + " is no regular file: remove it.");
            }
            return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    /**
     * Whether the name is still that of the locked file, which its last holder may have removed.
     * Java does not tell which file a channel is of, but both ways tell its size.
     */
    private boolean isStill(FileChannel channel) throws IOException {
        int size = 1 + RandomGenerator.getDefault().nextInt(LONGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(size));
        try {
            return attributes().size() == size && channel.size() == size;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
