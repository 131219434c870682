package taskbg.actions;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskbg.store.DirectoryWatch;
import taskbg.store.Hint;
import taskbg.task.Observed;
import taskbg.task.Trouble;

/**
 * Tells what becomes of the tasks in the folder, and of one output, as it happens.
 *
 * <p>Records are looked at as soon as they change, outputs a few times a second, processes every
 * few seconds.
 */
public final class TaskWatch implements AutoCloseable {
    private static final Duration RESCAN = Duration.ofSeconds(4);
    private static final long OUTPUTS_PAUSE = Duration.ofMillis(250).toNanos();

    /** What grows without end is looked at so often, and at least that often. */
    private static final long FOLLOWED_GAP = Duration.ofMillis(30).toNanos();

    private static final long FOLLOWED_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long PROCESSES_PAUSE = Duration.ofSeconds(5).toNanos();

    /** Who is told; always by the same thread. */
    public interface Listener {
        /** These are new or otherwise than before, and those are gone. */
        void seen(List<Observed> seen, Set<String> gone);

        /** The directory is not there. */
        void missed();

        /** The directory cannot be read; why, in one sentence. */
        void failed(String sentence);

        /** The followed output has this size now. */
        void grew(String name, long size);

        /** The followed output shrank, or is another file. */
        void replaced(String name);
    }

    private final Site site;
    private final Listener listener;
    private final Known known;

    /** What is to be looked at; guarded by this object's monitor, like all fields below. */
    private final Set<String> hinted = new HashSet<>();

    private boolean rescan = true;
    private boolean closed;
    private String wanted = "";

    /** When what is named may be looked at again, in nanoseconds of System.nanoTime. */
    private long outputsDue = System.nanoTime();

    private long followedDue = Long.MAX_VALUE;
    private long followedAt = System.nanoTime() - FOLLOWED_GAP;
    private long processesDue = System.nanoTime() + PROCESSES_PAUSE;

    public TaskWatch(Site site, Listener listener) {
        this.site = site;
        this.listener = listener;
        this.known = new Known(site);
    }

    /** Begins; what is there already is told first. */
    public void start() {
        Thread.ofPlatform().daemon().name("task-watch").start(this::run);
    }

    /** Tells of the growth of this task's output alone; of none where the name is empty. */
    public synchronized void follow(String name) {
        wanted = name;
        followedDue = System.nanoTime();
        notifyAll();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void hint(Hint hint) {
        switch (hint) {
            case Hint.Changed(var names) -> changed(names);
            case Hint.Rescan ignored -> rescan = true;
            case Hint.Polling ignored -> rescan = true;
        }
        notifyAll();
    }

    private void changed(Set<String> names) {
        hinted.addAll(names);
        for (var name : names) {
            if (Known.isOutputOf(name, wanted)) {
                followedDue = Math.max(System.nanoTime(), followedAt + FOLLOWED_GAP);
            }
        }
    }

    /** What is due now. */
    private record Due(boolean rescan, Set<String> names, boolean processes, String wanted) {}

    private void run() {
        var directory = site.folder().directory();
        var watch = DirectoryWatch.start(directory, RESCAN, Known::isWatched, this::hint);
        try {
            FollowedGrowth followed = null;
            for (var due = take(); due != null; due = take()) {
                tell(due);
                followed = follow(followed, due.wanted());
                if (followed != null) {
                    followed.look(listener);
                }
            }
        } finally {
            watch.close();
        }
    }

    private @Nullable FollowedGrowth follow(@Nullable FollowedGrowth followed, String name) {
        if (followed != null && followed.name().equals(name)) {
            return followed;
        }
        return name.isEmpty() ? null : new FollowedGrowth(name, known.output(name));
    }

    private void tell(Due due) {
        try {
            if (due.rescan() && !Files.isDirectory(site.folder().directory())) {
                listener.missed();
            }
            var news = known.look(due.rescan(), due.names(), due.processes());
            if (!news.isEmpty() || due.rescan()) {
                listener.seen(news.seen(), news.gone());
            }
        } catch (Trouble e) {
            listener.failed(e.sentence());
        }
    }

    /** Waits until something is due; null at the end, or when interrupted. */
    private synchronized @Nullable Due take() {
        try {
            return taken();
        } catch (InterruptedException e) {
            return null;
        }
    }

    private synchronized @Nullable Due taken() throws InterruptedException {
        var names = new HashSet<String>();
        while (!closed) {
            long now = System.nanoTime();
            boolean outputs = now - outputsDue >= 0;
            boolean processes = now - processesDue >= 0;
            for (var each = hinted.iterator(); each.hasNext(); ) {
                var name = each.next();
                if (outputs || !Known.isOutput(name)) {
                    names.add(name);
                    each.remove();
                }
            }
            boolean more = outputs && known.isBehind();
            if (rescan || processes || more || !names.isEmpty() || followedDue - now <= 0) {
                return due(names, outputs, processes, now);
            }
            wait(pause(now));
        }
        return null;
    }

    private Due due(Set<String> names, boolean outputs, boolean processes, long now) {
        var due = new Due(rescan, names, processes, wanted);
        rescan = false;
        outputsDue = outputs ? now + OUTPUTS_PAUSE : outputsDue;
        processesDue = processes ? now + PROCESSES_PAUSE : processesDue;
        followedAt = now;
        followedDue = wanted.isEmpty() ? Long.MAX_VALUE : now + FOLLOWED_PAUSE;
        return due;
    }

    /** Until the next thing falls due, in milliseconds. */
    private long pause(long now) {
        long until = Math.min(processesDue, followedDue);
        boolean more = known.isBehind() || !hinted.isEmpty();
        until = more ? Math.min(until, outputsDue) : until;
        return Math.max(1, (until - now) / 1_000_000);
    }
}
