package taskbg.text;

import taskbg.task.Summary;

/** The counts of a directory in one line. */
public final class SummaryWords {
    private SummaryWords() {}

    /** "5 tasks: 2 running, 1 queued, 2 completed"; states that no task is in are not named. */
    public static String of(Summary summary) {
        var states = new StringBuilder();
        add(states, summary.running(), "running");
        add(states, summary.queued(), "queued");
        add(states, summary.error(), "failed");
        add(states, summary.completed(), "completed");
        add(states, summary.cancelled(), "cancelled");
        add(states, summary.unreadable(), "unreadable");
        add(states, summary.stillRunning(), "ended but still running");
        var tasks = Count.of(summary.total(), "task");
        return states.isEmpty() ? tasks : tasks + ": " + states;
    }

    private static void add(StringBuilder states, int count, String state) {
        if (count > 0) {
            states.append(states.isEmpty() ? "" : ", ").append(count).append(' ').append(state);
        }
    }
}
