package taskbg.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** A record as it was read: what it means, and all that its file says, known to us or not. */
public final class StoredRecord {
    private final Entry outline;
    private final Map<String, @Nullable Object> tree;
    private final RecordWriting writing;

    /** Null until somebody asks; any thread may find it, and all find the same. */
    private @Nullable Entry entry;

    private StoredRecord(
            Entry outline,
            @Nullable Entry entry,
            Map<String, @Nullable Object> tree,
            RecordWriting writing) {
        this.outline = outline;
        this.entry = entry;
        this.tree = tree;
        this.writing = writing;
    }

    StoredRecord(Entry entry, Map<String, @Nullable Object> tree, RecordWriting writing) {
        this(entry, entry, tree, writing);
    }

    /** The record of a task whose long texts are still to be read. */
    static StoredRecord outlined(
            Task outline, Map<String, @Nullable Object> tree, RecordWriting writing) {
        return new StoredRecord(new Entry.Known(outline), null, tree, writing);
    }

    /** What the record means. */
    public Entry entry() {
        var known = entry;
        if (known == null) {
            known = new Entry.Known(RecordReading.whole(((Entry.Known) outline).task(), tree));
            entry = known;
        }
        return known;
    }

    /** What the record means but for prompt, result and error, which it costs more to read. */
    public Entry outline() {
        return outline;
    }

    /** Whether it is known that the task is over. */
    public boolean ended() {
        return outline instanceof Entry.Known(Task task) && task.ended();
    }

    /** The task, where there is one. */
    public @Nullable Task task() {
        return entry() instanceof Entry.Known(Task task) ? task : null;
    }

    /**
     * The task.
     *
     * @throws Trouble that says why the record cannot be read
     */
    public Task known() {
        var known = entry();
        if (known instanceof Entry.Unreadable(var name, var why)) {
            throw new Trouble(why + ": " + name + ".json");
        }
        return ((Entry.Known) known).task();
    }

    /** The same record about a task that has gone on; an unreadable one stays as it is. */
    @SuppressWarnings("ReferenceEquality")
    public StoredRecord with(Task after) {
        var before = task();
        // To compare tasks would link their equals, which takes longer than to write them down.
        if (before == null || before == after) {
            return this;
        }
        var patched = copy(tree);
        return writing.patch(patched, before, after)
                ? new StoredRecord(new Entry.Known(after), patched, writing)
                : this;
    }

    Map<String, @Nullable Object> tree() {
        return tree;
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> tree) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        for (var field : tree.entrySet()) {
            var value = field.getValue();
            copy.put((String) field.getKey(), value instanceof Map<?, ?> map ? copy(map) : value);
        }
        return copy;
    }
}
