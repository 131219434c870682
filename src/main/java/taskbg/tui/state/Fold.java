package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Clusters;
import taskbg.text.StyledLine;

/** Breaks a line of output at the edge of the pane; never within a wide character. */
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
        var starts = new ArrayList<Integer>();
        starts.add(0);
        int start = 0;
        int column = 0;
        for (var span : line.spans()) {
            for (var cluster = new Clusters(span.text()); cluster.next(); ) {
                if (column + cluster.width() > start + width) {
                    start = column;
                    starts.add(start);
                }
                column += cluster.width();
            }
        }
        return starts;
    }

    /** How many rows of the screen the line takes. */
    public static int rows(StyledLine line, int width) {
        return starts(line, width).size();
    }
}
