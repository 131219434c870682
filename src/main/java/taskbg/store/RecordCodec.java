package taskbg.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import taskbg.task.Entry;
import taskbg.task.Task;

/** Between the bytes of record files and tasks. */
final class RecordCodec {
    private final RecordTime times;
    private final RecordWriting writing;

    RecordCodec(Supplier<ZoneId> zone) {
        times = new RecordTime(zone);
        writing = new RecordWriting();
    }

    /**
     * What the file {@code name}.json holds; anything wrong with it becomes an unreadable entry.
     */
    StoredRecord decode(byte[] content, String name) {
        if (content.length == 0) {
            return unreadable(name, "is empty");
        }
        try {
            var plain = PlainJson.read(content);
            var tree = plain == null ? JsonTree.read(content) : plain;
            return StoredRecord.outlined(RecordReading.outline(tree, name, times), tree, writing);
        } catch (Fields.Unreadable e) {
            return unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    StoredRecord unreadable(String name, String why) {
        return new StoredRecord(new Entry.Unreadable(name, "The record " + why), Map.of(), writing);
    }

    StoredRecord encode(Task task) {
        return new StoredRecord(new Entry.Known(task), writing.tree(task), writing);
    }

    /** The bytes of the record's file, laid out as the reference does. */
    byte[] bytes(StoredRecord stored) throws IOException {
        var out = new ByteArrayOutputStream(2048);
        try (var json = new JsonOutput(out, true)) {
            json.value(stored.tree());
        }
        return out.toByteArray();
    }
}
