package taskbg.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "90, PT1M30S",
        "90s, PT1M30S",
        "5m, PT5M",
        "1h30m, PT1H30M",
        "1.5h, PT1H30M",
        "0.25, PT0.25S",
        "2d, PT48H",
        "1d2h3m4s, PT26H3M4S",
        "999999999d, PT23999999976H"
    })
    void a_span_is_numbers_with_units(String text, Duration span) {
        assertEquals(span, TimeSpan.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "m", "-5m", "1h30", "30m1h", "5m5m", "5 m", "1..5h", "5y", "٣m"})
    void what_is_none_is_said(String text) {
        var trouble = assertThrows(Trouble.class, () -> TimeSpan.of(text));
        assertEquals("write a time as 90s, 5m, 1h30m or 2d, not as " + text, trouble.sentence());
    }

    @Test
    void a_number_too_long_for_any_span_is_none() {
        assertThrows(Trouble.class, () -> TimeSpan.of("9".repeat(10_000) + "d"));
    }
}
