package taskbg.tui.state;

import java.util.List;
import java.util.Set;
import taskbg.task.Autonomy;
import taskbg.task.Signal;
import taskbg.text.OutputWindow.Position;

/** Something to do, told as data; tasks are named by the stems of their records. */
public sealed interface Effect {
    /** The tasks that it ends, if all goes well. */
    default List<String> ends() {
        return List.of();
    }

    /** Read about so many lines of an output; answer with {@link Message.OutputRead}. */
    record ReadOutput(String task, Place place, int lines) implements Effect {}

    /** Tell when this output grows or is replaced, and no other's; an empty name ends it. */
    record FollowOutput(String task) implements Effect {}

    /**
     * Look for a text in the rows of an output as they are shown; case counts once the text has an
     * upper-case letter.
     *
     * @param from the row after which, or before which, it may stand
     */
    record SearchOutput(String task, String text, Position from, boolean backwards)
            implements Effect {}

    /** Stop the search that is under way. */
    record StopSearch() implements Effect {}

    /** Find out which outputs hold a text; answer with {@link Message.OutputsSearched}. */
    record SearchOutputs(String text, Set<String> names) implements Effect {
        public SearchOutputs {
            names = Set.copyOf(names);
        }
    }

    /** Stop tasks: first kindly, then not. */
    record CancelTasks(List<String> names) implements Effect {
        public CancelTasks {
            names = List.copyOf(names);
        }

        @Override
        public List<String> ends() {
            return names;
        }
    }

    /** Send a signal to the processes of tasks. */
    record SignalTasks(List<String> names, Signal signal) implements Effect {
        public SignalTasks {
            names = List.copyOf(names);
        }

        @Override
        public List<String> ends() {
            return signal.isMeantToEnd() ? names : List.of();
        }
    }

    /** Launch the same again, each under a new name. */
    record Relaunch(List<String> names) implements Effect {
        public Relaunch {
            names = List.copyOf(names);
        }
    }

    /** Launch a new task; an empty model is the droid's own. */
    record LaunchTask(
            String description,
            String prompt,
            String droid,
            Autonomy autonomy,
            String model,
            String directory)
            implements Effect {}

    /** Put ended tasks into the trash. */
    record RemoveTasks(List<String> names) implements Effect {
        public RemoveTasks {
            names = List.copyOf(names);
        }
    }

    /** Bring back what was removed last, be it by an earlier run of the program. */
    record UndoRemoval() implements Effect {}

    /** Find out what a prune would do; answer with {@link Message.PrunePreviewed}. */
    record PreviewPrune() implements Effect {}

    /** Prune these, of which a preview was shown. */
    record Prune(List<String> names) implements Effect {
        public Prune {
            names = List.copyOf(names);
        }

        @Override
        public List<String> ends() {
            return names;
        }
    }

    /**
     * Put a text on the clipboard; answer with a sentence that says what became of it.
     *
     * @param what the text is, for people: "the line"
     */
    record CopyText(String text, String what) implements Effect {}

    /** Copy an output for another program; answer with {@link Message.OutputCopied}. */
    record CopyOutput(String task, Viewer viewer) implements Effect {}

    /** End the copying that is under way. */
    record StopCopy() implements Effect {}

    /** Open a copy in its program, and delete it after. */
    record OpenCopy(String copy, Viewer viewer) implements Effect {}

    /** Delete a copy that nobody waits for any more. */
    record DropCopy(String copy) implements Effect {}

    /** Let the person write a text in their editor; answer with {@link Message.EditorClosed}. */
    record EditText(String text) implements Effect {}

    /** Give the terminal's window a title. */
    record SetTitle(String title) implements Effect {}

    /** Ring the terminal's bell. */
    record RingBell() implements Effect {}

    /** Show a notification. */
    record Notify(String text) implements Effect {}

    /** Draw everything anew: something else may have drawn on the terminal. */
    record Redraw() implements Effect {}

    /** Stop as a job of the shell, until it is continued. */
    record Suspend() implements Effect {}

    /** Leave; no task is stopped. */
    record Quit() implements Effect {}
}
