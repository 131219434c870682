package taskbg.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import taskbg.task.EscapeParser;

/**
 * Turns the bytes of a task's output into safe styled lines.
 *
 * <p>Bytes come in pieces that may be cut anywhere. Colours are kept, every other escape sequence
 * is swallowed; carriage return, backspace, tab and the sequences that move or erase within a line
 * are obeyed, so that a progress bar is one line; other controls are shown as {@code ^@}, invalid
 * UTF-8 as U+FFFD; invisible and bidirectional format characters are removed. Memory is bounded by
 * the widest line that is kept: what goes beyond is counted, not held.
 *
 * <p>A line's end closes every unfinished sequence, so a style is all that reaches the next line: a
 * decoder made with {@link #styleAtLineStart} goes on where another one was. Mutable; one thread
 * owns it.
 */
public final class AnsiDecoder {
    private static final int TAB = 8;

    private final Utf8 utf8 = new Utf8();
    private final EscapeParser escapes = new EscapeParser();
    private final LineBuffer line;
    private Style style;
    private Style styleAtLineStart;
    private int bytesOfCodePoint;

    /**
     * A decoder for a file's start.
     *
     * @param mostColumns how much of a line is kept, at least 1
     */
    public AnsiDecoder(int mostColumns) {
        this(mostColumns, Style.PLAIN);
    }

    /** A decoder for the start of any line, given the style that is in force there. */
    public AnsiDecoder(int mostColumns, Style styleAtLineStart) {
        this.line = new LineBuffer(mostColumns);
        this.style = styleAtLineStart;
        this.styleAtLineStart = styleAtLineStart;
    }

    /** All lines of a whole text, the last one too where it is not ended and not empty. */
    public static List<StyledLine> lines(byte[] text, int mostColumns) {
        var decoder = new AnsiDecoder(mostColumns);
        var lines = new ArrayList<StyledLine>();
        decoder.feed(text, 0, text.length, lines::add);
        var last = decoder.unfinishedLine();
        if (!last.spans().isEmpty()) {
            lines.add(last);
        }
        return List.copyOf(lines);
    }

    static List<StyledLine> lines(String text, int mostColumns) {
        return lines(text.getBytes(StandardCharsets.UTF_8), mostColumns);
    }

    /** Takes the bytes from..to and hands on each line that they end. */
    public void feed(byte[] bytes, int from, int to, Consumer<StyledLine> lines) {
        int i = from;
        while (i < to) {
            int end = utf8.isIdle() && escapes.isIdle() ? endOfAscii(bytes, i, to) : i;
            if (end > i) {
                line.putAscii(bytes, i, end, style);
                i = end;
            } else if (bytes[i++] == '\n') {
                lines.accept(line.toLine());
                endLine();
            } else {
                decode(bytes[i - 1]);
            }
        }
    }

    private static int endOfAscii(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] >= 0x20 && bytes[end] < 0x7F) {
            end++;
        }
        return end;
    }

    /** The line that has no end yet, as far as it goes. */
    public StyledLine unfinishedLine() {
        return line.toLine();
    }

    /** The style in force where the unfinished line began. */
    public Style styleAtLineStart() {
        return styleAtLineStart;
    }

    private void endLine() {
        line.clear();
        utf8.reset();
        escapes.reset();
        bytesOfCodePoint = 0;
        styleAtLineStart = style;
    }

    private void decode(byte next) {
        int codePoint = utf8.offer(next);
        if (codePoint == Utf8.BROKEN_BEFORE) {
            take(CharacterKind.REPLACEMENT);
            codePoint = utf8.offer(next);
        }
        bytesOfCodePoint++;
        if (codePoint != Utf8.MORE) {
            take(codePoint);
        }
    }

    private void take(int codePoint) {
        switch (escapes.accept(codePoint)) {
            case TEXT -> line.put(codePoint, style, bytesOfCodePoint);
            case CONTROL -> control(codePoint);
            case SEQUENCE -> sequence(escapes.finalByte(), escapes.parameters());
            case NOTHING -> {}
        }
        bytesOfCodePoint = 0;
    }

    private void control(int codePoint) {
        switch (codePoint) {
            case '\r' -> line.moveTo(0);
            case '\b' -> line.moveTo(line.cursor() - 1);
            case '\t' -> line.moveTo((line.cursor() / TAB + 1) * TAB);
            // Shift out and in: `tput sgr0` sends them on some terminals.
            case 0x0E, 0x0F -> {}
            default -> {
                line.put('^', Style.MUTED, 1);
                line.put(codePoint ^ 0x40, Style.MUTED, 0);
            }
        }
    }

    private void sequence(int finalByte, String parameters) {
        switch (finalByte) {
            case 'm' -> style = Sgr.apply(style, parameters);
            case 'K' -> erase(parameters);
            case 'G' -> line.goTo(number(parameters) - 1);
            case 'C' -> line.goTo(line.cursor() + number(parameters));
            case 'D' -> line.goTo(line.cursor() - number(parameters));
            default -> {}
        }
    }

    private void erase(String parameters) {
        switch (parameters) {
            case "", "0" -> line.eraseToEnd();
            case "1" -> line.eraseToCursor();
            case "2" -> line.eraseAll();
            default -> {}
        }
    }

    /** The one number that moves the cursor; 1 where there is none that makes sense. */
    private static int number(String parameters) {
        int number = 0;
        for (int i = 0; i < parameters.length(); i++) {
            int digit = parameters.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > 100_000) {
                return 1;
            }
            number = number * 10 + digit;
        }
        return Math.max(number, 1);
    }
}
