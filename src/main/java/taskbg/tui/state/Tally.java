package taskbg.tui.state;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import taskbg.task.StateWord;

/**
 * How many tasks there are in each state; the quiet and the lost count among the running, too, and
 * those that still run among the ended.
 *
 * @param total all entries of the directory
 * @param bytes of all outputs together
 */
public record Tally(Map<StateWord, Integer> counts, int total, int news, long bytes) {
    /** The states that the header counts, in its order; their keys are 1, 2, 3 and so on. */
    public static final List<StateWord> COUNTED =
            List.of(
                    StateWord.RUNNING,
                    StateWord.QUIET,
                    StateWord.LOST,
                    StateWord.ERROR,
                    StateWord.QUEUED,
                    StateWord.COMPLETED,
                    StateWord.CANCELLED,
                    StateWord.UNREADABLE,
                    StateWord.STILL_RUNNING);

    static final Tally NONE = of(List.of());

    public Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(List<Row> rows) {
        var counts = new EnumMap<StateWord, Integer>(StateWord.class);
        int news = 0;
        long bytes = 0;
        for (var row : rows) {
            news += row.news() ? 1 : 0;
            bytes += row.seen().outputBytes();
            for (var state : COUNTED) {
                if (state.describes(row.seen())) {
                    counts.merge(state, 1, Integer::sum);
                }
            }
        }
        return new Tally(counts, rows.size(), news, bytes);
    }

    /** How many tasks are in one of the states that are counted. */
    public int of(StateWord state) {
        return counts.getOrDefault(state, 0);
    }
}
