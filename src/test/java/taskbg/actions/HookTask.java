package taskbg.actions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskbg.store.TaskFolder;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Evidence;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.testing.Home;

/** A task at work whose agent's hooks are tested, and what droid recorded of such. */
final class HookTask {
    static final Instant START = Home.at("12:00:00");
    static final Instant NOW = Home.at("12:05:00");
    static final TaskId ID = new TaskId("bg_1");
    static final String MADE_UP = "ses_0123456789ab";

    /** The session that the recorded outputs and transcripts name. */
    static final String REAL = "8de8c8de-7338-4aa1-8fb6-e2a89d34944c";

    static final Evidence RUNNER = new Evidence("local", "box/1", "boot", 42, 4711);

    private HookTask() {}

    /** Writes its record, which has the made-up session, and its output. */
    static void put(
            Home home, @Nullable Evidence runner, @Nullable StopRequest stop, String output) {
        var tasks = new TaskFolder(home.tasks(), () -> ZoneOffset.UTC);
        var file = tasks.createOutput(ID);
        Home.write(file, output);
        tasks.create(
                new Task(
                        ID,
                        MADE_UP,
                        new Assignment(
                                "Say hi",
                                "Say hi",
                                "explorer",
                                "main",
                                "explorer",
                                null,
                                Order.ofDroid(Autonomy.LOW, "/", OutputFormat.DROID)),
                        START,
                        null,
                        new Status.Running(runner, stop),
                        Progress.begun(START, file.toString()),
                        Remarks.NONE));
    }

    static String sample(String name) {
        try (var in = HookTask.class.getResourceAsStream("/droid/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The output as it stands when the Stop hook runs: the completion is not there yet. */
    static String success(boolean whole) {
        var text = sample("stream-json.success-with-tool.jsonl");
        return whole ? text : text.substring(0, text.indexOf("{\"type\":\"completion\""));
    }
}
