package taskbg.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Times as records tell them: read are all forms of Python's {@code datetime.isoformat()}, with an
 * offset or, as the reference writes them, without one in local time; written is UTC.
 */
final class RecordTime {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter READ =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.YEAR, 4)
                    .appendPattern("-MM-dd'T'HH[:mm[:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("]][XXXXX][xxxxx][x]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** Where the date ends. */
    private static final int DATE = 10;

    private final Supplier<ZoneId> zone;

    /**
     * @param zone the zone of local times, asked for once there is one: loading the JDK's zones
     *     takes a verb longer than all else that it does with times
     */
    RecordTime(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    /**
     * The moment that {@code text} names; of a local time that clocks show twice, the first.
     *
     * @throws DateTimeException when it is none
     */
    Instant parse(String text) {
        boolean spaced = text.length() > DATE && text.charAt(DATE) == ' ';
        var time = READ.parse(spaced ? text.replace(' ', 'T') : text);
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? Instant.from(time)
                : LocalDateTime.from(time).atZone(zone.get()).toInstant();
    }

    /** The moment in UTC with six decimals, {@code 2026-11-22T12:05:09.123456+00:00}. */
    static String format(Instant moment) {
        return WRITTEN.format(moment);
    }
}
