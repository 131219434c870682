package taskbg.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import taskbg.task.Remarks;
import taskbg.task.TaskId;

/** What tests let another JVM do with a directory: hold its lock, or add notes to a task. */
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] words) {
        var directory = Path.of(words[1]);
        var folder = Records.folder(directory);
        switch (words[0]) {
            case "hold" -> folder.exclusively(() -> hold(directory));
            case "note" -> note(folder, words[2], Integer.parseInt(words[3]));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static Object hold(Path directory) {
        try {
            Files.createFile(directory.resolve("held"));
            Thread.currentThread().join();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds this many notes, one by one, to the task {@code bg_1}. */
    static void note(TaskFolder folder, String name, int count) {
        for (int i = 0; i < count; i++) {
            var note = name + i;
            folder.update(
                    new TaskId("bg_1"),
                    task -> {
                        Remarks remarks = task.remarks();
                        return task.with(remarks.noting(note));
                    });
        }
    }
}
