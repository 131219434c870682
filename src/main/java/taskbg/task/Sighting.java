package taskbg.task;

/** What a look at a task's process found. */
public enum Sighting {
    /** The process of the evidence, or another of its session, is there. */
    ALIVE,
    /** They are there, and its agent was stopped by a signal, to go on some day. */
    PAUSED,
    /** None of them is, and the pid, if taken, belongs to another. */
    GONE,
    /** They live, or lived, on a host that cannot be seen from here. */
    ELSEWHERE
}
