package taskbg.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Task;

/** Between the bytes of record files and tasks. */
final class RecordCodec {
    private final JsonFactory json = JsonTree.factory();
    private final RecordTime times;
    private final RecordWriting writing;

    RecordCodec(ZoneId zone) {
        times = new RecordTime(zone);
        writing = new RecordWriting(times);
    }

    /**
     * What the file {@code name}.json holds; anything wrong with it becomes an unreadable entry.
     */
    StoredRecord decode(byte[] content, String name) {
        if (content.length == 0) {
            return unreadable(name, "is empty");
        }
        try {
            var tree = tree(content);
            var task = RecordReading.task(tree, name, times);
            return new StoredRecord(new Entry.Known(task), tree, writing);
        } catch (Fields.Unreadable e) {
            return unreadable(name, String.valueOf(e.getMessage()));
        } catch (StreamConstraintsException e) {
            return unreadable(name, "is nested too deeply");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where =
                    at == null
                            ? ""
                            : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            return unreadable(name, "is no complete JSON" + where);
        } catch (IOException e) {
            return unreadable(name, "is no JSON that can be kept: " + e.getMessage());
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
        try (var generator = json.createGenerator(out)) {
            generator.setPrettyPrinter(PythonLayout.indented());
            JsonTree.write(stored.tree(), generator);
        }
        return out.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> tree(byte[] content) throws IOException {
        try (var in = json.createParser(content)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Fields.Unreadable("is no JSON object");
            }
            var tree = JsonTree.read(in);
            if (in.nextToken() != null) {
                throw new Fields.Unreadable("has something after its end");
            }
            return (Map<String, @Nullable Object>) Objects.requireNonNull(tree);
        }
    }
}
