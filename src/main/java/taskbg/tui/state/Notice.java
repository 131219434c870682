package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;

/** A sentence in the bottom line. */
public record Notice(String text, Kind kind, Instant since) {
    /** Nothing to say. */
    public static final Notice NONE = new Notice("", Kind.DONE, Instant.EPOCH);

    private static final Duration READ_AFTER = Duration.ofSeconds(8);

    /** What a notice is about. */
    public enum Kind {
        /** Something is done. */
        DONE,
        /** Something was not possible, and why. */
        REFUSED,
        /** Something went wrong. */
        FAILED
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The notice, unless it was there long enough; trouble stays until a key is pressed. */
    Notice at(Instant now) {
        boolean read = Duration.between(since, now).compareTo(READ_AFTER) >= 0;
        return read && kind != Kind.FAILED ? NONE : this;
    }
}
