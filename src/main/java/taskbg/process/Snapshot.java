package taskbg.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All processes at one moment, and which task each says, by its environment, to belong to. */
final class Snapshot {
    private static final long OLD = Duration.ofSeconds(1).toNanos();

    /** What the environment of a process says. */
    record Mark(String task, @Nullable String directory) {}

    private final Platform platform;
    private final List<Stat> processes;
    private final Map<Long, Mark> marks;

    /** Found when they are asked for; any thread may find them, and all find the same. */
    private final Map<Long, Set<String>> outputs = new ConcurrentHashMap<>();

    private final long taken = System.nanoTime();

    private Snapshot(Platform platform, List<Stat> processes, Map<Long, Mark> marks) {
        this.platform = platform;
        this.processes = processes;
        this.marks = marks;
    }

    static Snapshot of(Platform platform) {
        var processes = platform.processes();
        var marks = new HashMap<Long, Mark>();
        for (var environ : platform.environs(processes).entrySet()) {
            var task = environ.getValue().value(Runner.TASK);
            if (task != null) {
                var directory = environ.getValue().value(Runner.DIRECTORY);
                marks.put(environ.getKey(), new Mark(task, directory));
            }
        }
        return new Snapshot(platform, processes, marks);
    }

    List<Stat> processes() {
        return processes;
    }

    /** Null where the environment names no task, or cannot be read. */
    @Nullable Mark mark(Stat process) {
        return marks.get(process.pid());
    }

    /** The tasks that environments name. */
    Set<String> marked() {
        var tasks = new HashSet<String>();
        marks.values().forEach(mark -> tasks.add(mark.task()));
        return tasks;
    }

    /** Whether stdout or stderr of the process is this file. */
    boolean writes(Stat process, String file) {
        return outputs.computeIfAbsent(process.pid(), platform::outputs).contains(file);
    }

    /** The process with this pid; null if there is none. */
    @Nullable Stat process(long pid) {
        for (var process : processes) {
            if (process.pid() == pid) {
                return process;
            }
        }
        return null;
    }

    boolean isOld() {
        return System.nanoTime() - taken > OLD;
    }
}
