package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import taskbg.droid.Run;
import taskbg.store.StoredRecord;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Verdict;

/** Looks at records and at the processes and outputs they speak of. */
public final class Look {
    /** How much one look reads of all outputs, in bytes, beside the beginning and end of each. */
    private static final long BUDGET = 1 << 20;

    private final Site site;
    private final Settlement settlement;
    private final Glance glance;

    public Look(Site site) {
        this.site = site;
        this.settlement = new Settlement(site);
        this.glance = new Glance(site, BUDGET);
    }

    /** The record with what its output tells of a task at work; settled if the task has ended. */
    public StoredRecord live(StoredRecord stored) {
        var settled = settled(stored);
        var task = settled.ended() ? null : settled.task();
        return task != null && task.status() instanceof Status.Running
                ? settled.with(informed(task))
                : settled;
    }

    /** The record, settled if the task has ended; its output is not read before that. */
    StoredRecord settled(StoredRecord stored) {
        var task = stored.ended() ? null : stored.task();
        return task == null ? stored : stored.with(settled(task));
    }

    /** The task, settled as far as that can be done. */
    Task settled(Task task) {
        return settlement.seen(task);
    }

    private Task informed(Task task) {
        return informed(task, glance.at(task));
    }

    /** The task at work with what its output is known to tell. */
    Task informed(Task task, Run report) {
        var growth = Reports.lastGrowth(site.output(task), task.progress().lastUpdate());
        return Reports.informed(task, report, growth);
    }

    /** The verdict on a live record and the size of its output. */
    public Observed observe(StoredRecord live) {
        return switch (live.entry()) {
            case Entry.Unreadable unreadable -> Observed.unreadable(unreadable);
            case Entry.Known known -> observe(known);
        };
    }

    private Observed observe(Entry.Known known) {
        return observe(known, size(site.output(known.task())));
    }

    Observed observe(Entry.Known known, long outputBytes) {
        var task = known.task();
        var lastSign = lastSign(task);
        var now = site.now();
        var verdict = Verdict.of(task, sighting(task, lastSign, now), lastSign, now);
        return new Observed(known, verdict, outputBytes, lastSign);
    }

    /** Whether the record says that the task is over, and processes of it are known to go on. */
    public boolean stillRuns(StoredRecord stored) {
        return stored.ended()
                && stored.entry() instanceof Entry.Known(Task task)
                && site.goesOn(task);
    }

    private Sighting sighting(Task task, Instant lastSign, Instant now) {
        if (task.ended()) {
            return site.goesOn(task) ? Sighting.ALIVE : Sighting.GONE;
        }
        var evidence = Site.evidence(task);
        var sighting = settlement.sighting(task);
        boolean paused =
                sighting == Sighting.ALIVE
                        && evidence != null
                        && task.status() instanceof Status.Running
                        && site.engine()
                                .isPaused(task.id(), evidence, Duration.between(lastSign, now));
        return paused ? Sighting.PAUSED : sighting;
    }

    private static Instant lastSign(Task task) {
        return task.status() instanceof Status.Ended end
                ? end.at()
                : Reports.later(task.startedAt(), task.progress().lastUpdate());
    }

    static long size(Path output) {
        try {
            var attributes = Files.readAttributes(output, BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes.size() : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
