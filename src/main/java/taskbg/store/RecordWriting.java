package taskbg.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;
import taskbg.task.Assignment;
import taskbg.task.Evidence;
import taskbg.task.Exit;
import taskbg.task.Leftover;
import taskbg.task.Remarks;
import taskbg.task.Status;
import taskbg.task.StopRequest;
import taskbg.task.Task;
import taskbg.task.TaskId;

/**
 * A task as the JSON of its record: the reference's 15 keys in order, ours inside {@code
 * progress.taskBg}.
 */
final class RecordWriting {
    /** The object inside {@code progress} that holds what the reference knows nothing of. */
    static final String OURS = "taskBg";

    private static final String PROGRESS = "progress";

    private RecordWriting() {}

    static JsonObject tree(Task task) {
        var asked = task.assignment();
        var tree =
                JsonObject.builder()
                        .put("id", task.id().value())
                        .put("session_id", task.sessionId())
                        .put("parent_session_id", asked.parentSessionId())
                        .put("description", asked.description())
                        .put("prompt", asked.prompt())
                        .put("agent", asked.droid())
                        .put("status", task.status().word())
                        .put("started_at", RecordTime.format(task.startedAt()))
                        .put("queued_at", time(task.queuedAt()));
        switch (task.status()) {
            case Status.Completed(var at, var result, _) -> putEnd(tree, at, result, null);
            case Status.Failed(var at, var error, var result, _) -> putEnd(tree, at, result, error);
            case Status.Cancelled(var at, var reason) -> putEnd(tree, at, null, reason);
            case Status.Queued _, Status.Running _ -> putEnd(tree, null, null, null);
        }
        return tree.put(PROGRESS, progress(task))
                .put("concurrency_key", asked.concurrencyKey())
                .put("parent_model", asked.model())
                .build();
    }

    /**
     * The tree with what {@code after} says otherwise than {@code before}; all else is left as it
     * stands: keys we don't know, values that we would write in another form, facts of an earlier
     * state.
     */
    static JsonObject patched(JsonObject tree, Task before, Task after) {
        var patched = patched(tree, tree(before), tree(after));
        boolean goesOn = after.status() instanceof Status.Running running && running.stop() == null;
        return goesOn && (isToStop(before) || !patched.equals(tree))
                ? withoutStop(patched)
                : patched;
    }

    private static JsonObject patched(JsonObject tree, JsonObject before, JsonObject after) {
        var patched = tree;
        for (var field : after.fields().entrySet()) {
            var key = field.getKey();
            var now = field.getValue();
            var then = before.get(key);
            if (!now.equals(then)) {
                boolean nested = now instanceof JsonObject && tree.get(key) instanceof JsonObject;
                patched =
                        patched.with(
                                key,
                                nested
                                        ? patched(
                                                tree.object(key),
                                                before.object(key),
                                                after.object(key))
                                        : now);
            }
        }
        return patched;
    }

    private static boolean isToStop(Task task) {
        return task.status() instanceof Status.Running running && running.stop() != null;
    }

    /** A request to stop is no fact of an earlier state: while it stands, it counts. */
    private static JsonObject withoutStop(JsonObject tree) {
        var progress = tree.object(PROGRESS);
        var ours = progress.object(OURS);
        return ours.get("stop") == null
                ? tree
                : tree.with(PROGRESS, progress.with(OURS, ours.without("stop")));
    }

    private static void putEnd(
            JsonObject.Builder tree,
            @Nullable Instant at,
            @Nullable String result,
            @Nullable String error) {
        tree.put("completed_at", time(at)).put("result", result).put("error", error);
    }

    private static JsonObject progress(Task task) {
        var known = task.progress();
        var tree =
                JsonObject.builder()
                        .put("toolCalls", known.toolCalls())
                        .put("lastUpdate", RecordTime.format(known.lastUpdate()))
                        .putKnown("outputFile", known.outputFile())
                        .putKnown("lastTool", known.lastTool())
                        .putKnown("lastMessage", known.lastMessage())
                        .putKnown("lastMessageAt", time(known.lastMessageAt()));
        var ours = ours(task);
        return (ours.isEmpty() ? tree : tree.put(OURS, ours)).build();
    }

    private static JsonObject ours(Task task) {
        var ours = JsonObject.builder().putKnown("order", order(task.assignment()));
        var status = task.status();
        var left = task.leftovers();
        ours.putKnown("process", process(status.ended() ? left.runner() : status.evidence()));
        if (status instanceof Status.Running running) {
            ours.putKnown("stop", stop(running.stop()));
        }
        ours.putKnown("exit", exit(status.exit()));
        if (!left.processes().isEmpty()) {
            ours.put("left", left(left.processes()));
        }
        putRemarks(ours, task.remarks());
        return ours.build();
    }

    private static void putRemarks(JsonObject.Builder ours, Remarks remarks) {
        ours.putKnown("relaunchOf", name(remarks.relaunchOf()));
        ours.putKnown("relaunchedAs", name(remarks.relaunchedAs()));
        if (!remarks.notes().isEmpty()) {
            ours.put("notes", JsonValue.Array.ofTexts(remarks.notes()));
        }
        var told = remarks.hookText();
        ours.putKnown("hook", told == null ? null : dated("text", told.text(), told.at()));
        var sent = remarks.signal();
        ours.putKnown("signal", sent == null ? null : dated("name", sent.name(), sent.at()));
    }

    private static JsonObject dated(String key, String text, Instant at) {
        return JsonObject.builder().put(key, text).put("at", RecordTime.format(at)).build();
    }

    private static @Nullable JsonObject order(Assignment asked) {
        var order = asked.order();
        return order == null
                ? null
                : JsonObject.builder()
                        .put("agent", order.agent())
                        .put("autonomy", order.autonomy().word())
                        .put("directory", order.directory())
                        .put("format", order.format().word())
                        .put("success", order.success().word())
                        .build();
    }

    private static @Nullable JsonObject process(@Nullable Evidence evidence) {
        return evidence == null
                ? null
                : JsonObject.builder()
                        .put("engine", evidence.engine())
                        .put("host", evidence.host())
                        .put("boot", evidence.boot())
                        .put("pid", evidence.pid())
                        .put("start", evidence.start())
                        .build();
    }

    private static JsonValue left(List<Leftover> processes) {
        var list = new ArrayList<JsonValue>();
        for (var process : processes) {
            list.add(
                    JsonObject.builder()
                            .put("pid", process.pid())
                            .put("start", process.start())
                            .put("name", process.name())
                            .build());
        }
        return new JsonValue.Array(list);
    }

    private static @Nullable JsonObject stop(@Nullable StopRequest stop) {
        return stop == null
                ? null
                : JsonObject.builder()
                        .put("at", RecordTime.format(stop.at()))
                        .put(
                                "as",
                                switch (stop.outcome()) {
                                    case ERROR -> "error";
                                    case CANCELLED -> "cancelled";
                                })
                        .put("reason", stop.reason())
                        .build();
    }

    private static @Nullable JsonObject exit(@Nullable Exit exit) {
        return exit == null
                ? null
                : JsonObject.builder()
                        .put("code", exit.code())
                        .put("at", RecordTime.format(exit.at()))
                        .build();
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : RecordTime.format(at);
    }

    private static @Nullable String name(@Nullable TaskId id) {
        return id == null ? null : id.value();
    }
}
