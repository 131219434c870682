package taskbg.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A moment as a clock on the wall shows it. */
public final class ClockTime {
    private ClockTime() {}

    /** Hours, minutes, seconds: 13:05:09. */
    public static String of(Instant moment, ZoneId zone) {
        return clock(LocalDateTime.ofInstant(moment, zone));
    }

    /** With the day where it is not today's: 2026-11-21 13:05:09. */
    public static String of(Instant moment, ZoneId zone, Instant now) {
        var local = LocalDateTime.ofInstant(moment, zone);
        boolean today =
                local.toLocalDate().equals(LocalDateTime.ofInstant(now, zone).toLocalDate());
        return today ? clock(local) : local.toLocalDate() + " " + clock(local);
    }

    private static String clock(LocalDateTime local) {
        return twoDigits(local.getHour())
                + ":"
                + twoDigits(local.getMinute())
                + ":"
                + twoDigits(local.getSecond());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
