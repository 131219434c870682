package taskbg.task;

/** A word for a state in {@code status:}: those of the record, those of the verdict, and groups. */
public enum StateWord {
    RUNNING("running"),
    QUEUED("queued", "waiting"),
    COMPLETED("completed", "done"),
    ERROR("error", "failed"),
    CANCELLED("cancelled", "canceled"),
    QUIET("quiet"),
    PAUSED("paused"),
    STOPPING("stopping"),
    LOST("lost"),
    FOREIGN("foreign"),
    ELSEWHERE("elsewhere"),
    UNREADABLE("unreadable"),
    STILL_RUNNING("still-running"),
    ENDED("ended");

    private final String word;
    private final String alsoSaid;

    StateWord(String word) {
        this(word, word);
    }

    StateWord(String word, String alsoSaid) {
        this.word = word;
        this.alsoSaid = alsoSaid;
    }

    /** The word that queries are written with. */
    public String word() {
        return word;
    }

    /** Whether {@code word} is one for this state. */
    boolean isSaidBy(String said) {
        return word.equalsIgnoreCase(said) || alsoSaid.equalsIgnoreCase(said);
    }

    /** Whether the entry is in this state. */
    public boolean describes(Observed observed) {
        var verdict = observed.verdict();
        return switch (this) {
            case RUNNING, QUEUED, COMPLETED, ERROR, CANCELLED -> isStatusOf(observed.entry());
            case QUIET -> verdict instanceof Verdict.Quiet;
            case PAUSED -> verdict instanceof Verdict.Paused;
            case STOPPING -> verdict instanceof Verdict.Stopping;
            case LOST -> verdict instanceof Verdict.Lost;
            case FOREIGN -> verdict instanceof Verdict.Foreign;
            case ELSEWHERE -> verdict instanceof Verdict.Elsewhere;
            case UNREADABLE -> verdict instanceof Verdict.Unreadable;
            case STILL_RUNNING -> verdict instanceof Verdict.StillRunning;
            case ENDED -> verdict.ended();
        };
    }

    private boolean isStatusOf(Entry entry) {
        return entry instanceof Entry.Known known && known.task().status().word().equals(word());
    }
}
