package taskbg.output;

/**
 * Shortens the lines of a text that comes in pieces: of one over {@link #LONGEST} characters only
 * its end stays, after a word on what is left out. A line is given once it has ended. One thread.
 */
final class LongLines {
    /** The longest line that is given whole, in characters. */
    static final int LONGEST = 1 << 20;

    /** What is known of the line that has not ended yet. */
    private final StringBuilder line = new StringBuilder();

    private long leftOut;

    /** Whether an unknown part of that line came before the text. */
    private boolean cut;

    /**
     * @param cut whether the text begins inside of a line
     */
    LongLines(boolean cut) {
        this.cut = cut;
    }

    /** The lines that end in the next piece, and the one before if it ends there. */
    String next(String piece) {
        var ended = new StringBuilder();
        int from = 0;
        for (int at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', from)) {
            add(piece, from, at);
            end(ended);
            ended.append('\n');
            from = at + 1;
        }
        add(piece, from, piece.length());
        return ended.toString();
    }

    /** The last line, though it has not ended. */
    String rest() {
        var rest = new StringBuilder();
        end(rest);
        return rest.toString();
    }

    private void add(String piece, int from, int to) {
        line.append(piece, from, to);
        if (line.length() > 2 * LONGEST) {
            shorten();
        }
    }

    private void shorten() {
        int surplus = line.length() - LONGEST;
        if (surplus > 0) {
            surplus += Character.isLowSurrogate(line.charAt(surplus)) ? 1 : 0;
            line.delete(0, surplus);
            leftOut += surplus;
        }
    }

    private void end(StringBuilder to) {
        shorten();
        if (cut) {
            to.append("… (the beginning of this line is left out) ");
        } else if (leftOut > 0) {
            to.append("… (").append(leftOut).append(" characters left out) ");
        }
        to.append(line);
        line.setLength(0);
        leftOut = 0;
        cut = false;
    }
}
