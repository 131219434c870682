package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilDateTest {
    @Test
    void every_day_is_the_one_that_the_jdk_says() {
        long end = LocalDate.of(9999, 12, 31).toEpochDay();
        for (long day = LocalDate.of(0, 1, 1).toEpochDay(); day <= end; day++) {
            var expected = LocalDate.ofEpochDay(day);
            var date = CivilDate.ofEpochDay(day);
            if (date.year() != expected.getYear()
                    || date.month() != expected.getMonthValue()
                    || date.day() != expected.getDayOfMonth()
                    || date.epochDay() != day) {
                assertEquals(expected.toString(), date + " of " + date.epochDay());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026, 0, 1", "2026, 13, 1", "2026, 1, 0", "2026, 4, 31", "2026, 2, 29"})
    void a_day_that_no_calendar_has_is_none(int year, int month, int day) {
        assertThrows(DateTimeException.class, () -> new CivilDate(year, month, day));
    }

    @ParameterizedTest
    @CsvSource({"2024, 29", "2000, 29", "1900, 28", "2026, 28"})
    void february_is_long_in_leap_years(int year, int length) {
        assertEquals(length, CivilDate.length(year, 2));
    }
}
