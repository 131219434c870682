package taskbg.tui.state;

/**
 * A task that a prune would end.
 *
 * @param why a few words, such as "silent 13m > 10m"
 * @param runs whether an agent runs that would be stopped
 */
public record Candidate(String name, String label, String why, boolean runs) {}
