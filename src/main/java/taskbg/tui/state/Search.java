package taskbg.tui.state;

import taskbg.text.OutputWindow;
import taskbg.text.OutputWindow.Position;
import taskbg.text.Phrase;

/**
 * A search in an output.
 *
 * @param text what is searched for; case counts once it has an upper-case letter. Empty: no search
 * @param found the row that was found last; {@link Position#NONE} if none was yet
 * @param searched how many bytes the search that is under way has gone through; -1 if none is
 * @param course the way that it goes, or went
 */
public record Search(String text, Position found, long searched, Course course) {
    /** Which part of an output a search goes through. */
    public enum Course {
        /** All of it, from one end to the other. */
        ALL,
        /** From somewhere within it to its end; then on from its start. */
        DOWN,
        /** From somewhere within it to its start; then on from its end. */
        UP,
        /** On from the start, the end having been reached. */
        FROM_START,
        /** On from the end, the start having been reached. */
        FROM_END
    }

    /** Nothing was searched for. */
    public static final Search NONE = new Search("", Position.NONE, -1, Course.ALL);

    /** Outputs of so many bytes are gone through for a count whenever they are drawn. */
    private static final long FEW_BYTES = 1 << 20;

    static Search started(String text, Course course) {
        return new Search(text, Position.NONE, 0, course);
    }

    Search again(Course other) {
        return new Search(text, found, 0, other);
    }

    Search progressed(long bytes) {
        return isUnderWay() ? new Search(text, found, bytes, course) : this;
    }

    Search foundAt(Position row) {
        return new Search(text, row, -1, course);
    }

    Search ended() {
        return new Search(text, found, -1, course);
    }

    /** The same text, of which nothing is known in another output. */
    Search elsewhere() {
        return new Search(text, Position.NONE, -1, course);
    }

    /** Whether case counts. */
    public boolean isExact() {
        return isOn() && new Phrase(text).isExact();
    }

    /**
     * Which row of all that have the text was found, and how many those are: "3 of 21". Empty where
     * that would take long, or none was found.
     *
     * @param size bytes of the whole output
     */
    public String count(OutputWindow window, long size) {
        boolean whole = window.from() == 0 && window.seen() >= size && size <= FEW_BYTES;
        int here = isOn() && !found.equals(Position.NONE) && whole ? window.indexOf(found) : -1;
        int number = 0;
        int all = 0;
        for (int i = 0; here >= 0 && i < window.rows().size(); i++) {
            boolean has = indexIn(window.rows().get(i).text().plain(), 0) >= 0;
            all += has ? 1 : 0;
            number += has && i <= here ? 1 : 0;
        }
        return number == 0 ? "" : number + " of " + all;
    }

    /** Whether there is a text to search for. */
    public boolean isOn() {
        return !text.isEmpty();
    }

    /** Whether somebody is searching right now. */
    public boolean isUnderWay() {
        return searched >= 0;
    }

    /** Where in a line the text stands, from an index on; -1 if it does not. */
    public int indexIn(String line, int from) {
        return text.isEmpty() ? -1 : new Phrase(text).indexIn(line, from);
    }
}
