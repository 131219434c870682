package taskbg.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a terminal while it is written: cells, a cursor, and a limit of columns after which
 * bytes are only counted. Mutable; belongs to its decoder.
 */
final class LineBuffer {
    /** In place of a code point: this column shows the right half of the cell before. */
    private static final int RIGHT_HALF = -1;

    private static final int NOWHERE = -1;

    /** No terminal is wider: a sequence can neither lead further nor make more blanks. */
    private static final int WIDEST_TERMINAL = 1000;

    private final int limit;
    private final ClusterRule rule = new ClusterRule();

    /** The first code point of each cell. */
    private int[] symbols = new int[80];

    /** What is drawn with it: marks, the rest of an emoji. */
    private @Nullable String[] rests = new @Nullable String[80];

    private Style[] styles = new Style[80];
    private int length;

    /** So many cells from the left are plain blanks and need no erasing. */
    private int blanks;

    private int cursor;
    private int lastCell = NOWHERE;
    private long omitted;

    LineBuffer(int limit) {
        this.limit = limit;
    }

    void clear() {
        Arrays.fill(rests, 0, Math.min(length, rests.length), null);
        length = 0;
        blanks = 0;
        omitted = 0;
        moveTo(0);
    }

    int cursor() {
        return cursor;
    }

    /** Sets the cursor; a mark that comes next has no letter and is dropped. */
    void moveTo(int column) {
        cursor = Math.clamp(column, 0, limit);
        lastCell = NOWHERE;
        rule.reset();
    }

    /** Sets the cursor as a sequence asks, which leads no further than a terminal is wide. */
    void goTo(int column) {
        moveTo(Math.min(column, Math.max(cursor, WIDEST_TERMINAL)));
    }

    /** Draws at the cursor. {@code bytes} is what the code point took in the file. */
    void put(int codePoint, Style style, int bytes) {
        switch (rule.offer(codePoint)) {
            case STARTS -> start(Clusters.visible(codePoint), style, bytes);
            case JOINS -> join(Character.toString(codePoint), bytes);
            case JOINS_GLUED -> join("\u200D" + Character.toString(codePoint), bytes);
            case DROPPED -> {}
        }
    }

    /** Draws printable ASCII characters: most of what there is, so without a look at each. */
    void putAscii(byte[] text, int from, int to, Style style) {
        int fits = cursor == length ? Math.min(to - from, limit - cursor) : 0;
        if (fits > 0) {
            append(text, from, fits, style);
        }
        if (cursor == limit) {
            if (from + fits < to) {
                overflow(to - from - fits);
                rule.offer(text[to - 1]);
            }
        } else {
            for (int i = from + fits; i < to; i++) {
                put(text[i], style, 1);
            }
        }
    }

    private void append(byte[] text, int from, int count, Style style) {
        ensure(length + count);
        for (int i = 0; i < count; i++) {
            symbols[length + i] = text[from + i];
        }
        Arrays.fill(styles, length, length + count, style);
        length += count;
        cursor = length;
        lastCell = length - 1;
        rule.offer(text[from + count - 1]);
    }

    private void overflow(int bytes) {
        omitted += bytes;
        lastCell = NOWHERE;
    }

    private void start(int codePoint, Style style, int bytes) {
        int width = rule.width();
        if (cursor + width > limit) {
            // Nothing narrower may slip into the last column after a wide one that did not fit.
            cursor = limit;
            overflow(bytes);
            return;
        }
        fillUpTo(cursor);
        occupy(cursor, codePoint, style);
        lastCell = cursor;
        cursor++;
        if (width == 2) {
            occupy(cursor, RIGHT_HALF, style);
            cursor++;
        }
    }

    private void join(String rest, int bytes) {
        if (lastCell == NOWHERE) {
            omitted += bytes;
            return;
        }
        boolean widens = rule.width() == 2 && cursor == lastCell + 1;
        if (widens && cursor == limit) {
            return;
        }
        if (widens) {
            occupy(cursor, RIGHT_HALF, styles[lastCell]);
            cursor++;
        }
        var before = rests[lastCell];
        rests[lastCell] = before == null ? rest : before + rest;
    }

    private void fillUpTo(int column) {
        ensure(column + 2);
        for (; length < column; length++) {
            symbols[length] = ' ';
            styles[length] = Style.PLAIN;
        }
    }

    private void occupy(int column, int symbol, Style style) {
        ensure(column + 1);
        if (column < length && symbol != RIGHT_HALF) {
            splitWideAt(column);
        }
        if (column + 1 < length && symbols[column + 1] == RIGHT_HALF) {
            symbols[column + 1] = ' ';
        }
        symbols[column] = symbol;
        rests[column] = null;
        styles[column] = style;
        blanks = Math.min(blanks, column);
        length = Math.max(length, column + 1);
    }

    /** Where a column is the right half of a cell, blanks the left half. */
    private void splitWideAt(int column) {
        if (symbols[column] == RIGHT_HALF) {
            symbols[column - 1] = ' ';
            rests[column - 1] = null;
        }
    }

    /** Forgets what stands at the cursor and after it. */
    void eraseToEnd() {
        omitted = 0;
        if (cursor < length) {
            splitWideAt(cursor);
            Arrays.fill(rests, cursor, length, null);
            length = cursor;
            blanks = Math.min(blanks, length);
        }
    }

    /** Blanks what stands before the cursor and at it. */
    void eraseToCursor() {
        int kept = cursor;
        int end = Math.min(kept + 1, length);
        for (int column = blanks; column < end; column++) {
            occupy(column, ' ', Style.PLAIN);
        }
        blanks = Math.max(blanks, end);
        moveTo(kept);
    }

    /** Forgets the whole line; the cursor stays, but no further than a terminal is wide. */
    void eraseAll() {
        int kept = Math.min(cursor, WIDEST_TERMINAL);
        clear();
        moveTo(kept);
    }

    private void ensure(int columns) {
        if (columns > symbols.length) {
            int capacity = Math.max(columns, symbols.length * 2);
            symbols = Arrays.copyOf(symbols, capacity);
            rests = Arrays.copyOf(rests, capacity);
            styles = Arrays.copyOf(styles, capacity);
        }
    }

    StyledLine toLine() {
        var spans = new ArrayList<Span>();
        int column = 0;
        while (column < length) {
            column = addSpan(spans, column);
        }
        if (omitted > 0) {
            spans.add(new Span("… +" + omitted + " bytes", Style.MUTED));
        }
        return new StyledLine(spans);
    }

    private int addSpan(List<Span> spans, int from) {
        var style = styles[from];
        var text = new StringBuilder();
        int column = from;
        while (column < length && styles[column].equals(style)) {
            if (symbols[column] != RIGHT_HALF) {
                text.appendCodePoint(symbols[column]);
                var rest = rests[column];
                if (rest != null) {
                    text.append(rest);
                }
            }
            column++;
        }
        spans.add(new Span(text.toString(), style));
        return column;
    }
}
