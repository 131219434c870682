package taskbg.tui.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands over the panes and takes the keys; while one is open, no key is an act. */
public sealed interface Dialog {
    Dialog NONE = new None();

    /** Keys are acts. */
    record None() implements Dialog {}

    /**
     * The filter is being typed.
     *
     * @param before the filter that comes back if this one is given up
     * @param selected the task that was selected, and is again whenever it is in sight; may be
     *     empty
     */
    record FilterLine(TextField field, String before, String selected) implements Dialog {}

    /** The text to search for is being typed. */
    record SearchLine(TextField field) implements Dialog {}

    /**
     * A question.
     *
     * @param title what would be done, with the number of tasks
     * @param labels the tasks it would be done to
     * @param consequence what that means, in one sentence
     * @param act what a yes does
     * @param top the first label shown
     */
    record Confirm(String title, List<String> labels, String consequence, Effect act, int top)
            implements Dialog {
        public Confirm {
            labels = List.copyOf(labels);
        }
    }

    /** Which signal, to which tasks. */
    record SignalMenu(List<String> names, List<String> labels, Signal chosen) implements Dialog {
        public SignalMenu {
            names = List.copyOf(names);
            labels = List.copyOf(labels);
        }
    }

    /**
     * The form of a new task, which the model keeps when it is closed.
     *
     * @param launching whether it was sent off, and waits for what becomes of it
     */
    record NewTask(boolean launching) implements Dialog {}

    /** What a prune would do; null while that is being found out. */
    record PrunePreview(@Nullable List<Candidate> candidates, int top) implements Dialog {
        public PrunePreview {
            candidates = candidates == null ? null : List.copyOf(candidates);
        }
    }

    /**
     * An output is being copied for another program.
     *
     * @param done bytes of {@code all}; 0 until that takes long
     */
    record Copying(long done, long all) implements Dialog {}

    /** All acts, by name; {@code chosen} counts among those that match. */
    record Commands(TextField field, int chosen) implements Dialog {}

    /** All that is known of the selected task. */
    record Details(int top) implements Dialog {}

    /** The keys and what they do. */
    record Help(int top) implements Dialog {}
}
