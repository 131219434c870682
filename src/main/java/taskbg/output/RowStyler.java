package taskbg.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import taskbg.droid.Passage;
import taskbg.text.AnsiDecoder;
import taskbg.text.Color;
import taskbg.text.Span;
import taskbg.text.Style;
import taskbg.text.StyledLine;

/**
 * Gives the rows of an output their colours, and makes them safe: one row after the other, since a
 * colour that the output itself sets goes on. One thread at a time.
 */
final class RowStyler {
    private static final int RED = 1;
    private static final int CYAN = 6;

    private final int columns;

    /** The style that the output itself has set and not yet taken back. */
    private Style carried = Style.PLAIN;

    /**
     * @param columns of a row: what is wider is counted, not kept
     */
    RowStyler(int columns) {
        this.columns = columns;
    }

    StyledLine line(List<Passage> row) {
        var spans = new ArrayList<Span>();
        for (var words : row) {
            spans.addAll(line(words).spans());
        }
        return new StyledLine(spans);
    }

    private StyledLine line(Passage words) {
        boolean plain = words.tone() == Passage.Tone.PLAIN;
        var decoder = new AnsiDecoder(columns, plain ? carried : style(words.tone()));
        var bytes = (words.text() + "\n").getBytes(StandardCharsets.UTF_8);
        var lines = new ArrayList<StyledLine>();
        decoder.feed(bytes, 0, bytes.length, lines::add);
        if (plain) {
            carried = decoder.styleAtLineStart();
        }
        return lines.isEmpty() ? StyledLine.EMPTY : lines.getFirst();
    }

    private static Style style(Passage.Tone tone) {
        return switch (tone) {
            case SAID, PLAIN -> Style.PLAIN;
            case USER -> Style.PLAIN.withDim(true).withItalic(true);
            case TOOL -> Style.PLAIN.withForeground(new Color.Ansi(CYAN));
            case TOOL_FAILED, ERROR -> Style.PLAIN.withForeground(new Color.Ansi(RED));
            case NOTE -> Style.MUTED;
        };
    }
}
