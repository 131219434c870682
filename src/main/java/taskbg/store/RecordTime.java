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
    /** Where the date ends. */
    private static final int DATE = 10;

    /** What we write, and without its end what the reference does. */
    private static final String USUAL = "0000-00-00T00:00:00.000000+00:00";

    private static final int USUAL_LOCAL = 26;

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
        if (isUsual(text)) {
            var shown = usual(text);
            return text.length() == USUAL.length()
                    ? shown.toInstant(ZoneOffset.UTC)
                    : shown.atZone(zone.get()).toInstant();
        }
        boolean spaced = text.length() > DATE && text.charAt(DATE) == ' ';
        var time = Unusual.FORM.parse(spaced ? text.replace(' ', 'T') : text);
        return time.isSupported(ChronoField.OFFSET_SECONDS)
                ? Instant.from(time)
                : LocalDateTime.from(time).atZone(zone.get()).toInstant();
    }

    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length() && text.length() != USUAL_LOCAL) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = i < USUAL_LOCAL && USUAL.charAt(i) == '0';
            if (digit ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDateTime usual(String text) {
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, USUAL_LOCAL) * 1000);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** The moment in UTC with six decimals, {@code 2026-11-22T12:05:09.123456+00:00}. */
    static String format(Instant moment) {
        var utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return utc.toLocalDate()
                + "T"
                + digits(utc.getHour(), 100)
                + ":"
                + digits(utc.getMinute(), 100)
                + ":"
                + digits(utc.getSecond(), 100)
                + "."
                + digits(utc.getNano() / 1000, 1_000_000)
                + "+00:00";
    }

    /** The digits of a number below {@code limit}, a power of ten, with leading zeros. */
    private static String digits(int number, int limit) {
        return Integer.toString(limit + number).substring(1);
    }

    /** The formatter of unusual forms, which is made when one is met. */
    private static final class Unusual {
        static final DateTimeFormatter FORM =
                new DateTimeFormatterBuilder()
                        .appendValue(ChronoField.YEAR, 4)
                        .appendPattern("-MM-dd'T'HH[:mm[:ss")
                        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                        .appendPattern("]][XXXXX][xxxxx][x]")
                        .toFormatter(Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT);
    }
}
