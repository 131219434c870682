package taskbg.process;

import taskbg.task.Evidence;
import taskbg.task.Trouble;

/** A runner that waits for the word; one of {@link #release}, {@link #queue}, {@link #close}. */
public interface Held extends AutoCloseable {
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

    /** Sends the runner away, and nothing is left of it, unless one of the other two was said. */
    @Override
    void close();
}
