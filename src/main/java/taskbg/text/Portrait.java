package taskbg.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Verdict;

/** One task in a few lines for people; what the record says in its own words is not yet safe. */
public final class Portrait {
    /** The columns of the labels, with a blank after the longest. */
    public static final int LABELS = 13;

    private final ZoneId zone;
    private final Instant now;
    private final List<Line> lines = new ArrayList<>();

    private Portrait(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** A label and what it stands before, which may have several lines itself. */
    public record Line(String label, String value) {}

    /** How the task goes; nothing of a record that cannot be read. */
    public static List<Line> of(Observed seen, String output, ZoneId zone, Instant now) {
        var portrait = new Portrait(zone, now);
        if (seen.entry() instanceof Entry.Known(Task task)) {
            portrait.course(task, seen, output);
        }
        return portrait.lines;
    }

    /** How it goes, or why that is not known, and what was asked for. */
    public static List<Line> whole(Observed seen, ZoneId zone, Instant now) {
        var portrait = new Portrait(zone, now);
        switch (seen.entry()) {
            case Entry.Unreadable unreadable -> {
                portrait.line("record", unreadable.name());
                portrait.line("trouble", unreadable.why());
            }
            case Entry.Known(Task task) -> {
                var file = task.progress().outputFile();
                portrait.course(task, seen, file == null ? "" : file);
                portrait.asked(task);
            }
        }
        return portrait.lines;
    }

    private void course(Task task, Observed seen, String output) {
        line("task", task.id() + "  " + task.assignment().description());
        line("status", status(task.status(), seen.verdict()));
        line(
                "started",
                ClockTime.of(task.startedAt(), zone, now) + ", " + Age.of(task.elapsed(now)));
        line("droid", task.assignment().droid());
        line("parent", task.assignment().parentSessionId());
        line("session", task.sessionId());
        line("model", task.assignment().model());
        var known = task.progress();
        var tool = known.lastTool() == null ? "" : ", last " + known.lastTool();
        line("tool calls", known.toolCalls() + tool);
        line("output", ByteSize.of(seen.outputBytes()) + "  " + output);
        line("last words", known.lastMessage());
        end(task.status());
        for (var note : task.remarks().notes()) {
            line("note", note);
        }
    }

    private void end(Status status) {
        switch (status) {
            case Status.Queued _ -> {}
            case Status.Running _ -> {}
            case Status.Completed completed -> line("result", completed.result());
            case Status.Failed failed -> {
                line("error", failed.error());
                line("result", failed.result());
            }
            case Status.Cancelled cancelled -> line("reason", cancelled.reason());
        }
    }

    private void asked(Task task) {
        var order = task.assignment().order();
        if (order != null) {
            line("directory", order.directory());
            line("autonomy", order.autonomy().word());
        }
        var before = task.remarks().relaunchOf();
        line("repeats", before == null ? null : before.value());
        var after = task.remarks().relaunchedAs();
        line("repeated by", after == null ? null : after.value());
        line("prompt", task.assignment().prompt());
    }

    /** What the evidence says, where it is more than the record says. */
    private static String status(Status status, Verdict verdict) {
        var look = VerdictLook.of(verdict);
        var word = look.words();
        if (word.equals(status.word())) {
            return word;
        }
        var shown = word.startsWith(status.word()) ? word : status.word();
        return shown + ": " + look.sentence();
    }

    private void line(String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(new Line(label, value));
        }
    }
}
