package taskbg.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Times as records tell them: local time without a zone, as the reference writes it, or with an
 * offset, as we do.
 *
 * <p>Read are all forms of Python's {@code datetime.isoformat()}; written is always {@code
 * 2026-11-22T13:05:09.123456+01:00}. By hand, since DateTimeFormatter's classes would double a
 * verb's start; see {@link CivilDate}.
 */
final class RecordTime {
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int NANO_DIGITS = 9;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final long DAY = (long) HOURS * MINUTES * MINUTES;

    private final Zone zone;

    RecordTime(Zone zone) {
        this.zone = zone;
    }

    /**
     * The moment that {@code text} names.
     *
     * @throws DateTimeException when it is none
     */
    Instant parse(String text) {
        var at = new Cursor(text);
        int year = at.number(4);
        at.expect('-');
        int month = at.number(2);
        at.expect('-');
        int day = at.number(2);
        at.skip();
        int hour = at.number(2);
        int minute = at.accept(':') ? at.number(2) : 0;
        int second = at.accept(':') ? at.number(2) : 0;
        int nanos = at.accept('.') ? at.fraction() : 0;
        if (hour >= HOURS || minute >= MINUTES || second >= MINUTES) {
            throw at.wrong();
        }
        long shown =
                new CivilDate(year, month, day).epochDay() * DAY
                        + ((long) hour * MINUTES + minute) * MINUTES
                        + second;
        var offset = at.ended() ? zone.localOffset(shown) : at.offset();
        return Instant.ofEpochSecond(shown - offset.getTotalSeconds(), nanos);
    }

    /** The moment in local time with its offset and six decimals. */
    String format(Instant moment) {
        var offset = zone.offset(moment);
        long shown = moment.getEpochSecond() + offset.getTotalSeconds();
        var date = CivilDate.ofEpochDay(Math.floorDiv(shown, DAY));
        int second = (int) Math.floorMod(shown, DAY);
        var text = new StringBuilder(32);
        digits(text, date.year(), 4).append('-');
        digits(text, date.month(), 2).append('-');
        digits(text, date.day(), 2).append('T');
        digits(text, second / (MINUTES * MINUTES), 2).append(':');
        digits(text, second / MINUTES % MINUTES, 2).append(':');
        digits(text, second % MINUTES, 2).append('.');
        digits(text, moment.getNano() / NANOS_PER_MICRO, 6);
        return text.append(offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId()).toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        var digits = Integer.toString(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }

    /** A place in a text that is read from left to right. */
    private static final class Cursor {
        private final String text;

        /** The next character; owned by the thread that parses. */
        private int next;

        Cursor(String text) {
            this.text = text;
        }

        boolean ended() {
            return next == text.length();
        }

        void skip() {
            if (ended() || (text.charAt(next) != 'T' && text.charAt(next) != ' ')) {
                throw wrong();
            }
            next++;
        }

        boolean accept(char c) {
            boolean there = !ended() && text.charAt(next) == c;
            if (there) {
                next++;
            }
            return there;
        }

        void expect(char c) {
            if (!accept(c)) {
                throw wrong();
            }
        }

        int number(int width) {
            int value = 0;
            for (int i = 0; i < width; i++) {
                value = value * 10 + digit();
            }
            return value;
        }

        int fraction() {
            int value = 0;
            int read = 0;
            while (!ended() && isDigit(text.charAt(next))) {
                int digit = digit();
                if (read < NANO_DIGITS) {
                    value = value * 10 + digit;
                    read++;
                }
            }
            for (int i = read; i < NANO_DIGITS; i++) {
                value *= 10;
            }
            return value;
        }

        ZoneOffset offset() {
            if (accept('Z')) {
                requireEnd();
                return ZoneOffset.UTC;
            }
            int sign = accept('-') ? -1 : 1;
            if (sign == 1) {
                expect('+');
            }
            int hours = number(2);
            int minutes = accept(':') ? number(2) : 0;
            int seconds = accept(':') ? number(2) : 0;
            if (accept('.')) {
                fraction();
            }
            requireEnd();
            return ZoneOffset.ofHoursMinutesSeconds(sign * hours, sign * minutes, sign * seconds);
        }

        private void requireEnd() {
            if (!ended()) {
                throw wrong();
            }
        }

        private int digit() {
            if (ended() || !isDigit(text.charAt(next))) {
                throw wrong();
            }
            return text.charAt(next++) - '0';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private DateTimeException wrong() {
            return new DateTimeException("no time: " + text);
        }
    }
}
