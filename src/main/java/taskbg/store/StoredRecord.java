package taskbg.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** A record as it was read: what it means, and all that its file says, known to us or not. */
public final class StoredRecord {
    private final Entry entry;
    private final Map<String, @Nullable Object> tree;
    private final RecordWriting writing;

    StoredRecord(Entry entry, Map<String, @Nullable Object> tree, RecordWriting writing) {
        this.entry = entry;
        this.tree = tree;
        this.writing = writing;
    }

    /** What the record means. */
    public Entry entry() {
        return entry;
    }

    /** The task, where there is one. */
    public @Nullable Task task() {
        return entry instanceof Entry.Known(Task task) ? task : null;
    }

    /**
     * The task.
     *
     * @throws Trouble that says why the record cannot be read
     */
    public Task known() {
        return switch (entry) {
            case Entry.Known(Task task) -> task;
            case Entry.Unreadable(var name, var why) ->
                    throw new Trouble(why + ": " + name + ".json");
        };
    }

    /** The same record about a task that has gone on; an unreadable one stays as it is. */
    public StoredRecord with(Task after) {
        var before = task();
        if (before == null || before.equals(after)) {
            return this;
        }
        var patched = copy(tree);
        writing.patch(patched, before, after);
        return new StoredRecord(new Entry.Known(after), patched, writing);
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
