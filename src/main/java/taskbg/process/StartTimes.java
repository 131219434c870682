package taskbg.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cache of when processes started: as long as the system can tell without reading that one is the
 * same and lives, nothing is read. Safe for use by several threads.
 */
final class StartTimes {
    private final Platform platform;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Object identity, long start) {}

    StartTimes(Platform platform) {
        this.platform = platform;
    }

    /** When the process started; -1 if it doesn't live. */
    long start(long pid) {
        // Looked at before the start: should another process come between, the next look differs.
        var identity = platform.identity(pid);
        var before = seen.get(pid);
        if (before != null && before.identity().equals(identity)) {
            return before.start();
        }
        long start = platform.start(pid);
        if (identity == null || start < 0) {
            seen.remove(pid);
        } else {
            seen.put(pid, new Seen(identity, start));
        }
        return start;
    }
}
