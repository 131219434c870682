package taskbg.store;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Collects events from any thread until another takes them all; each event costs next to nothing.
 */
final class EventBasket implements Events.Sink {
    private final Predicate<String> wanted;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();

    /** What came since the last taking; guarded by the lock, as are the next three. */
    private Set<String> names = new HashSet<>();

    private boolean lost;
    private boolean ended;
    private boolean closed;

    /**
     * @param wanted tells the names that are collected
     */
    EventBasket(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** What one taking brings. */
    record Batch(Set<String> names, boolean lost, boolean ended, boolean closed) {}

    @Override
    public void changed(String name) {
        if (!wanted.test(name)) {
            return;
        }
        lock.lock();
        try {
            if (names.add(name) && names.size() == 1) {
                woken.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void lost() {
        lock.lock();
        try {
            lost = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void ended() {
        lock.lock();
        try {
            ended = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends all waiting. */
    void close() {
        lock.lock();
        try {
            closed = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes what has come, as soon as there is something, but not before one time, and at another
     * time whatever has come.
     *
     * @param notBefore on {@link System#nanoTime}'s scale, as is {@code atLatest}
     */
    Batch take(long notBefore, long atLatest) {
        lock.lock();
        try {
            for (long wait = wait(notBefore, atLatest);
                    wait > 0 && !closed;
                    wait = wait(notBefore, atLatest)) {
                var _ = woken.awaitNanos(wait);
            }
            var batch = new Batch(names, lost, ended, closed);
            names = new HashSet<>();
            lost = false;
            ended = false;
            return batch;
        } catch (InterruptedException _) {
            return new Batch(Set.of(), false, false, true);
        } finally {
            lock.unlock();
        }
    }

    private long wait(long notBefore, long atLatest) {
        long now = System.nanoTime();
        boolean some = lost || ended || !names.isEmpty();
        return some ? Math.min(notBefore - now, atLatest - now) : atLatest - now;
    }
}
