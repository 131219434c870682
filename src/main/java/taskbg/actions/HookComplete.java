package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskbg.droid.HookInput;
import taskbg.droid.RunReport;
import taskbg.droid.Transcript;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** Ends the task of the session that a droid hook speaks of. */
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
     * Ends the hook's task, if it is the task's end that the hook tells of.
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
        if (!ends(task, session, glance(task))) {
            return task;
        }
        var end = end(task, Reports.of(site, task));
        return site.folder()
                .update(
                        task.id(),
                        current ->
                                isBeingStopped(current)
                                        ? current
                                        : end.in(current.withSession(session)));
    }

    /**
     * Whether the hook tells of the end of this very task.
     *
     * <p>droid fires SessionEnd after SIGTERM and after runs that failed as well: where a runner
     * waits for the agent, it is its exit that tells how. SubagentStop bears the session of the
     * parent, which goes on.
     */
    private boolean ends(Task task, String session, RunReport report) {
        if (isBeingStopped(task)) {
            return false;
        }
        return switch (hook.kind()) {
            case ENDS_SUBAGENT -> !session.equals(report.sessionId());
            case ENDS_SESSION ->
                    !isSessionEnd() || Site.evidence(task) == null || report.end() != null;
            case GOES_ON -> true;
        };
    }

    /** What begin and end of the output tell: who is told of no end need not wait for all of it. */
    private RunReport glance(Task task) {
        return new Glance(site, 0).at(task);
    }

    private boolean isSessionEnd() {
        return hook.name().equals("SessionEnd");
    }

    /** A task that is being stopped is cancelled, whatever its agent still says. */
    private static boolean isBeingStopped(Task task) {
        return task.status() instanceof Status.Running running && running.stop() != null;
    }

    private TaskEnd end(Task task, RunReport report) {
        var now = site.now();
        if (isSessionEnd() && report.end() != null) {
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

    private @Nullable Task find(String session) {
        var ours = ours(session);
        return ours != null ? ours : new Sessions(site.folder()).find(session);
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
