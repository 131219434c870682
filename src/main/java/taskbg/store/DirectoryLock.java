package taskbg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import taskbg.task.Trouble;

/**
 * The one lock of a directory, among threads and among processes; the kernel drops it when its
 * holder dies.
 *
 * <p>Closing any channel on the file drops a POSIX lock, so one channel is opened per holding and
 * no other ever is, however many folders of one process stand for the same directory.
 */
final class DirectoryLock {
    static final String NAME = ".task-bg.lock";

    /** Opened for both ways a pipe opens at once; a link is not followed. */
    private static final Set<OpenOption> OPENING =
            Set.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);

    /** Who of this process may hold which file; any thread may add one. */
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock threads;

    DirectoryLock(Path directory) {
        file = directory.resolve(NAME);
        var fresh = new ReentrantLock();
        var known = THREADS.putIfAbsent(file, fresh);
        threads = known == null ? fresh : known;
    }

    /** What is done while the lock is held. */
    interface Work<T extends @org.jspecify.annotations.Nullable Object> {
        T run() throws IOException;
    }

    /**
     * Does the work while no other process and no other thread holds the lock; may be nested.
     *
     * @throws Trouble when it is not to be had in time; the work is not done then
     */
    <T extends @org.jspecify.annotations.Nullable Object> T holding(Patience patience, Work<T> work)
            throws IOException {
        if (!threads.tryLock() && !waited(patience)) {
            throw new Trouble("Nothing was changed: another thread holds " + file + ".");
        }
        try {
            return threads.getHoldCount() > 1 ? work.run() : holdingFile(patience, work);
        } finally {
            threads.unlock();
        }
    }

    private boolean waited(Patience patience) throws IOException {
        try {
            return threads.tryLock(patience.longest().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another thread holds it", e);
        }
    }

    private <T extends @org.jspecify.annotations.Nullable Object> T holdingFile(
            Patience patience, Work<T> work) throws IOException {
        try (var channel = FileChannel.open(file, OPENING, PrivateFiles.FILE);
                FileLock lock = LockWait.take(channel, file, patience)) {
            assert lock.isValid();
            return work.run();
        }
    }
}
