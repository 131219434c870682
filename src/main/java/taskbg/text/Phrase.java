package taskbg.text;

import java.util.Locale;

/** A text to find in lines; as in {@code less -i}, case counts once it has an upper-case letter. */
public final class Phrase {
    private final String text;
    private final boolean exact;
    private final char lower;
    private final char upper;

    /**
     * @throws IllegalArgumentException if the text is empty
     */
    public Phrase(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("nothing to find");
        }
        this.text = text;
        this.exact = !text.equals(text.toLowerCase(Locale.ROOT));
        this.lower = text.charAt(0);
        this.upper = Character.toUpperCase(lower);
    }

    /** Whether case counts. */
    public boolean isExact() {
        return exact;
    }

    /** Where in a line the text stands, from an index on; -1 if it does not. */
    public int indexIn(String line, int from) {
        if (exact) {
            return line.indexOf(text, from);
        }
        int last = line.length() - text.length();
        for (int i = from; i <= last; i++) {
            char c = line.charAt(i);
            boolean begins = c == lower || Character.toUpperCase(c) == upper;
            if (begins && line.regionMatches(true, i, text, 0, text.length())) {
                return i;
            }
        }
        return -1;
    }
}
