package taskbg.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taskbg.task.Status;
import taskbg.task.Summary;
import taskbg.task.Verdict;

class VerdictLookTest {
    private static final Instant END = Instant.parse("2026-11-22T12:00:00Z");

    record Case(Verdict verdict, String word, Role role, String sentence) {}

    static List<Case> ends() {
        return List.of(
                new Case(
                        new Verdict.Over(new Status.Completed(END, "done", null)),
                        "completed",
                        Role.COMPLETED,
                        "Completed."),
                new Case(
                        new Verdict.Over(new Status.Failed(END, "exit 3", null, null)),
                        "error",
                        Role.FAILED,
                        "Failed: exit 3"),
                new Case(
                        new Verdict.Over(new Status.Cancelled(END, "by hand")),
                        "cancelled",
                        Role.MUTED,
                        "Cancelled: by hand"),
                new Case(
                        new Verdict.StillRunning(new Status.Completed(END, "done", null)),
                        "completed, still running",
                        Role.DOUBTFUL,
                        "Has ended, but processes of it still run; cancel stops them."));
    }

    static List<Case> verdicts() {
        return List.of(
                new Case(new Verdict.Waiting(), "queued", Role.WAITING, "Waits in the queue."),
                new Case(new Verdict.Active(), "running", Role.RUNNING, "Runs."),
                new Case(
                        new Verdict.Quiet(Duration.ofMinutes(7)),
                        "quiet 7m",
                        Role.DOUBTFUL,
                        "Runs, but has given no sign of life for 7 minutes."),
                new Case(
                        new Verdict.Paused(),
                        "paused",
                        Role.DOUBTFUL,
                        "Is paused: a signal stopped its agent, and CONT lets it go on."),
                new Case(
                        new Verdict.Stopping(),
                        "stopping",
                        Role.RUNNING,
                        "Is being stopped; some of its processes are still alive."),
                new Case(
                        new Verdict.Lost(),
                        "lost",
                        Role.DOUBTFUL,
                        "Its process is gone and left no exit code."),
                new Case(
                        new Verdict.Foreign(),
                        "foreign",
                        Role.MUTED,
                        "Was started by another tool, which named no process to look at."),
                new Case(
                        new Verdict.Elsewhere("node7"),
                        "elsewhere",
                        Role.MUTED,
                        "Runs on node7, which cannot be seen from here."),
                new Case(
                        new Verdict.Unreadable("Empty file."),
                        "unreadable",
                        Role.DOUBTFUL,
                        "Empty file."));
    }

    @ParameterizedTest
    @MethodSource({"verdicts", "ends"})
    void each_verdict_has_a_word_a_meaning_and_a_sentence(Case says) {
        var look = VerdictLook.of(says.verdict());
        assertEquals(says.word(), look.words());
        assertEquals(says.role(), look.role());
        assertEquals(says.sentence(), look.sentence());
    }

    @Test
    void a_summary_names_the_states_that_there_are() {
        assertEquals("0 tasks", SummaryWords.of(new Summary(0, 0, 0, 0, 0, 0, 0, 0)));
        assertEquals("1 task: 1 failed", SummaryWords.of(new Summary(1, 0, 0, 0, 1, 0, 0, 0)));
        assertEquals(
                "15 tasks: 1 running, 2 queued, 4 failed, 3 completed, 5 cancelled, 6 unreadable,"
                        + " 7 ended but still running",
                SummaryWords.of(new Summary(15, 1, 2, 3, 4, 5, 6, 7)));
    }
}
