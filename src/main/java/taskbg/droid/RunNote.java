package taskbg.droid;

import java.time.Duration;

/** One line on how long a run took and what it used. */
final class RunNote {
    private static final int MINUTE = 60;
    private static final long TENTH_MILLIS = 100;

    private RunNote() {}

    static String of(Event.End end) {
        StringBuilder line = new StringBuilder("— done");
        String separator = ": ";
        if (end.turns() != null) {
            line.append(separator).append(end.turns());
            line.append(end.turns() == 1 ? " turn" : " turns");
            // https://github.com/Factory-AI/factory/issues/2
            line.append(end.turns() == 0 ? " (suspicious: it may have done nothing)" : "");
            separator = ", ";
        }
        if (end.duration() != null) {
            line.append(separator).append(words(end.duration()));
            separator = ", ";
        }
        if (end.usage() != null) {
            line.append(separator).append(end.usage().input()).append(" tokens in, ");
            line.append(end.usage().output()).append(" out");
        }
        return line.toString();
    }

    private static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= MINUTE) {
            return seconds / MINUTE + " min " + seconds % MINUTE + " s";
        }
        return seconds + "." + duration.toMillisPart() / TENTH_MILLIS + " s";
    }
}
