package taskbg.task;

import java.time.Instant;

/** Tasks to test with. */
final class Tasks {
    private static final Instant START = Instant.parse("2026-11-22T11:00:00Z");

    private Tasks() {}

    static Task in(Status status) {
        return new Task(
                new TaskId("bg_1"),
                "ses_1",
                new Assignment("say hi", "Say hi", "explorer", Assignment.MAIN, null, null, null),
                START,
                null,
                status,
                Progress.begun(START, "/tasks/bg_1.out"),
                Remarks.NONE);
    }
}
