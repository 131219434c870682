package taskbg.task;

/**
 * Something a person can act on: its message is one sentence that says what, where, and what now.
 */
public class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String sentence) {
        super(sentence);
    }

    public Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence, for people and for the {@code error} key of an answer. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
