package taskbg.store;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;
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
    private final RecordFields record;
    private final RecordFields ours;

    private RecordReading(RecordFields record) {
        this.record = record;
        this.ours = record.object("progress").object(RecordWriting.OURS);
    }

    /**
     * The task of the record {@code name}.json.
     *
     * @throws RecordFields.Unreadable when it is none
     */
    static Task task(JsonObject tree, String name, RecordTime times) {
        var reading = new RecordReading(new RecordFields(tree, "", times));
        if (!reading.record.required("id").equals(name)) {
            throw new RecordFields.Unreadable("names another id than its file does");
        }
        try {
            return reading.task();
        } catch (Trouble e) {
            throw new RecordFields.Unreadable("is no task of ours: " + e.sentence());
        }
    }

    private Task task() {
        var started = record.time("started_at");
        if (started == null) {
            throw new RecordFields.Unreadable("has no started_at");
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
                record.text("prompt", ""),
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
        var result = record.text("result");
        var error = record.text("error", "");
        return switch (record.required("status")) {
            case "queued" -> queued(started);
            case "running" -> new Status.Running(evidence(), stop());
            case "completed" -> new Status.Completed(ended, result == null ? "" : result, exit());
            case "error" -> new Status.Failed(ended, error, result, exit());
            case "cancelled" -> new Status.Cancelled(ended, error);
            default -> throw new RecordFields.Unreadable("has a status that is none of the five");
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
        for (var process : ours.objects("left")) {
            processes.add(
                    new Leftover(
                            process.number("pid", 0),
                            process.number("start", 0),
                            process.text("name", "")));
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
        } catch (RecordFields.Unreadable e) {
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
        for (var note : ours.object().items("notes")) {
            said.add(note instanceof JsonValue.Text(var text) ? text : note.toString());
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
