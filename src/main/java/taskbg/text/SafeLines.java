package taskbg.text;

import java.nio.charset.StandardCharsets;

/**
 * Makes a long text fit for a terminal piece by piece, as {@link SafeText#block} makes a short one:
 * wherever it is cut, no escape sequence gets through. One thread at a time.
 */
public final class SafeLines {
    private final AnsiDecoder decoder = new AnsiDecoder(SafeText.MOST_COLUMNS);

    /** The lines that end in the next piece; a surrogate pair must not be cut in two. */
    public String next(String piece) {
        var lines = new StringBuilder();
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        decoder.feed(bytes, 0, bytes.length, line -> lines.append(line.plain()).append('\n'));
        return lines.toString();
    }

    /** The last line, which has not ended. */
    public String rest() {
        return decoder.unfinishedLine().plain();
    }
}
