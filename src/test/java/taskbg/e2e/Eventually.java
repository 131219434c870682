package taskbg.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a terminal does not show. */
final class Eventually {
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    static void holds(String description, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + description);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
