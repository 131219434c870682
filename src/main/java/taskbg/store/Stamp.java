package taskbg.store;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells one content of a file from the next without reading it.
 *
 * @param size in bytes
 * @param identity the file's device and inode; null where the file system has none
 */
public record Stamp(long size, Instant modified, @Nullable Object identity) {
    private static final Duration FINE = Duration.ofMillis(20);
    private static final Duration COARSE = Duration.ofSeconds(2);

    static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(
                attributes.size(), attributes.lastModifiedTime().toInstant(), attributes.fileKey());
    }

    /**
     * Whether the file could be written again without its time changing: clocks of file systems
     * step by a timer tick (up to 10 ms), some by seconds. Git calls such a file racily clean
     * (https://git-scm.com/docs/racy-git).
     */
    boolean mayHideWrites(Instant now) {
        var step = modified.equals(modified.truncatedTo(ChronoUnit.MILLIS)) ? COARSE : FINE;
        return modified.plus(step).isAfter(now);
    }
}
