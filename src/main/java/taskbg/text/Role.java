package taskbg.text;

/** What a piece of text means; whoever draws it picks a colour for the meaning. */
public enum Role {
    PLAIN,
    HEADING,
    RUNNING,
    WAITING,
    /** Needs a look: quiet, lost, unreadable. */
    DOUBTFUL,
    COMPLETED,
    FAILED,
    MUTED
}
