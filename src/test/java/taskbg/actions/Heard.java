package taskbg.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskbg.task.Observed;

/** What a watch told: the tasks as they are by its word, and all else in its order. */
final class Heard implements TaskWatch.Listener {
    /** Guarded by this object, like the field below. */
    private final Map<String, Observed> tasks = new HashMap<>();

    private final List<String> events = new ArrayList<>();

    synchronized @Nullable Observed task(String name) {
        return tasks.get(name);
    }

    synchronized boolean knows(String event) {
        return events.contains(event);
    }

    synchronized List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public synchronized void seen(List<Observed> seen, Set<String> gone) {
        tasks.keySet().removeAll(gone);
        for (var one : seen) {
            tasks.put(one.entry().name(), one);
        }
    }

    @Override
    public synchronized void missed() {
        events.add("missed");
    }

    @Override
    public synchronized void failed(String sentence) {
        events.add("failed: " + sentence);
    }

    @Override
    public synchronized void grew(String name, long size) {
        events.add(name + " grew to " + size);
    }

    @Override
    public synchronized void replaced(String name) {
        events.add(name + " replaced");
    }
}
