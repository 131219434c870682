package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 0s, 0s, 0 seconds",
        "0, 0s, 0s, 0 seconds",
        "1, 1s, 1s, 1 second",
        "59, 59s, 59s, 59 seconds",
        "60, 1m00s, 1m, 1 minute",
        "252, 4m12s, 4m, 4 minutes 12 seconds",
        "3599, 59m59s, 59m, 59 minutes 59 seconds",
        "3600, 1h00m, 1h, 1 hour",
        "7500, 2h05m, 2h, 2 hours 5 minutes",
        "86399, 23h59m, 23h, 23 hours 59 minutes",
        "86400, 1d, 1d, 1 day",
        "280800, 3d, 3d, 3 days 6 hours",
    })
    void ages(long seconds, String table, String brief, String sentence) {
        var age = Duration.ofSeconds(seconds, 999_999_999);
        assertEquals(table, Age.of(age));
        assertEquals(brief, Age.brief(age));
        assertEquals(sentence, Age.inWords(age));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0 B, 0",
        "0, 0 B, 0",
        "812, 812 B, 812",
        "1023, 1023 B, 1023",
        "1024, 1.0 KiB, 1.0K",
        "1434, 1.4 KiB, 1.4K",
        "10188, 9.9 KiB, 9.9K",
        "10189, 10 KiB, 10K",
        "1022976, 999 KiB, 999K",
        "1023488, 1.0 MiB, 1.0M",
        "1048575, 1.0 MiB, 1.0M",
        "13631488, 13 MiB, 13M",
        "10737418240, 10 GiB, 10G",
        "9223372036854775807, 8.0 EiB, 8.0E",
    })
    void sizes(long bytes, String sentence, String table) {
        assertEquals(sentence, ByteSize.of(bytes));
        assertEquals(table, ByteSize.brief(bytes));
    }

    @Test
    void counts() {
        assertEquals("0 tasks", Count.of(0, "task"));
        assertEquals("1 task", Count.of(1, "task"));
        assertEquals("3 tasks", Count.of(3, "task"));
        assertEquals("2 entries", Count.of(2, "entry", "entries"));
    }

    @Test
    void clock_times() {
        var moment = Instant.parse("2026-11-22T03:05:09.9Z");
        assertEquals("03:05:09", ClockTime.of(moment, ZoneOffset.UTC));
        assertEquals("22:05:09", ClockTime.of(moment, ZoneId.of("America/New_York")));
        assertEquals("03:05:09", ClockTime.of(moment, ZoneOffset.UTC, moment.plusSeconds(60)));
        assertEquals(
                "2026-11-22 03:05:09",
                ClockTime.of(moment, ZoneOffset.UTC, moment.plus(Duration.ofDays(1))));
    }
}
