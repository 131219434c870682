package taskbg.store;

/**
 * The rule by which a zone's offset changes every year, in the form of POSIX's {@code TZ}: {@code
 * CET-1CEST,M3.5.0,M10.5.0/3}. Days are only understood in the form month, week, weekday, which is
 * the only one of the tz database for years to come.
 */
final class ZoneRule {
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7;
    private static final int LAST_WEEK = 5;

    /** What 1 January 1970 was. */
    private static final int THURSDAY = 4;

    private final int winter;
    private final int summer;
    private final Change toSummer;
    private final Change toWinter;

    /** A change of clocks that show {@code second} of a day; week 5 is the last one. */
    private record Change(int month, int week, int weekday, int second) {
        /** When clocks before the change show it, in seconds as if they were in UTC. */
        long shown(int year) {
            long first = new CivilDate(year, month, 1).epochDay();
            int day = Math.floorMod(weekday - weekdayOf(first), WEEK) + (week - 1) * WEEK;
            while (day >= CivilDate.length(year, month)) {
                day -= WEEK;
            }
            return (first + day) * DAY + second;
        }

        /** From 0, a Sunday. */
        private static int weekdayOf(long epochDay) {
            return Math.floorMod(epochDay + THURSDAY, WEEK);
        }
    }

    private ZoneRule(int winter, int summer, Change toSummer, Change toWinter) {
        this.winter = winter;
        this.summer = summer;
        this.toSummer = toSummer;
        this.toWinter = toWinter;
    }

    static ZoneRule of(String text) throws ZoneFile.Unknown {
        try {
            return new Cursor(text).rule();
        } catch (RuntimeException e) {
            throw new ZoneFile.Unknown("its rule is " + text);
        }
    }

    /** The offset in seconds at a moment in seconds. */
    int offset(long second) {
        if (summer == winter) {
            return winter;
        }
        int year = yearOf(second + winter);
        long start = toSummer.shown(year) - winter;
        long end = toWinter.shown(year) - summer;
        boolean is =
                start < end ? second >= start && second < end : second < end || second >= start;
        return is ? summer : winter;
    }

    /** The offset when clocks show this; the one of before where they skip or repeat it. */
    int localOffset(long shown) {
        if (summer == winter) {
            return winter;
        }
        int year = yearOf(shown);
        long ahead = Math.max(0, summer - winter);
        long back = Math.max(0, winter - summer);
        long start = toSummer.shown(year) + ahead;
        long end = toWinter.shown(year) + back;
        boolean is = start < end ? shown >= start && shown < end : shown < end || shown >= start;
        return is ? summer : winter;
    }

    private static int yearOf(long second) {
        return CivilDate.ofEpochDay(Math.floorDiv(second, DAY)).year();
    }

    /** A place in the text of a rule, read from left to right. */
    private static final class Cursor {
        private final String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        ZoneRule rule() {
            name();
            int winter = -time();
            if (at == text.length()) {
                return new ZoneRule(winter, winter, new Change(1, 1, 0, 0), new Change(1, 1, 0, 0));
            }
            name();
            int summer = text.charAt(at) == ',' ? winter + HOUR : -time();
            var toSummer = change();
            var toWinter = change();
            if (at != text.length()) {
                throw new IllegalArgumentException(text);
            }
            return new ZoneRule(winter, summer, toSummer, toWinter);
        }

        private void name() {
            int end = at;
            if (text.charAt(at) == '<') {
                end = text.indexOf('>', at) + 1;
            } else {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
            }
            if (end <= at) {
                throw new IllegalArgumentException(text);
            }
            at = end;
        }

        private Change change() {
            expect(',');
            expect('M');
            int month = number();
            expect('.');
            int week = number();
            expect('.');
            int weekday = number();
            if (week < 1 || week > LAST_WEEK || weekday >= WEEK) {
                throw new IllegalArgumentException(text);
            }
            return new Change(month, week, weekday, accept('/') ? time() : 2 * HOUR);
        }

        private int time() {
            int sign = accept('-') ? -1 : 1;
            if (sign == 1) {
                accept('+');
            }
            int seconds = number() * HOUR;
            if (accept(':')) {
                seconds += number() * 60;
                if (accept(':')) {
                    seconds += number();
                }
            }
            return sign * seconds;
        }

        private int number() {
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return Integer.parseInt(text, from, at, 10);
        }

        private boolean accept(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char wanted) {
            if (!accept(wanted)) {
                throw new IllegalArgumentException(text);
            }
        }
    }
}
