package taskbg.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for processes of a task that has ended.
 *
 * @param runner names its runner; null where it never had one, and as long as the task has not
 *     ended
 * @param processes those that were seen to go on after its end
 */
public record Leftovers(@Nullable Evidence runner, List<Leftover> processes) {
    public static final Leftovers NONE = new Leftovers(null, List.of());

    /** So many are named; others are only counted. */
    private static final int NAMED = 5;

    public Leftovers {
        processes = List.copyOf(processes);
    }

    /** These, with what was seen to go on. */
    public Leftovers seen(List<Leftover> living) {
        return new Leftovers(runner, living);
    }

    /** {@code 2 processes}. */
    public static String count(List<Leftover> processes) {
        return processes.size() == 1 ? "1 process" : processes.size() + " processes";
    }

    /** {@code sleep (pid 123), node (pid 124)}; at most five of them by name. */
    public static String names(List<Leftover> processes) {
        var text = new StringBuilder();
        for (var process : processes.subList(0, Math.min(processes.size(), NAMED))) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(process.name())
                    .append(" (pid ")
                    .append(process.pid())
                    .append(')');
        }
        int more = processes.size() - NAMED;
        return more > 0 ? text + " and " + more + " more" : text.toString();
    }
}
