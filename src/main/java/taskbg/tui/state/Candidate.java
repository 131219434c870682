package taskbg.tui.state;

/**
 * A task that a prune would end or remove.
 *
 * @param why one sentence or less
 * @param bytes what its removal would free
 */
public record Candidate(String name, String label, String why, long bytes) {}
