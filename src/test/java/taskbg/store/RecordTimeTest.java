package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTimeTest {
    private final RecordTime berlin = new RecordTime(() -> ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T13:05:09.123456,       2026-11-22T12:05:09.123456Z",
        "2026-11-22T13:05:09,              2026-11-22T12:05:09Z",
        "2026-07-22T13:05:09,              2026-07-22T11:05:09Z",
        "2026-11-22 13:05:09.123456,       2026-11-22T12:05:09.123456Z",
        "2026-11-22T13:05:09.123,          2026-11-22T12:05:09.123Z",
        "2026-11-22T13:05,                 2026-11-22T12:05:00Z",
        "2026-11-22T13,                    2026-11-22T12:00:00Z",
        "2026-11-22T13:05:09.123456+01:00, 2026-11-22T12:05:09.123456Z",
        "2026-11-22T13:05:09+05:30,        2026-11-22T07:35:09Z",
        "2026-11-22T13:05:09-08:00,        2026-11-22T21:05:09Z",
        "2026-11-22T13:05:09+00:00,        2026-11-22T13:05:09Z",
        "2026-11-22T13:05:09Z,             2026-11-22T13:05:09Z",
        "0999-11-22 13:05:09+00:00,        0999-11-22T13:05:09Z",
        "1890-01-01T00:53:28+00:53:28,     1890-01-01T00:00:00Z",
        "2026-11-22T13+01:00,              2026-11-22T12:00:00Z",
    })
    void every_form_of_pythons_isoformat_is_read(String written, Instant moment) {
        assertEquals(moment, berlin.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026",
                "2026-11-22",
                "2026-13-01T00:00:00",
                "2026-02-30T00:00:00",
                "2026-11-22T25:00:00",
                "2026-02-30T00:00:00.000000",
                "2026-11-22T25:00:00.000000+00:00",
                "2026-11-22T13:05:09.12345٦+00:00",
                "2026-11-22T13:05:+9.123456",
                "2026-11-22T13:05:09+01:00 or so",
                "2026-11-22T13:05:09+99:00",
                "2026-11-22T13:05:09+01:00Z",
                "12026-11-22T13:05:09",
                "2026-11-22 13:05:09 +01:00",
                "2026-11-22T 13:05:09",
                "2026-11-2213:05:09",
                "٢٠٢٦-11-22T13:05:09",
                "-999999999-01-01T00:00:00"
            })
    void anything_else_is_no_time(String written) {
        assertThrows(DateTimeException.class, () -> berlin.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:05:09.123456789Z, 2026-11-22T12:05:09.123456+00:00",
        "2026-07-22T12:00:00Z,           2026-07-22T12:00:00.000000+00:00",
        "0999-01-01T00:00:00Z,           0999-01-01T00:00:00.000000+00:00",
    })
    void times_are_written_in_utc_with_six_decimals(Instant moment, String written) {
        assertEquals(written, RecordTime.format(moment));
    }

    @Test
    void the_zone_is_asked_for_by_a_time_without_an_offset_only() {
        var asked = new AtomicInteger();
        var times =
                new RecordTime(
                        () -> {
                            asked.incrementAndGet();
                            return ZoneOffset.UTC;
                        });
        for (var told : new String[] {"Z", "+00:00", "-08:00", "+00:53:28"}) {
            times.parse("2026-11-22T13:05:09.123456" + told);
        }
        assertEquals(0, asked.get());
        times.parse("2026-11-22T13:05:09.123456");
        assertEquals(1, asked.get());
    }

    @Test
    void a_time_of_the_hour_that_clocks_repeat_is_read_back_as_it_was() {
        for (var hour : new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
            var moment = Instant.parse(hour);
            assertEquals(moment, berlin.parse(RecordTime.format(moment)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30:00, 2026-10-25T00:30:00Z",
        "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
    })
    void a_local_time_that_clocks_repeat_or_skip_is_the_earlier(String written, Instant moment) {
        assertEquals(moment, berlin.parse(written));
    }
}
