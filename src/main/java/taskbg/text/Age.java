package taskbg.text;

import java.time.Duration;

/** A span of time in words. A negative one (clocks differ) counts as none. */
public final class Age {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Age() {}

    /** Two units at most, in six columns or fewer: 3s, 4m12s, 2h05m, 3d. */
    public static String of(Duration age) {
        long seconds = seconds(age);
        if (seconds < MINUTE) {
            return seconds + "s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + "m" + twoDigits(seconds % MINUTE) + "s";
        }
        if (seconds < DAY) {
            return seconds / HOUR + "h" + twoDigits(seconds % HOUR / MINUTE) + "m";
        }
        return seconds / DAY + "d";
    }

    /** One unit, in three columns up to 99 days: 3s, 4m, 2h, 3d. */
    public static String brief(Duration age) {
        long seconds = seconds(age);
        if (seconds < MINUTE) {
            return seconds + "s";
        }
        if (seconds < HOUR) {
            return seconds / MINUTE + "m";
        }
        return seconds < DAY ? seconds / HOUR + "h" : seconds / DAY + "d";
    }

    /** For sentences: 3 seconds, 4 minutes 12 seconds, 2 hours 5 minutes, 3 days. */
    public static String inWords(Duration age) {
        long seconds = seconds(age);
        if (seconds < MINUTE) {
            return Count.of(seconds, "second");
        }
        if (seconds < HOUR) {
            return pair(seconds / MINUTE, "minute", seconds % MINUTE, "second");
        }
        if (seconds < DAY) {
            return pair(seconds / HOUR, "hour", seconds % HOUR / MINUTE, "minute");
        }
        return pair(seconds / DAY, "day", seconds % DAY / HOUR, "hour");
    }

    private static String pair(long large, String largeUnit, long small, String smallUnit) {
        var first = Count.of(large, largeUnit);
        return small == 0 ? first : first + " " + Count.of(small, smallUnit);
    }

    private static long seconds(Duration age) {
        return Math.max(0, age.toSeconds());
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
