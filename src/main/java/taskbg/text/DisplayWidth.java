package taskbg.text;

/**
 * The columns that text takes on a terminal.
 *
 * <p>Two for East Asian wide characters, emoji and flags, none for marks and for what is never
 * drawn, one for all else; characters of ambiguous width take one, as everywhere outside East Asian
 * legacy locales.
 */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** Columns of a text on one line; controls count nothing. */
    public static int of(String text) {
        if (isPlainAscii(text)) {
            return text.length();
        }
        int width = 0;
        for (var cluster = new Clusters(text); cluster.next(); ) {
            width += cluster.width();
        }
        return width;
    }

    /** Whether every character is one of the 95 that take one column each and never combine. */
    static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Index in the text of the first cluster that does not fit into so many columns. */
    static int indexAfter(String text, int columns) {
        if (isPlainAscii(text)) {
            return Math.min(text.length(), Math.max(columns, 0));
        }
        int width = 0;
        var cluster = new Clusters(text);
        while (cluster.next()) {
            width += cluster.width();
            if (width > columns) {
                return cluster.start();
            }
        }
        return text.length();
    }
}
