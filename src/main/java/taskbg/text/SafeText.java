package taskbg.text;

/**
 * Text of hostile origin (descriptions, prompts, errors, results) made fit for a terminal: no
 * control, escape or invisible characters, nothing that reorders the line.
 */
public final class SafeText {
    /** Beyond any real line: a line this wide ends with the count of what was left out. */
    static final int MOST_COLUMNS = 1 << 20;

    private SafeText() {}

    /**
     * The text in one line: line breaks, with the blanks around them, become one space. Of a line
     * that carriage returns wrote anew, a progress bar say, its last form stays.
     */
    public static String oneLine(String text) {
        return DisplayWidth.isPlainAscii(text) ? text.strip() : decode(joinLines(text));
    }

    /** The text in one line of at most {@code columns}, with an ellipsis where it was cut. */
    public static String oneLine(String text, int columns) {
        int enough = 1024 + 64 * Math.min(columns, MOST_COLUMNS);
        boolean huge = text.length() > enough;
        return Fit.cut(oneLine(huge ? text.substring(0, enough) + "…" : text), columns);
    }

    /** The text with its lines, each made safe; tabs are expanded to 8 columns. */
    public static String block(String text) {
        var lines = AnsiDecoder.lines(text, MOST_COLUMNS);
        var result = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                result.append('\n');
            }
            result.append(lines.get(i).plain());
        }
        return result.toString();
    }

    private static String decode(String line) {
        var lines = AnsiDecoder.lines(line, MOST_COLUMNS);
        return lines.isEmpty() ? "" : strip(lines.getFirst().plain());
    }

    /** A blank with a mark on it stays: the mark would be left alone. */
    private static String strip(String text) {
        var cluster = new Clusters(text);
        while (cluster.next()) {
            if (!cluster.text().isBlank()) {
                return text.substring(cluster.start()).stripTrailing();
            }
        }
        return "";
    }

    private static String joinLines(String text) {
        var joined = new StringBuilder(text.length());
        int lineStart = 0;
        int i = 0;
        while (i < text.length()) {
            int blanksEnd = endOfBlanks(text, i);
            if (blanksEnd == i) {
                joined.append(text.charAt(i));
                i++;
                continue;
            }
            var blanks = text.substring(i, blanksEnd);
            if (writesAnew(blanks) && blanksEnd < text.length()) {
                joined.setLength(lineStart);
            } else {
                joined.append(hasBreak(blanks) ? " " : blanks);
                lineStart = isLineEnd(blanks) ? joined.length() : lineStart;
            }
            i = blanksEnd;
        }
        return joined.toString();
    }

    private static int endOfBlanks(String text, int from) {
        int to = from;
        while (to < text.length() && (text.charAt(to) == ' ' || isBreak(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    private static boolean hasBreak(String blanks) {
        for (int i = 0; i < blanks.length(); i++) {
            if (isBreak(blanks.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A carriage return that no line feed goes with. */
    private static boolean writesAnew(String blanks) {
        return blanks.indexOf('\r') >= 0 && !isLineEnd(blanks);
    }

    private static boolean isLineEnd(String blanks) {
        for (int i = 0; i < blanks.length(); i++) {
            char c = blanks.charAt(i);
            if (isBreak(c) && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBreak(char c) {
        return switch (c) {
            case '\t', '\n', 0x0B, '\f', '\r', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }
}
