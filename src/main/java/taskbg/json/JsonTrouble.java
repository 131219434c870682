package taskbg.json;

/** That a text is no JSON; the message continues a sentence that begins with the text's name. */
public final class JsonTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    JsonTrouble(String why) {
        super(why);
    }

    /** Why, as in "is nested too deeply". */
    public String why() {
        return String.valueOf(getMessage());
    }
}
