package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import taskbg.droid.HookInput;
import taskbg.droid.Run;
import taskbg.droid.Transcript;
import taskbg.store.StoredRecord;
import taskbg.task.HookText;
import taskbg.task.Sighting;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Ends the task of the session that a droid hook speaks of, or keeps what the hook tells of it. */
public final class HookComplete {
    private final Site site;
    private final HookInput hook;

    /**
     * What a hook says.
     *
     * @param stdin all that came on the hook's standard input
     * @throws Trouble where that is no JSON object
     */
    public HookComplete(Site site, byte[] stdin) {
        this.site = site;
        this.hook = HookInput.parse(stdin);
    }

    /**
     * Ends the hook's task, if it is the task's end that the hook tells of; else keeps the hook's
     * text, for a runner that still waits for the agent may find no result in its output.
     *
     * @return the task, ended or not; null for an event that ends none
     * @throws Trouble where there is no such task
     */
    public @Nullable Task run() {
        var session = hook.sessionId();
        if (session == null || session.isEmpty()) {
            throw new Trouble("No session_id in hook input");
        }
        if (hook.kind() == HookInput.Kind.GOES_ON && !hook.name().isEmpty()) {
            return null;
        }
        var task = find(session);
        if (task == null) {
            throw new Trouble("Task not found for session: " + session);
        }
        if (task.ended()) {
            return task;
        }
        if (isBeingStopped(task)) {
            return task;
        }
        var glance = glance(task);
        if (isOfSubagent(session, glance)) {
            return task;
        }
        if (!isOver(task, glance)) {
            return news(task, glance);
        }
        var end = end(task, Reports.of(site, task));
        return site.folder()
                .update(task.id(), current -> isBeingStopped(current) ? current : end.in(current));
    }

    /** SubagentStop bears the session of the parent, which goes on. */
    private boolean isOfSubagent(String session, Run report) {
        return hook.kind() == HookInput.Kind.ENDS_SUBAGENT && session.equals(report.sessionId());
    }

    /**
     * Whether the task's run is over by now.
     *
     * <p>Where a runner waits for the agent, a Stop is no more than the end of a turn: another Stop
     * hook may send the agent back to work, or a subagent in the background calls it again. And
     * droid fires SessionEnd after SIGTERM and after runs that failed as well. So unless the output
     * says that the run is over, it is the exit that tells how the task ended.
     */
    private boolean isOver(Task task, Run report) {
        return Site.evidence(task) == null
                || site.sighting(task) == Sighting.GONE
                || report.end() != null;
    }

    /** What begin and end of the output tell: who is told of no end need not wait for all of it. */
    private Run glance(Task task) {
        return new Glance(site, 0).at(task);
    }

    /** A task that is being stopped is cancelled, whatever its agent still says. */
    private static boolean isBeingStopped(Task task) {
        return task.status() instanceof Status.Running running && running.stop() != null;
    }

    private Task news(Task task, Run report) {
        var text = text();
        var told = text == null ? null : new HookText(text, site.now());
        var growth = TaskEnd.lastGrowth(site, task);
        return site.folder().update(task.id(), current -> informed(current, report, growth, told));
    }

    private static Task informed(Task task, Run report, Instant growth, @Nullable HookText told) {
        if (task.ended()) {
            return task;
        }
        var informed = Reports.informed(task, report, growth);
        return told == null
                ? informed
                : informed.with(informed.progress().saying(told.text(), told.at()))
                        .with(informed.remarks().with(told));
    }

    private TaskEnd end(Task task, Run report) {
        var now = site.now();
        boolean ours = Site.evidence(task) != null || hook.name().equals("SessionEnd");
        if (ours && report.end() != null) {
            var ending = Reports.ending(task, 0, report);
            return TaskEnd.of(site, task, ending, now, null, report);
        }
        var text = text();
        var said = text == null ? report.lastWord() : text;
        var error = hook.taskError();
        return TaskEnd.of(
                site,
                task,
                error == null || error.isEmpty()
                        ? new Status.Completed(now, said == null ? "" : said, null)
                        : new Status.Failed(now, error, said, null),
                report);
    }

    /** A session that no record names yet may stand in the output of a task at work. */
    private @Nullable Task find(String session) {
        var ours = ours(session);
        if (ours != null) {
            return ours;
        }
        var named = newest(site.folder().ofSession(session), task -> true);
        return named != null
                ? named
                : newest(
                        site.folder().withoutExit(),
                        task ->
                                task.status() instanceof Status.Running
                                        && session.equals(glance(task).sessionId()));
    }

    private static @Nullable Task newest(List<StoredRecord> records, Predicate<Task> wanted) {
        Task newest = null;
        for (var stored : records) {
            var task = stored.task();
            if (task != null
                    && wanted.test(task)
                    && (newest == null || newest.startedAt().isBefore(task.startedAt()))) {
                newest = task;
            }
        }
        return newest;
    }

    /**
     * The task that the hook runs inside of, if the session is the task's own and no subagent's.
     */
    private @Nullable Task ours(String session) {
        var id = site.environment().get("TASK_BG_ID");
        if (id == null || !TaskId.isValid(id)) {
            return null;
        }
        var stored = site.folder().find(new TaskId(id));
        var task = stored == null ? null : stored.task();
        if (task == null) {
            return null;
        }
        if (task.sessionId().equals(session)) {
            return task;
        }
        var named = glance(task).sessionId();
        return session.equals(named) ? task : null;
    }

    private @Nullable String text() {
        var report = hook.report();
        var transcript = hook.transcriptPath();
        if (report != null || transcript == null) {
            return report;
        }
        try {
            var path = site.directory().resolve(Path.of(transcript));
            return Files.isRegularFile(path) ? Transcript.lastAssistantText(path) : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}
