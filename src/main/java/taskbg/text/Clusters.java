package taskbg.text;

/**
 * Walks through a text cluster by cluster: what a terminal draws as one picture.
 *
 * <pre>{@code
 * for (var cluster = new Clusters(text); cluster.next(); ) {
 *     column += cluster.width();
 * }
 * }</pre>
 *
 * A cluster of width 0 holds what must not be drawn (a control, a lone mark) and its {@link #text}
 * is empty. Mutable; belongs to the method that made it.
 */
public final class Clusters {
    private final String text;
    private final ClusterRule rule = new ClusterRule();
    private final StringBuilder drawn = new StringBuilder();
    private int start;
    private int end;
    private int width;

    public Clusters(String text) {
        this(text, 0);
    }

    /** Starts at an index where a cluster begins. */
    Clusters(String text, int from) {
        this.text = text;
        this.end = from;
    }

    /** Moves to the next cluster; false after the last one. */
    public boolean next() {
        start = end;
        if (start == text.length()) {
            return false;
        }
        drawn.setLength(0);
        width = 0;
        rule.reset();
        var verdict = rule.offer(text.codePointAt(start));
        do {
            take(verdict);
            width = drawn.isEmpty() ? 0 : rule.width();
            if (width == 0 || end == text.length()) {
                return true;
            }
            verdict = rule.offer(text.codePointAt(end));
        } while (verdict != ClusterRule.Verdict.STARTS && !isControl(text.codePointAt(end)));
        return true;
    }

    private void take(ClusterRule.Verdict verdict) {
        int codePoint = text.codePointAt(end);
        end += Character.charCount(codePoint);
        switch (verdict) {
            case STARTS, JOINS -> drawn.appendCodePoint(visible(codePoint));
            case JOINS_GLUED ->
                    drawn.appendCodePoint(CharacterKind.JOINER).appendCodePoint(codePoint);
            case DROPPED -> {}
        }
    }

    private static boolean isControl(int codePoint) {
        return CharacterKind.of(codePoint) == CharacterKind.CONTROL;
    }

    static int visible(int codePoint) {
        return CharacterKind.of(codePoint) == CharacterKind.BROKEN
                ? CharacterKind.REPLACEMENT
                : codePoint;
    }

    /** Index of the cluster's first character. */
    public int start() {
        return start;
    }

    /** Index after the cluster's last character. */
    public int end() {
        return end;
    }

    /** Columns: 0, 1 or 2. */
    public int width() {
        return width;
    }

    /** What to draw: the cluster without what is invisible or one mark too many. */
    public String text() {
        return drawn.toString();
    }
}
