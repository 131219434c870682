package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import taskbg.task.Assignment;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Verdict;
import taskbg.text.TextTable.Cell;

class TaskTableTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final List<Observed> SEEN =
            List.of(
                    seen(
                            "bg_1",
                            "Fix the parser",
                            running(),
                            12,
                            "Read",
                            "Looking\nat it",
                            90,
                            2048),
                    seen("bg_2", "Say 漢字 \u001B[2J", running(), 0, null, null, 500, 0),
                    seen("bg_3", "Wait", new Status.Queued(ago(30), null), 0, null, null, 30, 0),
                    seen("bg_4", "Test", completed("All\ngreen"), 3, null, null, 60, 700),
                    seen("bg_5", "Lint", failed("Exit code 3"), 0, null, null, 60, 0),
                    seen("bg_6", "Stop", cancelled("By hand"), 0, null, null, 60, 0),
                    Observed.unreadable(new Entry.Unreadable("bg_7", "Not JSON: line 1")));

    @Test
    void a_wide_terminal_shows_every_field() {
        assertEquals(
                """
                STATE       ID    DESCRIPTION     DROID       TIME  SIGN  TOOLS    OUTPUT  RESULT
                foreign     bg_1  Fix the parser  explorer   1h00m    1m  12 Read    2.0K  Looking at it
                foreign     bg_2  Say 漢字        explorer   1h00m    8m
                queued      bg_3  Wait            explorer     30s   30s
                completed   bg_4  Test            explorer  59m00s    1m  3           700  All green
                error       bg_5  Lint            explorer  59m00s    1m                   Exit code 3
                cancelled   bg_6  Stop            explorer  59m00s    1m                   By hand
                unreadable  bg_7                                                           Not JSON: line 1
                """,
                table(160));
    }

    @Test
    void a_narrow_terminal_shows_what_matters() {
        assertEquals(
                """
                STATE       DESCRIPTION       TIME  SIGN
                foreign     Fix the parser   1h00m    1m
                foreign     Say 漢字         1h00m    8m
                queued      Wait               30s   30s
                completed   Test            59m00s    1m
                error       Lint            59m00s    1m
                cancelled   Stop            59m00s    1m
                unreadable
                """,
                table(40));
    }

    @Test
    void a_quiet_task_stands_out_by_its_last_sign() {
        var quiet = SEEN.getFirst();
        var verdict = new Verdict.Quiet(Duration.ofMinutes(7));
        var seen = new Observed(quiet.entry(), verdict, 0, ago(420));
        assertEquals(new Cell("7m", Role.DOUBTFUL), TaskCells.sign(seen, NOW));
        assertEquals(new Cell("quiet 7m", Role.DOUBTFUL), TaskCells.state(seen));
    }

    @Test
    void the_parent_is_a_cell_of_its_own() {
        assertEquals(new Cell("main", Role.MUTED), TaskCells.parent(SEEN.getFirst()));
        assertEquals(Cell.plain(""), TaskCells.parent(SEEN.getLast()));
    }

    private static String table(int width) {
        return String.join("\n", TaskTable.of(SEEN, NOW, width).plainLines(width)) + "\n";
    }

    private static Observed seen(
            String id,
            String description,
            Status status,
            int calls,
            @Nullable String tool,
            @Nullable String message,
            int signSecondsAgo,
            long bytes) {
        var progress = new Progress(calls, NOW, null, tool, message, null);
        var assignment = new Assignment(description, "", "explorer", "main", null, null, null);
        var task =
                new Task(
                        new TaskId(id),
                        "ses_1",
                        assignment,
                        ago(3600),
                        null,
                        status,
                        progress,
                        Remarks.NONE);
        var sighting = task.ended() ? Sighting.GONE : Sighting.ALIVE;
        var verdict = Verdict.of(task, sighting, ago(signSecondsAgo), NOW);
        return new Observed(new Entry.Known(task), verdict, bytes, ago(signSecondsAgo));
    }

    private static Status running() {
        return new Status.Running(null, null);
    }

    private static Status completed(String result) {
        return new Status.Completed(ago(60), result, null);
    }

    private static Status failed(String error) {
        return new Status.Failed(ago(60), error, null, null);
    }

    private static Status cancelled(String reason) {
        return new Status.Cancelled(ago(60), reason);
    }

    private static Instant ago(int seconds) {
        return NOW.minusSeconds(seconds);
    }
}
