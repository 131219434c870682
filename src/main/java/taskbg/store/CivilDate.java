package taskbg.store;

import java.time.DateTimeException;

/**
 * A day of the Gregorian calendar, from year 0 on.
 *
 * <p>LocalDate would be all that is needed here, but the first leap year that it is asked about
 * loads the JDK's formatter of dates and its regular expressions: a tenth of a verb's time.
 *
 * @param month from 1
 * @param day of the month, from 1
 */
record CivilDate(int year, int month, int day) {
    private static final int MARCH = 3;
    private static final int FEBRUARY = 2;
    private static final int MONTHS = 12;

    /** Of 400 years, after which leap years repeat. */
    private static final int YEARS = 400;

    private static final int DAYS = 146_097;

    /** From 1 March of year 0, where years are counted from March, to 1 January 1970. */
    private static final int BEFORE_1970 = 719_468;

    CivilDate {
        if (month < 1 || month > MONTHS || day < 1 || day > length(year, month)) {
            throw new DateTimeException("no day: " + year + "-" + month + "-" + day);
        }
    }

    /** The day that is {@code days} after 1 January 1970. */
    static CivilDate ofEpochDay(long days) {
        long sinceMarch = days + BEFORE_1970;
        long cycle = Math.floorDiv(sinceMarch, DAYS);
        int dayOfCycle = Math.floorMod(sinceMarch, DAYS);
        // The days of leap years that have passed do not count as years.
        int yearOfCycle =
                (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096)
                        / 365;
        int dayOfYear = dayOfCycle - daysBefore(yearOfCycle);
        int monthSinceMarch = (5 * dayOfYear + 2) / 153;
        int month = monthSinceMarch < 10 ? monthSinceMarch + MARCH : monthSinceMarch - 9;
        int year = (int) (cycle * YEARS) + yearOfCycle + (month < MARCH ? 1 : 0);
        return new CivilDate(year, month, dayOfYear - daysBeforeMonth(monthSinceMarch) + 1);
    }

    /** How many days this is after 1 January 1970. */
    long epochDay() {
        int marchYear = month < MARCH ? year - 1 : year;
        int cycle = Math.floorDiv(marchYear, YEARS);
        int monthSinceMarch = month < MARCH ? month + 9 : month - MARCH;
        return (long) cycle * DAYS
                + daysBefore(Math.floorMod(marchYear, YEARS))
                + daysBeforeMonth(monthSinceMarch)
                + day
                - 1
                - BEFORE_1970;
    }

    /** How many days the month has. */
    static int length(int year, int month) {
        if (month == FEBRUARY) {
            return isLeap(year) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % YEARS == 0);
    }

    private static int daysBefore(int yearOfCycle) {
        return 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100;
    }

    /** Months from March on have 31, 30, 31, 30, 31 days, and again. */
    private static int daysBeforeMonth(int monthSinceMarch) {
        return (153 * monthSinceMarch + 2) / 5;
    }
}
