package taskbg.task;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads spans of time as people write them: {@code 90s}, {@code 1h30m}, {@code 1.5d}. */
public final class TimeSpan {
    /** A number has a bound, so that no sum of them is out of {@link Duration}'s range. */
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{0,6})?)";

    private static final Pattern SECONDS = Pattern.compile(NUMBER);
    private static final Pattern UNITS =
            Pattern.compile("(?=.)(?:%1$sd)?(?:%1$sh)?(?:%1$sm)?(?:%1$ss)?".formatted(NUMBER));

    private TimeSpan() {}

    /**
     * The span that a text names, to the millisecond: numbers with the units d, h, m, s in that
     * order, or a number of seconds.
     *
     * @throws Trouble where it names none
     */
    public static Duration of(String text) {
        var bare = SECONDS.matcher(text);
        if (bare.matches()) {
            return times(bare.group(1), Duration.ofSeconds(1));
        }
        var parts = UNITS.matcher(text);
        if (!parts.matches()) {
            throw new Trouble("write a time as 90s, 5m, 1h30m or 2d, not as " + text);
        }
        return times(parts.group(1), Duration.ofDays(1))
                .plus(times(parts.group(2), Duration.ofHours(1)))
                .plus(times(parts.group(3), Duration.ofMinutes(1)))
                .plus(times(parts.group(4), Duration.ofSeconds(1)));
    }

    private static Duration times(@Nullable String number, Duration unit) {
        if (number == null) {
            return Duration.ZERO;
        }
        var millis = new BigDecimal(number).multiply(BigDecimal.valueOf(unit.toMillis()));
        return Duration.ofMillis(millis.longValue());
    }
}
