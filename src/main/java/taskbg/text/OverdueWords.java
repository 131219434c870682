package taskbg.text;

import taskbg.task.Overdue;

/** Why a task is pruned, in a few words. */
public final class OverdueWords {
    private OverdueWords() {}

    /** "silent 13m > 10m", "age 45m > 30m"; to the second where minutes do not tell them apart. */
    public static String of(Overdue overdue) {
        var what =
                switch (overdue.cause()) {
                    case AGE -> "age ";
                    case SILENCE -> "silent ";
                    case LEFTOVERS -> "still runs since its end ";
                };
        var span = Age.brief(overdue.span());
        var limit = Age.brief(overdue.limit());
        return span.equals(limit)
                ? what + Age.of(overdue.span()) + " > " + Age.of(overdue.limit())
                : what + span + " > " + limit;
    }
}
