package taskbg.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import taskbg.json.JsonObject;
import taskbg.json.JsonReader;
import taskbg.json.JsonTrouble;

/** Reads all records again and again from outside, as the reference would. */
final class Observer implements Runnable {
    /** All keys that the reference takes, in its order: it ignores a record with another. */
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "session_id",
                    "parent_session_id",
                    "description",
                    "prompt",
                    "agent",
                    "status",
                    "started_at",
                    "queued_at",
                    "completed_at",
                    "result",
                    "error",
                    "progress",
                    "concurrency_key",
                    "parent_model");

    private static final Set<String> ENDED = Set.of("completed", "error", "cancelled");
    private static final long PAUSE = 10_000_000;

    private final Path directory;

    /** Owned by the thread that runs this, as is the next. */
    private final Set<String> ended = new HashSet<>();

    private final Map<String, JsonObject> seen = new TreeMap<>();

    /** Read by others while this runs. */
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private volatile boolean over;
    private volatile long reads;

    Observer(Path directory) {
        this.directory = directory;
    }

    void stop() {
        over = true;
    }

    long reads() {
        return reads;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void run() {
        while (!over) {
            look();
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Reads each record once; the answer is what they hold, by id. */
    Map<String, JsonObject> look() {
        var now = new TreeMap<String, JsonObject>();
        try (var files = Files.newDirectoryStream(directory, "*.json")) {
            for (var file : files) {
                read(file, now);
            }
        } catch (IOException e) {
            complaints.add(e.toString());
        }
        for (var id : seen.keySet()) {
            if (!now.containsKey(id)) {
                complaints.add(id + " vanished");
            }
        }
        seen.putAll(now);
        return now;
    }

    private void read(Path file, Map<String, JsonObject> now) throws IOException {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - ".json".length());
        try {
            var record = JsonReader.object(Files.readAllBytes(file));
            reads++;
            if (!List.copyOf(record.fields().keySet()).equals(KEYS)) {
                complaints.add(id + " has the keys " + record.fields().keySet());
            }
            boolean isEnded = ENDED.contains(record.text("status", ""));
            if (isEnded) {
                ended.add(id);
            } else if (ended.contains(id)) {
                complaints.add(id + " was revived: " + record.text("status"));
            }
            now.put(id, record);
        } catch (JsonTrouble e) {
            complaints.add(id + " is torn: " + e.why());
        } catch (NoSuchFileException e) {
            complaints.add(id + " is listed, but not there");
        }
    }
}
