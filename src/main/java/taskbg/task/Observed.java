package taskbg.task;

import java.time.Instant;

/**
 * An entry together with what a look at the world around it found.
 *
 * @param outputBytes the size of the output in bytes; 0 where there is none
 * @param lastSign the latest of: start, last event, last growth of the output, end
 */
public record Observed(Entry entry, Verdict verdict, long outputBytes, Instant lastSign) {
    /** A record that cannot be read is all that is known of it. */
    public static Observed unreadable(Entry.Unreadable entry) {
        return new Observed(entry, new Verdict.Unreadable(entry.why()), 0, Instant.EPOCH);
    }
}
