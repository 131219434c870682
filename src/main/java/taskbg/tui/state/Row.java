package taskbg.tui.state;

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
}
