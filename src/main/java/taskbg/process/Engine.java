package taskbg.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import taskbg.task.Evidence;
import taskbg.task.Leftover;
import taskbg.task.Leftovers;
import taskbg.task.Sighting;
import taskbg.task.Signal;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** A place where agents run: start, probe, stop. */
public interface Engine {
    /**
     * Starts a runner that holds its agent back until it is told to go. If this process dies first,
     * the agent never starts, so that no agent ever runs that no record names.
     *
     * @throws Trouble if it cannot be started
     */
    Held start(Job job);

    /**
     * Lets the agent go of a runner that was put into the queue by {@link Held#queue}; may be said
     * again, by any process, after a releaser that died halfway.
     *
     * @return false if the runner is gone, and the agent will not start
     * @throws Trouble if the runner is out of reach or doesn't answer
     */
    boolean release(TaskId id, Evidence evidence, Path gate);

    /**
     * Whether anything of the task lives. This process itself does not count. Read the {@link
     * ExitFile} first: a runner lives a moment longer than its agent, to tell of its end.
     */
    Sighting probe(TaskId id, Evidence evidence);

    /**
     * Whether the agent of a task that lives is stopped by a signal, as far as that was looked at
     * of late.
     *
     * @param silence for how long the task has given no sign of life
     */
    boolean isPaused(TaskId id, Evidence evidence, Duration silence);

    /** Whether this very process lives, told at the least cost; false where it cannot be seen. */
    boolean lives(Evidence process);

    /**
     * What lives of a task that has ended; nothing where that cannot be seen from here.
     *
     * @param exited whether its runner saw the agent end: then it only tells of that, and neither
     *     it counts nor what it has started
     */
    List<Leftover> living(TaskId id, Leftovers left, boolean exited);

    /** The tasks, of whatever directory, that the environments of living processes name. */
    Set<String> marked();

    /**
     * Sends TERM to the task's process group and to descendants that left it, and, to what is there
     * after {@code grace}, KILL. Returns when none of them is alive, or within seconds after {@code
     * grace} with those that are. Never signals what isn't the task's, nor this process itself: an
     * agent may stop its own task, and ends once it has written that down. Tasks launched by the
     * task are tasks of their own and stay. An interrupt cuts all waiting short.
     */
    Stopped stop(TaskId id, Evidence evidence, Duration grace);

    /** Stops, likewise, what a task that has ended left behind. */
    Stopped stop(TaskId id, Leftovers left, Duration grace);

    /**
     * Sends one signal, once, to the processes that {@link #stop} would stop.
     *
     * @throws Trouble if it cannot be sent at all
     */
    void signal(TaskId id, Evidence evidence, Signal signal);

    /** Sends one signal, likewise, to what a task that has ended left behind. */
    void signal(TaskId id, Leftovers left, Signal signal);

    /**
     * A runner that waits for the word; one of {@link #release}, {@link #queue}, {@link #close}.
     */
    interface Held extends AutoCloseable {
        /** What names the runner; to be on disk before the agent is released. */
        Evidence evidence();

        /**
         * Starts the agent.
         *
         * @throws Trouble if the runner has died
         */
        void release();

        /**
         * Leaves the runner waiting, asleep, until {@link Engine#release} opens the job's gate.
         *
         * @throws Trouble if the runner has died
         */
        void queue();

        /**
         * Sends the runner away, and nothing is left of it, unless one of the other two was said.
         */
        @Override
        void close();
    }

    /** How an attempt to stop a task went. */
    sealed interface Stopped {
        /** Nothing of the task is alive. */
        record Gone() implements Stopped {}

        /** These could not be stopped. */
        record Left(List<Survivor> survivors) implements Stopped {
            public Left {
                survivors = List.copyOf(survivors);
            }
        }

        /** The task runs, or ran, where this host cannot reach. */
        record Elsewhere(String host) implements Stopped {}

        /** A process that lives on; {@code why} completes "it …". */
        record Survivor(long pid, String name, String why) {}
    }
}
