package taskbg.task;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One background run, as its record tells it.
 *
 * @param sessionId the agent's session: made up at first, the real one once the output names it
 * @param queuedAt when it was put into the queue; null where it never was
 * @param leftovers where its processes are looked for once it has ended
 */
public record Task(
        TaskId id,
        String sessionId,
        Assignment assignment,
        Instant startedAt,
        @Nullable Instant queuedAt,
        Status status,
        Progress progress,
        Remarks remarks,
        Leftovers leftovers) {
    /** A task without a word on what it left behind. */
    public Task(
            TaskId id,
            String sessionId,
            Assignment assignment,
            Instant startedAt,
            @Nullable Instant queuedAt,
            Status status,
            Progress progress,
            Remarks remarks) {
        this(
                id,
                sessionId,
                assignment,
                startedAt,
                queuedAt,
                status,
                progress,
                remarks,
                Leftovers.NONE);
    }

    /** Whether the task is over. */
    public boolean ended() {
        return status.ended();
    }

    /** What people call it: its description, or its id where it has none. */
    public String label() {
        return assignment.description().isBlank() ? id.value() : assignment.description();
    }

    /** How long it has waited, has run, or ran. */
    public Duration elapsed(Instant now) {
        return switch (status) {
            case Status.Queued queued -> Duration.between(queued.since(), now);
            case Status.Running ignored -> Duration.between(startedAt, now);
            case Status.Ended ended -> Duration.between(startedAt, ended.at());
        };
    }

    /** The task in another state, unless it is over: an end is final. */
    public Task moved(Status next) {
        return ended() ? this : in(next);
    }

    /** The task with a corrected end, which only a person or an agent may ask for. */
    public Task corrected(Status.Ended end) {
        return in(end);
    }

    /** The task out of the queue and started at {@code at}. */
    public Task started(Instant at, Status.Running running) {
        return status instanceof Status.Queued
                ? new Task(
                        id,
                        sessionId,
                        assignment,
                        at,
                        queuedAt,
                        running,
                        progress,
                        remarks,
                        leftovers)
                : this;
    }

    /** The task with what is now known of its work. */
    public Task with(Progress known) {
        return with(sessionId, status, known, remarks, leftovers);
    }

    /** The task with these remarks. */
    public Task with(Remarks said) {
        return with(sessionId, status, progress, said, leftovers);
    }

    /** The task with what it left behind. */
    public Task with(Leftovers left) {
        return with(sessionId, status, progress, remarks, left);
    }

    /** The task with the session id that its output named. */
    public Task withSession(String session) {
        return with(session, status, progress, remarks, leftovers);
    }

    private Task in(Status next) {
        var runner = status.evidence();
        var left =
                next instanceof Status.Ended && runner != null
                        ? new Leftovers(runner, leftovers.processes())
                        : leftovers;
        return with(sessionId, next, progress, remarks, left);
    }

    private Task with(String session, Status state, Progress known, Remarks said, Leftovers left) {
        return new Task(id, session, assignment, startedAt, queuedAt, state, known, said, left);
    }
}
