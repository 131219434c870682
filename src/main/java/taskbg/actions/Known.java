package taskbg.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskbg.droid.RunReader;
import taskbg.store.DirectoryScan;
import taskbg.store.StoredRecord;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Verdict;

/**
 * The tasks as they were last seen: nothing that did not change is read again. One thread at a
 * time.
 */
final class Known {
    private static final String RECORD = ".json";
    private static final String OUTPUT = ".out";
    private static final String EXIT = ".exit";

    /** So many records are held at once with all that they say. */
    private static final int FEW = 1000;

    /** So much of all outputs is read in one look, beside the beginning and end of each. */
    private static final long MOST_BYTES = 16 << 20;

    private final Site site;
    private final Look look;
    private final DirectoryScan scan;
    private final Map<String, Watched> tasks = new HashMap<>();

    /** What reads outputs in this look. */
    private Glance glance;

    /** Of whose outputs there is more to read, though they may not grow. */
    private final Set<String> behind = new HashSet<>();

    /** A task as it was last seen, with the reader of its output while it runs. */
    private record Watched(Observed observed, @Nullable RunReader reader) {}

    /** What was found to be new. */
    record News(List<Observed> seen, Set<String> gone) {
        boolean isEmpty() {
            return seen.isEmpty() && gone.isEmpty();
        }
    }

    Known(Site site) {
        this.site = site;
        this.look = new Look(site);
        this.glance = new Glance(site, MOST_BYTES);
        this.scan = new DirectoryScan(site.folder().directory(), Known::isWatched, site.clock());
    }

    static boolean isWatched(String file) {
        return !file.startsWith(".")
                && (file.endsWith(RECORD) || file.endsWith(OUTPUT) || file.endsWith(EXIT));
    }

    static boolean isOutput(String file) {
        return file.endsWith(OUTPUT);
    }

    static boolean isOutputOf(String file, String task) {
        return file.length() == task.length() + OUTPUT.length()
                && file.startsWith(task)
                && isOutput(file);
    }

    /** Where the output of a task is; where ours would be if it is not known. */
    Path output(String name) {
        var watched = tasks.get(name);
        return watched != null && watched.observed().entry() instanceof Entry.Known(Task task)
                ? site.output(task)
                : site.folder().directory().resolve(name + OUTPUT);
    }

    /** Whether another look finds more, though nothing changes. */
    boolean isBehind() {
        return !behind.isEmpty();
    }

    /** Looks at everything, or at the files named, and at the processes if they are due. */
    News look(boolean everything, Set<String> files, boolean processes) {
        glance = new Glance(site, MOST_BYTES);
        var changes = everything ? scan.rescan() : scan.look(files);
        var records = new ArrayList<String>();
        var outputs = new HashSet<>(behind);
        sort(changes.added(), records, outputs);
        sort(changes.changed(), records, outputs);
        outputs.addAll(exited(changes.added()));
        var gone = new HashSet<String>();
        for (var file : changes.removed()) {
            if (file.endsWith(RECORD) && tasks.remove(stem(file, RECORD)) != null) {
                gone.add(stem(file, RECORD));
                behind.remove(stem(file, RECORD));
            }
        }
        var seen = new HashMap<String, Observed>();
        for (int i = 0; i < records.size(); i += FEW) {
            var few = records.subList(i, Math.min(i + FEW, records.size()));
            for (var stored : site.folder().named(few)) {
                outputs.remove(stored.entry().name());
                see(stored, seen);
            }
        }
        for (var name : outputs) {
            again(name, processes, seen);
        }
        for (var name : processes ? atWork() : List.<String>of()) {
            if (!outputs.contains(name)) {
                stillThere(name, seen);
            }
        }
        return new News(List.copyOf(seen.values()), gone);
    }

    private static void sort(Set<String> files, List<String> records, Set<String> outputs) {
        for (var file : files) {
            if (file.endsWith(RECORD)) {
                records.add(stem(file, RECORD));
            } else if (file.endsWith(OUTPUT)) {
                outputs.add(stem(file, OUTPUT));
            }
        }
    }

    /** Of tasks that were told to have ended while they ran, those whose agent has ended now. */
    private Set<String> exited(Set<String> files) {
        var names = new HashSet<String>();
        for (var file : files) {
            var name = file.endsWith(EXIT) ? stem(file, EXIT) : "";
            var watched = tasks.get(name);
            if (watched != null && watched.observed().verdict() instanceof Verdict.StillRunning) {
                names.add(name);
            }
        }
        return names;
    }

    private static String stem(String file, String suffix) {
        return file.substring(0, file.length() - suffix.length());
    }

    private List<String> atWork() {
        var names = new ArrayList<String>();
        for (var watched : tasks.entrySet()) {
            var observed = watched.getValue().observed();
            if (observed.entry() instanceof Entry.Known(Task task)
                    && (!task.ended() || observed.verdict() instanceof Verdict.StillRunning)) {
                names.add(watched.getKey());
            }
        }
        return names;
    }

    private void see(StoredRecord stored, Map<String, Observed> seen) {
        switch (stored.entry()) {
            case Entry.Unreadable unreadable -> {
                behind.remove(unreadable.name());
                keep(new Watched(Observed.unreadable(unreadable), null), seen);
            }
            case Entry.Known(Task task) -> keep(watched(task), seen);
        }
    }

    /** Looks at a task again whose record is the same. */
    private void again(String name, boolean settle, Map<String, Observed> seen) {
        var before = tasks.get(name);
        if (before == null || !(before.observed().entry() instanceof Entry.Known(Task task))) {
            return;
        }
        var now = watched(settle ? settled(task, before.observed().verdict()) : task);
        if (!now.observed().equals(before.observed())) {
            keep(now, seen);
        }
    }

    /** Looks at the process of a task whose output is the same, as far as its folder tells. */
    private void stillThere(String name, Map<String, Observed> seen) {
        var before = tasks.get(name);
        if (before == null || !(before.observed().entry() instanceof Entry.Known(Task task))) {
            return;
        }
        boolean told = site.output(task).equals(site.folder().output(task.id()));
        if (!told || !settled(task, before.observed().verdict()).equals(task)) {
            again(name, true, seen);
            return;
        }
        var now = look.observe(new Entry.Known(task), before.observed().outputBytes());
        if (!now.equals(before.observed())) {
            keep(new Watched(now, before.reader()), seen);
        }
    }

    private Task settled(Task task, Verdict verdict) {
        boolean over =
                verdict instanceof Verdict.Lost
                        || scan.files().containsKey(task.id().value() + EXIT);
        return over ? look.settled(task) : task;
    }

    private Watched watched(Task task) {
        var name = task.id().value();
        var before = tasks.get(name);
        behind.remove(name);
        if (!(task.status() instanceof Status.Running)) {
            return new Watched(look.observe(new Entry.Known(task), bytes(task)), null);
        }
        var reader = before == null ? null : before.reader();
        if (reader == null) {
            reader = Glance.reader(site, task);
        }
        var informed = look.informed(task, glance.look(reader));
        if (reader.isBehind()) {
            behind.add(name);
        }
        return new Watched(look.observe(new Entry.Known(informed), bytes(task)), reader);
    }

    private long bytes(Task task) {
        var stamp = scan.files().get(task.id().value() + OUTPUT);
        return stamp != null && site.output(task).equals(site.folder().output(task.id()))
                ? stamp.size()
                : Look.size(site.output(task));
    }

    private void keep(Watched watched, Map<String, Observed> seen) {
        var name = watched.observed().entry().name();
        tasks.put(name, watched);
        seen.put(name, watched.observed());
    }
}
