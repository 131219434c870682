package taskbg.tui.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Task;
import taskbg.task.Verdict;
import taskbg.text.VerdictLook;

/**
 * One entry of the directory as the table holds it.
 *
 * @param shown whether the filter lets it through
 * @param news whether it ended or went quiet since it was last looked at
 * @param own whether the person is ending it from here, which is no news to them
 */
public record Row(Observed seen, boolean shown, boolean news, Growth growth, boolean own) {
    static Row first(Observed seen, boolean news, Instant now) {
        return new Row(seen, true, news, Growth.from(seen.outputBytes(), now), false);
    }

    /** The stem of the record's file name, which tells the rows apart. */
    public String name() {
        return seen.entry().name();
    }

    /** The task; null if its record cannot be read. */
    public @Nullable Task task() {
        return seen.entry() instanceof Entry.Known known ? known.task() : null;
    }

    /** What people call it: its description, or its name where it has none. */
    public String label() {
        var task = task();
        return task == null ? name() : task.label();
    }

    /** What cannot be done to it, and why. */
    VerdictLook.WhyNot whyNot() {
        return VerdictLook.of(seen.verdict()).whyNot();
    }

    static List<String> names(List<Row> rows) {
        return rows.stream().map(Row::name).toList();
    }

    static List<String> labels(List<Row> rows) {
        return rows.stream().map(Row::label).toList();
    }

    Row shown(boolean is) {
        return is == shown ? this : new Row(seen, is, news, growth, own);
    }

    Row lookedAt() {
        return news ? new Row(seen, shown, false, growth, own) : this;
    }

    Row owned() {
        return new Row(seen, shown, news, growth, true);
    }

    Row seenAgain(Observed next, Instant now) {
        boolean turned = Urgency.ofNews(seen.verdict(), next.verdict());
        boolean goesOn = next.verdict() instanceof Verdict.Active;
        boolean expected = own && next.verdict() instanceof Verdict.Over;
        boolean stillNews = !expected && (turned || (news && !goesOn));
        return new Row(next, shown, stillNews, growth.next(next.outputBytes(), now), own);
    }

    /**
     * How fast an output grows.
     *
     * @param bytes the size at {@code since}, when it was last taken as a base
     * @param perSecond bytes a second over the span before that
     */
    public record Growth(long bytes, Instant since, long perSecond) {
        private static final Duration SPAN = Duration.ofSeconds(2);
        private static final Duration STALE = Duration.ofSeconds(6);

        static Growth from(long bytes, Instant now) {
            return new Growth(bytes, now, 0);
        }

        Growth next(long size, Instant now) {
            var span = Duration.between(since, now);
            if (span.compareTo(SPAN) < 0) {
                return this;
            }
            return new Growth(size, now, Math.max(0, size - bytes) * 1000 / span.toMillis());
        }

        /** Bytes a second as far as known at this moment; 0 if nothing was seen to grow of late. */
        public long at(Instant now) {
            return Duration.between(since, now).compareTo(STALE) > 0 ? 0 : perSecond;
        }
    }
}
