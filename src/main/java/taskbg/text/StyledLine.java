package taskbg.text;

import java.util.List;

/** One line as a terminal may show it: without control, escape or invisible characters. */
public record StyledLine(List<Span> spans) {
    public static final StyledLine EMPTY = new StyledLine(List.of());

    public StyledLine {
        spans = List.copyOf(spans);
    }

    /** A line in one style; the text must be safe, as {@link SafeText} makes it. */
    public static StyledLine of(String text, Style style) {
        return text.isEmpty() ? EMPTY : new StyledLine(List.of(new Span(text, style)));
    }

    /** The text alone: what is searched and copied. */
    public String plain() {
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        var text = new StringBuilder();
        for (var span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    /** Its columns. */
    public int width() {
        int width = 0;
        for (var span : spans) {
            width += span.width();
        }
        return width;
    }

    /**
     * The columns that show a part of {@link #plain}: a match of a search, say. A cluster that the
     * part only touches is taken whole.
     *
     * @param from index of the part's first character
     * @param to index after its last character
     */
    public Columns columns(int from, int to) {
        int start = -1;
        int column = 0;
        int offset = 0;
        for (var span : spans) {
            for (var cluster = new Clusters(span.text()); cluster.next(); ) {
                if (start < 0 && offset + cluster.end() > from) {
                    start = column;
                }
                if (offset + cluster.start() >= to) {
                    return new Columns(Math.max(start, 0), column);
                }
                column += cluster.width();
            }
            offset += span.text().length();
        }
        return new Columns(start < 0 ? column : start, column);
    }

    /** From the first column to the one after the last, counted from 0. */
    public record Columns(int from, int to) {}
}
