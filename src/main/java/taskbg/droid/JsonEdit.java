package taskbg.droid;

import java.util.List;

/**
 * Puts a member or an element into a JSON text, or takes one out, and leaves every other character
 * as it is. Taking out what was put in gives the text that was there before, save that brackets
 * which were empty stay on two lines.
 */
final class JsonEdit {
    private static final String STEP = "  ";

    private final String text;

    JsonEdit(String text) {
        this.text = text;
    }

    /**
     * The text with one more item at the end of an object or array.
     *
     * @param starts where the items that are there start
     * @param lastEnd where the last of them ends
     */
    String added(JsonTree container, List<Integer> starts, int lastEnd, String item) {
        if (starts.isEmpty()) {
            return addedToEmpty(container, item);
        }
        int comma = comma(lastEnd, container.end() - 1);
        int after = comma < 0 ? lastEnd : comma + 1;
        String gap = gap(container.start() + 1, starts.getFirst());
        int place = gap.indexOf('\n') < 0 ? after : lineEnd(after, container.end());
        String more = gap + item + (comma < 0 ? "" : ",");
        if (comma < 0) {
            return text.substring(0, lastEnd)
                    + ","
                    + text.substring(lastEnd, place)
                    + more
                    + text.substring(place);
        }
        return text.substring(0, place) + more + text.substring(place);
    }

    /** The text without an item, its comma and the white space before it. */
    String removed(JsonTree container, int start, int end, int previousEnd) {
        int from = start;
        while (from > container.start() + 1 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int next = comma(end, container.end() - 1);
        if (next >= 0) {
            return text.substring(0, from) + text.substring(end, next) + text.substring(next + 1);
        }
        int before = previousEnd < 0 ? -1 : comma(previousEnd, start);
        if (before < 0) {
            return text.substring(0, from) + text.substring(end);
        }
        return text.substring(0, before) + text.substring(before + 1, from) + text.substring(end);
    }

    private String addedToEmpty(JsonTree container, String item) {
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        String indent = indentAt(container.start());
        int close = container.end() - 1;
        int inside = close;
        while (Character.isWhitespace(text.charAt(inside - 1))) {
            inside--;
        }
        return text.substring(0, inside)
                + newline
                + indent
                + STEP
                + item
                + newline
                + indent
                + text.substring(close);
    }

    /** The white space before the first item, which is how the others are set as well. */
    private String gap(int from, int firstStart) {
        int start = firstStart;
        while (start > from && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String gap = text.substring(start, firstStart);
        int line = gap.lastIndexOf('\n');
        if (line < 0) {
            return " ";
        }
        boolean windows = line > 0 && gap.charAt(line - 1) == '\r';
        return gap.substring(windows ? line - 1 : line);
    }

    private String indentAt(int offset) {
        int line = text.lastIndexOf('\n', offset - 1) + 1;
        int end = line;
        while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(line, end);
    }

    /** Where the next comma is, -1 if something else comes first; comments are passed over. */
    private int comma(int from, int to) {
        for (int at = from; at < to; ) {
            char c = text.charAt(at);
            if (c == ',') {
                return at;
            }
            if (c == '/') {
                at = commentEnd(at);
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return -1;
            }
        }
        return -1;
    }

    /** The end of the line, so that a comment on it stays with what it comments. */
    private int lineEnd(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '/') {
                at = commentEnd(at);
            } else if (c == ' ' || c == '\t') {
                at++;
            } else {
                break;
            }
        }
        boolean ends = at < to && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
        return ends ? at : from;
    }

    private int commentEnd(int at) {
        if (text.startsWith("//", at)) {
            int line = text.indexOf('\n', at);
            int end = line < 0 ? text.length() : line;
            return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
        }
        int close = text.indexOf("*/", at + 2);
        return close < 0 ? text.length() : close + 2;
    }
}
