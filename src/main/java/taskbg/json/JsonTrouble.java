package taskbg.json;

/** That a text is no JSON; the message continues a sentence that begins with the text's name. */
public final class JsonTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final long at;

    JsonTrouble(String why) {
        this(why, 0);
    }

    JsonTrouble(String why, long at) {
        super(why, null, false, false);
        this.at = at;
    }

    /** How many characters come before the place where that was seen; 0 where it is not known. */
    public long at() {
        return at;
    }

    /** Why, as in "is nested too deeply". */
    public String why() {
        return String.valueOf(getMessage());
    }
}
