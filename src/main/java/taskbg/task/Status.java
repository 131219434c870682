package taskbg.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a task, with exactly the facts that the state has. */
public sealed interface Status {
    /** The word in the record's {@code status}. */
    String word();

    /**
     * Not started yet; {@code evidence} names the runner that waits to start it, if there is one.
     */
    record Queued(Instant since, @Nullable Evidence evidence) implements Status {
        @Override
        public String word() {
            return "queued";
        }
    }

    /** Started; without {@code evidence} another tool did it, and named no process. */
    record Running(@Nullable Evidence evidence, @Nullable StopRequest stop) implements Status {
        @Override
        public String word() {
            return "running";
        }
    }

    /** Ended well; no text of an ended state holds an escape sequence. */
    record Completed(Instant at, String result, @Nullable Exit exit) implements Ended {
        public Completed {
            result = EscapeParser.stripped(result);
        }

        @Override
        public String word() {
            return "completed";
        }
    }

    /** Ended badly; {@code result} is what the agent had said by then. */
    record Failed(Instant at, String error, @Nullable String result, @Nullable Exit exit)
            implements Ended {
        public Failed {
            error = EscapeParser.stripped(error);
            result = result == null ? null : EscapeParser.stripped(result);
        }

        @Override
        public String word() {
            return "error";
        }
    }

    /** Stopped by somebody. */
    record Cancelled(Instant at, String reason) implements Ended {
        @Override
        public String word() {
            return "cancelled";
        }
    }

    /** A state that nothing late overwrites. */
    sealed interface Ended extends Status permits Completed, Failed, Cancelled {
        Instant at();
    }

    /** The process that runs it, or waits to; null where there is none, or nobody knows. */
    default @Nullable Evidence evidence() {
        return null;
    }

    /** How its agent exited; null where it has not, or nobody saw it. */
    default @Nullable Exit exit() {
        return null;
    }

    /** Whether the task is over. */
    default boolean ended() {
        return this instanceof Ended;
    }
}
