package taskbg.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of at most so many columns: at spaces where possible. */
public final class Wrap {
    private Wrap() {}

    /**
     * The lines of one paragraph; at least one, and the spaces at a break are dropped.
     *
     * @param columns at least 2, so that a wide character fits
     */
    public static List<String> words(String text, int columns) {
        var lines = new ArrayList<String>();
        int from = 0;
        int fits = endOfFitting(text, from, columns);
        while (fits < text.length()) {
            int space = lastSpace(text, from, fits);
            int to = space > from ? space : fits;
            lines.add(text.substring(from, to).stripTrailing());
            from = space > from ? endOfSpaces(text, space) : fits;
            fits = endOfFitting(text, from, columns);
        }
        lines.add(text.substring(from));
        return List.copyOf(lines);
    }

    /** Index after the last cluster that fits, and after the first one even where it does not. */
    private static int endOfFitting(String text, int from, int columns) {
        int width = 0;
        for (var cluster = new Clusters(text, from); cluster.next(); ) {
            width += cluster.width();
            if (width > columns && cluster.start() > from) {
                return cluster.start();
            }
        }
        return text.length();
    }

    /** Index of the last space that has a word before it, or {@code from}. */
    private static int lastSpace(String text, int from, int to) {
        int space = to;
        while (space > from && text.charAt(space) != ' ') {
            space--;
        }
        return text.substring(from, space).isBlank() ? from : space;
    }

    private static int endOfSpaces(String text, int from) {
        var cluster = new Clusters(text, from);
        while (cluster.next()) {
            if (!cluster.text().equals(" ")) {
                return cluster.start();
            }
        }
        return text.length();
    }

    /** The lines of a text of several paragraphs, one a line of the text. */
    public static List<String> paragraphs(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            lines.addAll(words(paragraph, columns));
        }
        return List.copyOf(lines);
    }
}
