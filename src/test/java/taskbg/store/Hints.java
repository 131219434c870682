package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Hints as they came, to wait for one. */
final class Hints implements Consumer<Hint> {
    private final LinkedBlockingQueue<Hint> queue = new LinkedBlockingQueue<>();

    /** All that were waited past; the test's thread only. */
    final List<Hint> past = new ArrayList<>();

    @Override
    public void accept(Hint hint) {
        queue.add(hint);
    }

    /** Waits for the next hint of this kind, and steps over others. */
    Hint await(Predicate<Hint> kind) throws InterruptedException {
        while (true) {
            var hint = queue.poll(60, TimeUnit.SECONDS);
            assertNotNull(hint, "no such hint came, only " + past);
            past.add(hint);
            if (kind.test(hint)) {
                return hint;
            }
        }
    }

    Hint awaitRescan() throws InterruptedException {
        return await(hint -> hint instanceof Hint.Rescan);
    }

    Hint awaitChanged(String name) throws InterruptedException {
        return await(hint -> isChanged(hint, name));
    }

    /** Whether such a hint is there, or comes while one waits a little. */
    boolean hasChanged(String name) throws InterruptedException {
        var hint = queue.poll(20, TimeUnit.MILLISECONDS);
        while (hint != null && !isChanged(hint, name)) {
            hint = queue.poll(20, TimeUnit.MILLISECONDS);
        }
        return hint != null;
    }

    private static boolean isChanged(Hint hint, String name) {
        return hint instanceof Hint.Changed changed && changed.names().contains(name);
    }
}
