package taskbg.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** How far local time is from UTC. */
public interface Zone {
    /** The offset at a moment. */
    ZoneOffset offset(Instant moment);

    /**
     * The offset when clocks show {@code shown}, in seconds as if they were in UTC; the earlier one
     * where they skip or repeat it.
     */
    ZoneOffset localOffset(long shown);

    /** The zone as the JDK knows it, with all its rules. */
    ZoneId id();

    /** The zone that a program started with these variables is in. */
    static Zone of(Map<String, String> environment) {
        return new SystemZone(environment.get("TZ"));
    }

    static Zone of(ZoneId id) {
        return new JdkZone(id);
    }
}
