package taskbg.store;

import java.time.Instant;
import java.util.List;

/**
 * Tasks that were removed at once, and come back at once.
 *
 * @param folder its folder in the trash; empty for a task that lies in the trash itself, where an
 *     earlier version put it
 * @param tasks the stems of their records
 */
public record Removal(String folder, Instant at, List<String> tasks) {
    public Removal {
        tasks = List.copyOf(tasks);
    }
}
