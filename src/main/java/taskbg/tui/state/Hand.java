package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;

/**
 * What the person at the keys has done, as far as it decides what may move by itself.
 *
 * @param still since when no key came and the rows were not sorted anew
 * @param unsorted whether rows have changed since they were sorted
 * @param chosen whether the selection is no longer the one that the table opened with
 * @param awaited the task that was launched and is to be selected once it is seen; may be empty
 */
public record Hand(Instant still, boolean unsorted, boolean chosen, String awaited) {
    private static final Duration REST = Duration.ofSeconds(5);

    static Hand untouched(Instant now) {
        return new Hand(now, false, false, "");
    }

    /** After a key: what the person does next is not torn from under it. */
    Hand moved(Instant now) {
        return new Hand(now, unsorted, true, "");
    }

    Hand seeing(boolean changed) {
        return changed ? new Hand(still, true, chosen, awaited) : this;
    }

    Hand sorted(Instant now) {
        return new Hand(now, false, chosen, awaited);
    }

    Hand choosing() {
        return new Hand(still, unsorted, true, "");
    }

    Hand awaiting(String name) {
        return new Hand(still, unsorted, chosen, name);
    }

    /** Whether rows may be sorted anew, and there is reason to. */
    boolean rests(Instant now) {
        return unsorted && Duration.between(still, now).compareTo(REST) >= 0;
    }
}
