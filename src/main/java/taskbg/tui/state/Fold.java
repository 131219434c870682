package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Clusters;
import taskbg.text.StyledLine;

/**
 * Breaks a line of output into rows: at blanks where it can, else at the edge of the pane, and
 * never within a wide character. Blanks at a break stay at the end of the row before it.
 */
public final class Fold {
    private Fold() {}

    /**
     * The columns of the line at which its rows on the screen begin; the first is 0.
     *
     * @param width the columns of a row
     */
    public static List<Integer> starts(StyledLine line, int width) {
        int whole = line.width();
        if (whole <= width || width < 2) {
            return List.of(0);
        }
        var starts = new Starts(width);
        for (var span : line.spans()) {
            for (var cluster = new Clusters(span.text()); cluster.next(); ) {
                starts.add(cluster.text().equals(" "), cluster.width());
            }
        }
        return starts.found;
    }

    /** How many rows of the screen the line takes. */
    public static int rows(StyledLine line, int width) {
        return starts(line, width).size();
    }

    /** The rows of a line that is gone through from its start. */
    private static final class Starts {
        private final int width;
        private final List<Integer> found = new ArrayList<>(List.of(0));
        private int start;
        private int column;

        /** Where the last word of the row begins; {@code start} if no other stands before it. */
        private int word;

        private boolean afterWord;
        private boolean afterBlank;

        Starts(int width) {
            this.width = width;
        }

        void add(boolean blank, int columns) {
            if (!blank) {
                word = afterWord && afterBlank ? column : word;
                afterWord = true;
                while (column + columns > start + width) {
                    breakAt(word > start ? word : column);
                }
            }
            afterBlank = blank;
            column += columns;
        }

        private void breakAt(int there) {
            start = there;
            word = there;
            found.add(there);
        }
    }
}
