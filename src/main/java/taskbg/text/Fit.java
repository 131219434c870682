package taskbg.text;

/**
 * Makes text fit into a number of columns. Never half a wide character, never a mark without its
 * letter.
 */
public final class Fit {
    private static final String ELLIPSIS = "…";

    private Fit() {}

    /** The text, or its start and an ellipsis where it is wider than {@code columns}. */
    public static String cut(String text, int columns) {
        if (columns <= 0) {
            return "";
        }
        return DisplayWidth.of(text) <= columns ? text : start(text, columns - 1) + ELLIPSIS;
    }

    /** The text, or its start, an ellipsis and its end: for paths and ids. */
    public static String cutMiddle(String text, int columns) {
        if (columns <= 0) {
            return "";
        }
        int width = DisplayWidth.of(text);
        if (width <= columns) {
            return text;
        }
        int tail = (columns - 1) / 2;
        var head = start(text, columns - 1 - tail);
        int from = DisplayWidth.indexAfter(text, width - tail);
        boolean halfCut = DisplayWidth.of(text.substring(from)) > tail;
        return head + ELLIPSIS + text.substring(halfCut ? nextCluster(text, from) : from);
    }

    /** Spaces after the text until it takes {@code columns}; cut where it is wider. */
    public static String left(String text, int columns) {
        var cut = cut(text, columns);
        return cut + spaces(columns - DisplayWidth.of(cut));
    }

    /** Spaces before the text until it takes {@code columns}; cut where it is wider. */
    public static String right(String text, int columns) {
        var cut = cut(text, columns);
        return spaces(columns - DisplayWidth.of(cut)) + cut;
    }

    private static String start(String text, int columns) {
        return text.substring(0, DisplayWidth.indexAfter(text, columns));
    }

    private static int nextCluster(String text, int from) {
        var rest = new Clusters(text.substring(from));
        return rest.next() ? from + rest.end() : from;
    }

    private static String spaces(int count) {
        return " ".repeat(Math.max(count, 0));
    }
}
