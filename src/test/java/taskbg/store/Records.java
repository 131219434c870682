package taskbg.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Entry;
import taskbg.task.Evidence;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;

/** Records for tests: some that the reference has written, and tasks of ours. */
final class Records {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final TaskId ID = new TaskId("bg_1a205c93757eac2c6");
    static final Instant START = Instant.parse("2026-11-22T12:05:09.123456Z");
    static final Instant END = Instant.parse("2026-11-22T12:06:10.000007Z");

    private Records() {}

    /** What the reference wrote, from the file of that name among the tests' resources. */
    static String ofReference(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Records.class.getResourceAsStream("/records/" + name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Task running(String id) {
        return new Task(
                new TaskId(id),
                "ses_0123456789ab",
                new Assignment(
                        "Say hi",
                        "say \"hi\" é 🚀",
                        "explorer",
                        "main",
                        "explorer",
                        null,
                        Order.ofDroid(Autonomy.LOW, "/work", OutputFormat.DROID)),
                START,
                null,
                new Status.Running(new Evidence("local", "box/1", "boot", 42, 4711), null),
                Progress.begun(START, "/tasks/" + id + ".out"),
                Remarks.NONE);
    }

    static TaskFolder folder(Path directory) {
        return new TaskFolder(directory, () -> ZONE);
    }

    static Path put(Path directory, TaskId id, String content) {
        return put(directory.resolve(id + ".json"), content);
    }

    static Path put(Path file, String content) {
        try {
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the record cannot be read. */
    static String why(TaskFolder folder, TaskId id) {
        return folder.read(id).entry() instanceof Entry.Unreadable(var name, var why)
                ? name + ": " + why
                : "can be read";
    }

    static Task task(TaskFolder folder, TaskId id) {
        return Objects.requireNonNull(folder.read(id).task());
    }

    static Task completed(Task task) {
        return task.moved(new Status.Completed(END, "done", null));
    }
}
