package taskbg.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of a task besides its course.
 *
 * @param relaunchOf the task that this one repeats
 * @param relaunchedAs the task that repeats this one
 * @param notes one sentence each, without escape sequences
 */
public record Remarks(
        @Nullable TaskId relaunchOf, @Nullable TaskId relaunchedAs, List<String> notes) {
    public static final Remarks NONE = new Remarks(null, null, List.of());

    public Remarks {
        notes = stripped(notes);
    }

    private static List<String> stripped(List<String> notes) {
        var plain = new ArrayList<String>();
        for (var note : notes) {
            plain.add(EscapeParser.stripped(note));
        }
        return List.copyOf(plain);
    }

    /** These and one more sentence, which is not said twice. */
    public Remarks noting(String sentence) {
        if (notes.contains(sentence)) {
            return this;
        }
        var more = new ArrayList<>(notes);
        more.add(sentence);
        return new Remarks(relaunchOf, relaunchedAs, more);
    }

    /** These, of a task that {@code next} repeats. */
    public Remarks repeatedBy(TaskId next) {
        return new Remarks(relaunchOf, next, notes);
    }
}
