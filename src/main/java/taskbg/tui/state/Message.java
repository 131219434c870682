package taskbg.tui.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taskbg.task.Observed;
import taskbg.text.OutputWindow;
import taskbg.text.OutputWindow.Position;

/** Something that has happened. */
public sealed interface Message {
    /** Something came from the terminal. */
    record Came(Input input) implements Message {}

    /** Time has passed. */
    record Ticked(Instant now) implements Message {}

    /** The directory was looked at: these entries are new or different, and those are gone. */
    record TasksSeen(List<Observed> seen, Set<String> gone) implements Message {
        public TasksSeen {
            seen = List.copyOf(seen);
            gone = Set.copyOf(gone);
        }

        /** Both looks as one, which costs half. */
        public TasksSeen and(TasksSeen later) {
            var last = new LinkedHashMap<String, Observed>();
            for (var one : seen) {
                last.put(one.entry().name(), one);
            }
            for (var one : later.seen) {
                last.put(one.entry().name(), one);
            }
            last.keySet().removeAll(later.gone);
            var missing = new LinkedHashSet<>(gone);
            missing.addAll(later.gone);
            missing.removeAll(last.keySet());
            return new TasksSeen(new ArrayList<>(last.values()), missing);
        }
    }

    /** The directory is not there, or no longer. */
    record DirectoryMissed() implements Message {}

    /** The directory cannot be read, though it is there; the sentence says why. */
    record DirectoryFailed(String sentence) implements Message {}

    /** A part of an output was read. */
    record OutputRead(String task, Place asked, OutputWindow window) implements Message {}

    /** An output cannot be read: it is not there, say. */
    record OutputFailed(String task, String sentence) implements Message {}

    /** An output has so many bytes now. */
    record OutputGrew(String task, long size) implements Message {}

    /** An output shrank or is another file now: nothing that was read of it counts. */
    record OutputReplaced(String task) implements Message {}

    /** A search found its text in this row. */
    record SearchFound(String task, String text, Position row) implements Message {}

    /** A search reached the end, or the start, without finding its text. */
    record SearchMissed(String task, String text) implements Message {}

    /** A search has gone through so many bytes, and goes on. */
    record SearchProgressed(String task, long bytes) implements Message {}

    /** Outputs were searched for a text of the filter: these tasks have it. */
    record OutputsSearched(String text, Set<String> names) implements Message {
        public OutputsSearched {
            names = Set.copyOf(names);
        }
    }

    /**
     * An act on tasks has ended.
     *
     * @param done a sentence that says what was done to how many; empty if it was to none
     * @param troubles a sentence for each of those that it was not done to
     */
    record TasksHandled(String done, List<String> troubles) implements Message {
        public TasksHandled {
            troubles = List.copyOf(troubles);
        }
    }

    /** An act is done; the sentence says what was. */
    record ActDone(String sentence) implements Message {}

    /** An act failed; the sentence says why. */
    record ActFailed(String sentence) implements Message {}

    /** The task of the form runs, or waits to. */
    record Launched(String name, String sentence) implements Message {}

    /**
     * The task of the form was not launched; the sentence says why.
     *
     * @param directory whether it is because of the directory
     */
    record LaunchRefused(String sentence, boolean directory) implements Message {}

    /** Tasks were launched again under these new names; some may not have been. */
    record Relaunched(List<String> names, TasksHandled outcome) implements Message {
        public Relaunched {
            names = List.copyOf(names);
        }
    }

    /** A removal, or the undoing of one, has ended. */
    record TrashClosed() implements Message {}

    /** So many of all tasks were put into the trash, and it goes on. */
    record Removing(int done, int all) implements Message {}

    /** So many of all tasks were taken out of the trash, and it goes on. */
    record Restoring(int done, int all) implements Message {}

    /** So many tasks were put into the trash; a sentence for each that was not. */
    record Removed(int tasks, List<String> troubles) implements Message {
        public Removed {
            troubles = List.copyOf(troubles);
        }
    }

    /** So many tasks were taken out of the trash; a sentence for each that was not. */
    record Restored(int tasks, List<String> troubles) implements Message {
        public Restored {
            troubles = List.copyOf(troubles);
        }
    }

    /** What a prune would do was found out. */
    record PrunePreviewed(List<PruneDialog.Candidate> candidates) implements Message {
        public PrunePreviewed {
            candidates = List.copyOf(candidates);
        }
    }

    /** Of the bytes of an output that are copied for another program so many are. */
    record CopyProgressed(long done, long all) implements Message {}

    /**
     * An output was copied for another program.
     *
     * @param copy its path
     * @param leftOut how many bytes of the start are not in it
     */
    record OutputCopied(String copy, Viewer viewer, long leftOut) implements Message {}

    /** No copy could be made; the sentence says why. */
    record CopyFailed(String sentence) implements Message {}

    /** The editor in which a prompt was written was closed. */
    record EditorClosed(String text) implements Message {}
}
