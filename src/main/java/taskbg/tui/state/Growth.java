package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast an output grows.
 *
 * @param bytes the size at {@code since}, when it was last taken as a base
 * @param perSecond bytes a second over the span before that
 */
public record Growth(long bytes, Instant since, long perSecond) {
    private static final Duration SPAN = Duration.ofSeconds(2);
    private static final Duration STALE = Duration.ofSeconds(6);

    static Growth from(long bytes, Instant now) {
        return new Growth(bytes, now, 0);
    }

    Growth next(long size, Instant now) {
        var span = Duration.between(since, now);
        if (span.compareTo(SPAN) < 0) {
            return this;
        }
        return new Growth(size, now, Math.max(0, size - bytes) * 1000 / span.toMillis());
    }

    /** Bytes a second as far as known at this moment; 0 if nothing was seen to grow of late. */
    public long at(Instant now) {
        return Duration.between(since, now).compareTo(STALE) > 0 ? 0 : perSecond;
    }
}
