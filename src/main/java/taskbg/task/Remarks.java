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
 * @param hookText what its agent's hook told, if its end was still to come
 * @param signal the last signal to end it, besides those of a cancel
 */
public record Remarks(
        @Nullable TaskId relaunchOf,
        @Nullable TaskId relaunchedAs,
        List<String> notes,
        @Nullable HookText hookText,
        @Nullable SentSignal signal) {
    public static final Remarks NONE = new Remarks(null, null, List.of(), null, null);

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
        return new Remarks(relaunchOf, relaunchedAs, more, hookText, signal);
    }

    /** These, of a task that {@code next} repeats. */
    public Remarks repeatedBy(TaskId next) {
        return new Remarks(relaunchOf, next, notes, hookText, signal);
    }

    /** These, with what a hook told last. */
    public Remarks with(HookText told) {
        return new Remarks(relaunchOf, relaunchedAs, notes, told, signal);
    }

    /** These, with the signal that was sent last. */
    public Remarks with(SentSignal sent) {
        return new Remarks(relaunchOf, relaunchedAs, notes, hookText, sent);
    }
}
