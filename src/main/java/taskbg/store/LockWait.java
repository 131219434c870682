package taskbg.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/** One wait for a lock that another process holds. Belongs to one thread. */
final class LockWait {
    private final Path file;
    private final Patience patience;

    /** Who was last seen to hold it, and since when, in nanoseconds of System.nanoTime. */
    private @Nullable LockOwner owner;

    private long since = System.nanoTime();
    private boolean said;

    private LockWait(Path file, Patience patience) {
        this.file = file;
        this.patience = patience;
    }

    /**
     * Takes the lock of a channel. Who waits for several processes in turn waits on: only for one
     * that doesn't let go there is an end.
     *
     * @throws Trouble when patience is at its end; the channel must be closed then
     */
    static FileLock take(FileChannel channel, Path file, Patience patience) throws IOException {
        var free = channel.tryLock();
        if (free != null) {
            return free;
        }
        var wait = new LockWait(file, patience);
        return patience.longest().isZero() ? wait.givenUp() : wait.take(channel);
    }

    private FileLock take(FileChannel channel) throws IOException {
        // The system's own queue is fair; asking again and again is not.
        var taking = new FutureTask<>(channel::lock);
        Thread.ofPlatform().daemon().name("lock").start(taking);
        while (true) {
            try {
                return taking.get(patience.word().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                look();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException told
                        ? told
                        : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while it was locked by another", e);
            }
        }
    }

    private void look() {
        var now = LockOwner.of(file);
        if (pid(now) != pid(owner)) {
            boolean first = owner == null;
            owner = now;
            since = first ? since : System.nanoTime();
        }
        if (!said) {
            said = true;
            patience.said().accept("waiting for " + words(now) + ", which holds " + name());
        }
        if (System.nanoTime() - since > patience.longest().toNanos()) {
            givenUp();
        }
    }

    private FileLock givenUp() {
        var holder = LockOwner.of(file);
        throw new Trouble(
                "Nothing was changed: "
                        + words(holder)
                        + " holds "
                        + file
                        + held()
                        + (holder != null && holder.stopped()
                                ? "; let it go on (kill -CONT " + holder.pid() + ") or end it."
                                : "; try again, or end it."));
    }

    private String held() {
        var longest = patience.longest();
        return longest.isZero() ? "" : " and did not let go for " + longest.toSeconds() + " s";
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    private static long pid(@Nullable LockOwner one) {
        return one == null ? 0 : one.pid();
    }

    private static String words(@Nullable LockOwner one) {
        return one == null ? "another process" : one.toString();
    }
}
