package taskbg.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A zone by the JDK's own rules. */
record JdkZone(ZoneId id) implements Zone {
    @Override
    public ZoneOffset offset(Instant moment) {
        return id.getRules().getOffset(moment);
    }

    @Override
    public ZoneOffset localOffset(long shown) {
        return id.getRules().getOffset(LocalDateTime.ofEpochSecond(shown, 0, ZoneOffset.UTC));
    }
}
