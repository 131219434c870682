package taskbg.tui.state;

import taskbg.text.Phrase;

/**
 * A search in an output.
 *
 * @param text what is searched for; case counts once it has an upper-case letter. Empty: no search
 * @param found the row that was found last; {@link Spot#NONE} if none was yet
 * @param searched how many bytes the search that is under way has gone through; -1 if none is
 */
public record Search(String text, Spot found, long searched) {
    /** Nothing was searched for. */
    public static final Search NONE = new Search("", Spot.NONE, -1);

    static Search started(String text) {
        return new Search(text, Spot.NONE, 0);
    }

    Search again() {
        return new Search(text, found, 0);
    }

    Search progressed(long bytes) {
        return isUnderWay() ? new Search(text, found, bytes) : this;
    }

    Search foundAt(Spot spot) {
        return new Search(text, spot, -1);
    }

    Search ended() {
        return new Search(text, found, -1);
    }

    /** The same text, of which nothing is known in another output. */
    Search elsewhere() {
        return new Search(text, Spot.NONE, -1);
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
