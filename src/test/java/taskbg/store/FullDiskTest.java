package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Status;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.testing.Jvm;

/** A disk without room, and a limit on the size of files, in a JVM under it. */
@Timeout(120)
class FullDiskTest {
    private static final String OLD = "old ".repeat(300);
    private static final String NEW = "new ".repeat(2_000);

    @TempDir Path directory;

    /** Writes what must fit and what cannot, and says what came of it. */
    public static void main(String[] words) {
        var folder = Records.folder(Path.of(words[0]));
        var id = new TaskId("bg_1");
        folder.create(Records.running("bg_1"));
        folder.update(id, task -> task.moved(new Status.Completed(Records.END, OLD, null)));
        try {
            folder.update(id, task -> task.corrected(new Status.Completed(Records.END, NEW, null)));
            System.out.println("there was room");
        } catch (Trouble e) {
            System.out.println(e.sentence());
        }
        System.out.println(
                Records.task(folder, id).status()
                                        instanceof Status.Completed(var a, var result, var b)
                                && result.equals(OLD)
                        ? "as it was"
                        : "lost");
        System.out.println(Path.of(words[0]).toFile().list().length + " files");
    }

    @Test
    void a_full_disk_loses_no_record_and_is_one_sentence() throws Exception {
        var inside = new ArrayList<>(List.of("unshare", "--mount", "--map-root-user", "sh", "-c"));
        inside.add("mount -t tmpfs -o size=8k none \"$0\" || exit 77; exec \"$@\"");
        inside.add(directory.toString());
        inside.addAll(Jvm.command(FullDiskTest.class.getName(), directory.toString()));
        var said = output(inside);
        Assumptions.assumeTrue(said.status() != 77 && said.status() != 1, "may not mount a disk");
        assertEquals(
                """
                Cannot write %s: No space left on device
                as it was
                2 files
                """
                        .formatted(directory.resolve("bg_1.json")),
                said.text());
    }

    @Test
    void a_limit_on_the_size_of_files_loses_no_record_and_is_one_sentence() throws Exception {
        var inside = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
        inside.addAll(Jvm.command(FullDiskTest.class.getName(), directory.toString()));
        assertEquals(
                """
                Cannot write %s: File too large
                as it was
                2 files
                """
                        .formatted(directory.resolve("bg_1.json")),
                output(inside).text());
    }

    private record Said(int status, String text) {}

    private static Said output(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS));
        return new Said(process.exitValue(), text);
    }
}
