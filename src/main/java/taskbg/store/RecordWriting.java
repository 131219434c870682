package taskbg.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taskbg.task.Assignment;
import taskbg.task.Evidence;
import taskbg.task.Exit;
import taskbg.task.Leftover;
import taskbg.task.Order;
import taskbg.task.Progress;
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
    Map<String, @Nullable Object> tree(Task task) {
        var asked = task.assignment();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", task.id().value());
        tree.put("session_id", task.sessionId());
        tree.put("parent_session_id", asked.parentSessionId());
        tree.put("description", asked.description());
        tree.put("prompt", asked.prompt());
        tree.put("agent", asked.droid());
        tree.put("status", task.status().word());
        tree.put("started_at", RecordTime.format(task.startedAt()));
        tree.put("queued_at", time(task.queuedAt()));
        putEnd(tree, task.status());
        tree.put("progress", progress(task));
        tree.put("concurrency_key", asked.concurrencyKey());
        tree.put("parent_model", asked.model());
        return tree;
    }

    /**
     * Says in {@code tree} what {@code after} says otherwise than {@code before}, and leaves all
     * else as it stands: keys we don't know, values that we would write in another form, facts of
     * an earlier state.
     *
     * @return whether there was anything to say
     */
    boolean patch(Map<String, @Nullable Object> tree, Task before, Task after) {
        boolean goesOn = after.status() instanceof Status.Running running && running.stop() == null;
        boolean changed = patch(tree, tree(before), tree(after)) || (goesOn && isToStop(before));
        if (changed && goesOn) {
            withdrawStop(tree);
        }
        return changed;
    }

    private static boolean isToStop(Task task) {
        return task.status() instanceof Status.Running running && running.stop() != null;
    }

    /** A request to stop is no fact of an earlier state: while it stands, it counts. */
    private static void withdrawStop(Map<String, @Nullable Object> tree) {
        if (tree.get("progress") instanceof Map<?, ?> progress
                && progress.get(RecordKeys.OURS) instanceof Map<?, ?> ours) {
            ours.remove("stop");
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean patch(
            Map<String, @Nullable Object> tree, Map<?, ?> before, Map<?, ?> after) {
        boolean changed = false;
        for (var entry : after.entrySet()) {
            var key = (String) entry.getKey();
            var now = entry.getValue();
            var then = before.get(key);
            if (Objects.equals(then, now) && (then != null || before.containsKey(key))) {
                continue;
            }
            if (now instanceof Map<?, ?> inner && tree.get(key) instanceof Map<?, ?> old) {
                var earlier = then instanceof Map<?, ?> map ? map : Map.of();
                changed |= patch((Map<String, @Nullable Object>) old, earlier, inner);
            } else {
                tree.put(key, now);
                changed = true;
            }
        }
        return changed;
    }

    private void putEnd(Map<String, @Nullable Object> tree, Status status) {
        if (status instanceof Status.Completed done) {
            putEnd(tree, done.at(), done.result(), null);
        } else if (status instanceof Status.Failed failed) {
            putEnd(tree, failed.at(), failed.result(), failed.error());
        } else if (status instanceof Status.Cancelled cancelled) {
            putEnd(tree, cancelled.at(), null, cancelled.reason());
        } else {
            putEnd(tree, null, null, null);
        }
    }

    private void putEnd(
            Map<String, @Nullable Object> tree,
            @Nullable Instant at,
            @Nullable String result,
            @Nullable String error) {
        tree.put("completed_at", time(at));
        tree.put("result", result);
        tree.put("error", error);
    }

    private Map<String, @Nullable Object> progress(Task task) {
        Progress known = task.progress();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("toolCalls", (long) known.toolCalls());
        tree.put("lastUpdate", RecordTime.format(known.lastUpdate()));
        putKnown(tree, "outputFile", known.outputFile());
        putKnown(tree, "lastTool", known.lastTool());
        putKnown(tree, "lastMessage", known.lastMessage());
        putKnown(tree, "lastMessageAt", time(known.lastMessageAt()));
        var ours = ours(task);
        if (!ours.isEmpty()) {
            tree.put(RecordKeys.OURS, ours);
        }
        return tree;
    }

    private Map<String, @Nullable Object> ours(Task task) {
        var ours = new LinkedHashMap<String, @Nullable Object>();
        putKnown(ours, "order", order(task.assignment()));
        var status = task.status();
        var left = task.leftovers();
        putKnown(ours, "process", process(status.ended() ? left.runner() : status.evidence()));
        putKnown(
                ours,
                "stop",
                status instanceof Status.Running running ? stop(running.stop()) : null);
        putKnown(ours, "exit", exit(status.exit()));
        putKnown(ours, "left", left.processes().isEmpty() ? null : left(left.processes()));
        putRemarks(ours, task.remarks());
        return ours;
    }

    private void putRemarks(Map<String, @Nullable Object> ours, Remarks remarks) {
        putKnown(ours, "relaunchOf", name(remarks.relaunchOf()));
        putKnown(ours, "relaunchedAs", name(remarks.relaunchedAs()));
        putKnown(ours, "notes", remarks.notes().isEmpty() ? null : remarks.notes());
        var told = remarks.hookText();
        putKnown(ours, "hook", told == null ? null : dated("text", told.text(), told.at()));
        var sent = remarks.signal();
        putKnown(ours, "signal", sent == null ? null : dated("name", sent.name(), sent.at()));
    }

    private Map<String, @Nullable Object> dated(String key, String text, Instant at) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put(key, text);
        tree.put("at", RecordTime.format(at));
        return tree;
    }

    private static @Nullable Object order(Assignment asked) {
        Order order = asked.order();
        if (order == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("agent", order.agent());
        tree.put("autonomy", order.autonomy().word());
        tree.put("directory", order.directory());
        tree.put("format", order.format().word());
        tree.put("success", order.success().word());
        return tree;
    }

    private static @Nullable Object process(@Nullable Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("engine", evidence.engine());
        tree.put("host", evidence.host());
        tree.put("boot", evidence.boot());
        tree.put("pid", evidence.pid());
        tree.put("start", evidence.start());
        return tree;
    }

    private static Object left(List<Leftover> processes) {
        var list = new ArrayList<Map<String, Object>>();
        for (var process : processes) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("pid", process.pid());
            tree.put("start", process.start());
            tree.put("name", process.name());
            list.add(tree);
        }
        return list;
    }

    private @Nullable Object stop(@Nullable StopRequest stop) {
        if (stop == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("at", RecordTime.format(stop.at()));
        tree.put("as", stop.outcome() == StopRequest.Outcome.ERROR ? "error" : "cancelled");
        tree.put("reason", stop.reason());
        return tree;
    }

    private @Nullable Object exit(@Nullable Exit exit) {
        if (exit == null) {
            return null;
        }
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("code", (long) exit.code());
        tree.put("at", RecordTime.format(exit.at()));
        return tree;
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null ? null : RecordTime.format(at);
    }

    private static @Nullable String name(@Nullable TaskId id) {
        return id == null ? null : id.value();
    }

    private static void putKnown(
            Map<String, @Nullable Object> tree, String key, @Nullable Object value) {
        if (value != null) {
            tree.put(key, value);
        }
    }
}
