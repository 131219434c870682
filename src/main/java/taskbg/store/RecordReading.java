package taskbg.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Evidence;
import taskbg.task.Exit;
import taskbg.task.HookText;
import taskbg.task.Leftover;
import taskbg.task.Leftovers;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Progress;
import taskbg.task.Remarks;
import taskbg.task.SentSignal;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.SuccessRule;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** What a record's JSON says, as a task. */
final class RecordReading {
    private final Fields record;
    private final Fields ours;
    private final List<?> notes;
    private final List<?> left;
    private final RecordTime times;

    private RecordReading(Map<?, ?> tree, RecordTime times) {
        this(new Fields(tree, times), tree, times);
    }

    private RecordReading(Fields record, Map<?, ?> tree, RecordTime times) {
        this.record = record;
        this.ours = record.object("progress").object(RecordKeys.OURS);
        this.notes = list(tree, "notes");
        this.left = list(tree, "left");
        this.times = times;
    }

    /**
     * The task of the record {@code name}.json, but for its long texts, which are {@link #whole
     * added} for who reads them: most that is read of records only counts or finds them.
     *
     * @throws Fields.Unreadable when it is none
     */
    static Task outline(Map<?, ?> tree, String name, RecordTime times) {
        var reading = new RecordReading(tree, times);
        if (!reading.record.required("id").equals(name)) {
            throw new Fields.Unreadable("names another id than its file does");
        }
        try {
            return reading.task();
        } catch (Trouble e) {
            throw new Fields.Unreadable("is no task of ours: " + e.sentence());
        }
    }

    /** The task of which {@code outline} is the outline. */
    static Task whole(Task outline, Map<?, ?> tree) {
        var asked = outline.assignment();
        var whole =
                new Assignment(
                        asked.description(),
                        words(tree, "prompt"),
                        asked.droid(),
                        asked.parentSessionId(),
                        asked.concurrencyKey(),
                        asked.model(),
                        asked.order());
        return new Task(
                outline.id(),
                outline.sessionId(),
                whole,
                outline.startedAt(),
                outline.queuedAt(),
                whole(outline.status(), tree),
                outline.progress(),
                outline.remarks(),
                outline.leftovers());
    }

    private static Status whole(Status outline, Map<?, ?> tree) {
        if (outline instanceof Status.Completed(var at, var unread, var exit)) {
            return new Status.Completed(at, words(tree, "result"), exit);
        }
        if (outline instanceof Status.Failed(var at, var unread, var said, var exit)) {
            var result = tree.get("result") == null ? null : words(tree, "result");
            return new Status.Failed(at, words(tree, "error"), result, exit);
        }
        return outline instanceof Status.Cancelled(var at, var unread)
                ? new Status.Cancelled(at, words(tree, "error"))
                : outline;
    }

    private static String words(Map<?, ?> tree, String key) {
        var text = tree.get(key);
        return text == null ? "" : text.toString();
    }

    private static List<?> list(Map<?, ?> tree, String key) {
        return tree.get("progress") instanceof Map<?, ?> progress
                        && progress.get(RecordKeys.OURS) instanceof Map<?, ?> ours
                        && ours.get(key) instanceof List<?> list
                ? list
                : List.of();
    }

    private Task task() {
        var started = record.time("started_at");
        if (started == null) {
            throw new Fields.Unreadable("has no started_at");
        }
        var status = status(started);
        return new Task(
                new TaskId(record.required("id")),
                record.text("session_id", ""),
                assignment(),
                started,
                record.time("queued_at"),
                status,
                progress(started),
                remarks(),
                status.ended() ? leftovers() : Leftovers.NONE);
    }

    private Assignment assignment() {
        return new Assignment(
                record.text("description", ""),
                record.unread("prompt"),
                record.text("agent", ""),
                record.text("parent_session_id", Assignment.MAIN),
                record.text("concurrency_key"),
                record.text("parent_model"),
                order());
    }

    private @Nullable Order order() {
        var order = ours.object("order");
        return order.isEmpty()
                ? null
                : new Order(
                        order.text("agent", Order.DROID),
                        Autonomy.of(order.text("autonomy", Autonomy.MEDIUM.word())),
                        order.required("directory"),
                        OutputFormat.of(order.text("format", OutputFormat.DROID.word())),
                        SuccessRule.of(order.text("success", SuccessRule.EVENTS.word())));
    }

    private Status status(Instant started) {
        var ended =
                record.time("completed_at", record.object("progress").time("lastUpdate", started));
        // Read in every state: what an end leaves standing must be readable after it.
        var result = record.unread("result");
        var error = record.unread("error");
        return switch (record.required("status")) {
            case "queued" -> queued(started);
            case "running" -> new Status.Running(evidence(), stop());
            case "completed" -> new Status.Completed(ended, result, exit());
            case "error" -> new Status.Failed(ended, error, result, exit());
            case "cancelled" -> new Status.Cancelled(ended, error);
            default -> throw new Fields.Unreadable("has a status that is none of the five");
        };
    }

    private Status queued(Instant started) {
        stop();
        return new Status.Queued(record.time("queued_at", started), evidence());
    }

    private @Nullable Evidence evidence() {
        var process = ours.object("process");
        return process.isEmpty()
                ? null
                : new Evidence(
                        process.text("engine", Evidence.LOCAL),
                        process.required("host"),
                        process.required("boot"),
                        process.number("pid", 0),
                        process.number("start", 0));
    }

    private Leftovers leftovers() {
        var processes = new ArrayList<Leftover>();
        for (var each : left) {
            if (each instanceof Map<?, ?> map) {
                var process = new Fields(map, times);
                processes.add(
                        new Leftover(
                                process.number("pid", 0),
                                process.number("start", 0),
                                process.text("name", "")));
            }
        }
        return new Leftovers(evidence(), processes);
    }

    private @Nullable StopRequest stop() {
        var stop = ours.object("stop");
        if (stop.isEmpty()) {
            return null;
        }
        var outcome =
                stop.required("as").equals("error")
                        ? StopRequest.Outcome.ERROR
                        : StopRequest.Outcome.CANCELLED;
        return new StopRequest(stop.time("at", Instant.EPOCH), outcome, stop.text("reason", ""));
    }

    private @Nullable Exit exit() {
        try {
            var exit = ours.object("exit");
            return exit.isEmpty()
                    ? null
                    : new Exit(
                            Math.clamp(exit.number("code", 0), 0, Integer.MAX_VALUE),
                            exit.time("at", Instant.EPOCH));
        } catch (Fields.Unreadable e) {
            // A running record may hold anything there, and must be readable once it has ended.
            return null;
        }
    }

    private Progress progress(Instant started) {
        var progress = record.object("progress");
        return new Progress(
                Math.clamp(progress.number("toolCalls", 0), 0, Integer.MAX_VALUE),
                progress.time("lastUpdate", started),
                progress.text("outputFile"),
                progress.text("lastTool"),
                progress.text("lastMessage"),
                progress.time("lastMessageAt"));
    }

    private Remarks remarks() {
        var said = new ArrayList<String>();
        for (var note : notes) {
            said.add(String.valueOf(note));
        }
        return new Remarks(
                relative("relaunchOf"), relative("relaunchedAs"), said, hookText(), signal());
    }

    private @Nullable HookText hookText() {
        var told = ours.object("hook");
        return told.isEmpty()
                ? null
                : new HookText(told.text("text", ""), told.time("at", Instant.EPOCH));
    }

    private @Nullable SentSignal signal() {
        var sent = ours.object("signal");
        return sent.isEmpty()
                ? null
                : new SentSignal(sent.text("name", ""), sent.time("at", Instant.EPOCH));
    }

    private @Nullable TaskId relative(String key) {
        var name = ours.text(key);
        return name == null ? null : new TaskId(name);
    }
}
