package taskbg.command;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import taskbg.actions.Site;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Verdict;
import taskbg.text.Age;
import taskbg.text.ByteSize;
import taskbg.text.ClockTime;
import taskbg.text.VerdictWords;

/** One task in a few lines for people. */
final class Portrait {
    private static final int COLUMN = 13;

    private final Site site;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();

    Portrait(Site site, ZoneId zone) {
        this.site = site;
        this.zone = zone;
    }

    String of(Observed observed) {
        if (observed.entry() instanceof Entry.Known(Task task)) {
            course(task, observed);
            line("droid", task.assignment().droid());
            line("parent", task.assignment().parentSessionId());
            line("session", task.sessionId());
            line("model", task.assignment().model());
            work(task, observed);
            end(task.status());
            for (var note : task.remarks().notes()) {
                line("note", note);
            }
        }
        return text.toString().stripTrailing();
    }

    private void course(Task task, Observed observed) {
        var now = site.clock().instant();
        line("task", task.id() + "  " + task.assignment().description());
        line("status", task.status().word() + words(task.status(), observed.verdict()));
        line(
                "started",
                ClockTime.of(task.startedAt(), zone, now) + ", " + Age.of(task.elapsed(now)));
    }

    private void work(Task task, Observed observed) {
        var known = task.progress();
        var tool = known.lastTool() == null ? "" : ", last " + known.lastTool();
        line("tool calls", known.toolCalls() + tool);
        line("output", ByteSize.of(observed.outputBytes()) + "  " + site.output(task));
        line("last words", known.lastMessage());
    }

    private void end(Status status) {
        switch (status) {
            case Status.Queued queued -> {}
            case Status.Running running -> {}
            case Status.Completed completed -> line("result", completed.result());
            case Status.Failed failed -> {
                line("error", failed.error());
                line("result", failed.result());
            }
            case Status.Cancelled cancelled -> line("reason", cancelled.reason());
        }
    }

    /** What the evidence says, where it is more than the record says. */
    private static String words(Status status, Verdict verdict) {
        return VerdictWords.of(verdict).equals(status.word())
                ? ""
                : ": " + VerdictWords.sentence(verdict);
    }

    private void line(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append(label)
                    .append(" ".repeat(COLUMN - label.length()))
                    .append(value)
                    .append('\n');
        }
    }
}
