package taskbg.store;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonReader;
import taskbg.json.JsonTrouble;
import taskbg.json.JsonWriter;
import taskbg.task.Entry;
import taskbg.task.Task;
import taskbg.task.Trouble;

/**
 * A record's file as it was read.
 *
 * @param entry what it means
 * @param tree all that it says, known to us or not; nothing where it cannot be read
 */
public record StoredRecord(Entry entry, JsonObject tree) {
    /** The content of {@code name}.json; anything wrong with it becomes an unreadable entry. */
    static StoredRecord read(byte[] content, String name, RecordTime times) {
        if (content.length == 0) {
            return unreadable(name, "is empty");
        }
        try {
            var tree = JsonReader.object(content);
            return new StoredRecord(new Entry.Known(RecordReading.task(tree, name, times)), tree);
        } catch (JsonTrouble e) {
            return unreadable(name, e.why());
        } catch (RecordFields.Unreadable e) {
            return unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    static StoredRecord unreadable(String name, String why) {
        return new StoredRecord(new Entry.Unreadable(name, "The record " + why), JsonObject.EMPTY);
    }

    /** The record of a new task. */
    static StoredRecord of(Task task) {
        return new StoredRecord(new Entry.Known(task), RecordWriting.tree(task));
    }

    /** The bytes of the record's file, laid out as the reference does. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream(2048);
        try (var json = JsonWriter.indented(out)) {
            json.value(tree);
        }
        return out.toByteArray();
    }

    /** Whether it is known that the task is over. */
    public boolean ended() {
        return entry instanceof Entry.Known(var task) && task.ended();
    }

    /** The task, where there is one. */
    public @Nullable Task task() {
        return entry instanceof Entry.Known(var task) ? task : null;
    }

    /**
     * The task.
     *
     * @throws Trouble that says why the record cannot be read
     */
    public Task known() {
        return switch (entry) {
            case Entry.Known(var task) -> task;
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
        var patched = RecordWriting.patched(tree, before, after);
        return patched.equals(tree) ? this : new StoredRecord(new Entry.Known(after), patched);
    }
}
