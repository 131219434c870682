package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;

/**
 * What the person at the keys has done, as far as it decides what may move by itself.
 *
 * @param still since when no key came and the rows were not sorted anew
 * @param unsorted whether rows have changed since they were sorted
 * @param chosen whether the selection stays where it is: since a key came, or a few seconds after
 *     the table opened
 * @param awaited the task that was launched and is to be selected once it is seen; may be empty
 */
public record UserActivity(Instant still, boolean unsorted, boolean chosen, String awaited) {
    private static final Duration REST = Duration.ofSeconds(5);

    static UserActivity untouched(Instant now) {
        return new UserActivity(now, false, false, "");
    }

    /** After a key: what the person does next is not torn from under it. */
    UserActivity moved(Instant now) {
        return new UserActivity(now, unsorted, true, "");
    }

    UserActivity seeing(boolean changed) {
        return changed ? new UserActivity(still, true, chosen, awaited) : this;
    }

    UserActivity sorted(Instant now) {
        return new UserActivity(now, false, chosen, awaited);
    }

    UserActivity choosing() {
        return new UserActivity(still, unsorted, true, "");
    }

    UserActivity awaiting(String name) {
        return new UserActivity(still, unsorted, chosen, name);
    }

    /** Whether no key came for long enough to move rows. */
    boolean rests(Instant now) {
        return Duration.between(still, now).compareTo(REST) >= 0;
    }
}
