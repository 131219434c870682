package taskbg.tui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import taskbg.output.Excerpt;
import taskbg.text.AnsiDecoder;
import taskbg.text.Color;
import taskbg.text.Span;
import taskbg.text.Style;
import taskbg.text.StyledLine;

/**
 * Gives the words of an output their colours, and makes them safe. One for each stretch of lines.
 */
final class Ink {
    /** What is wider is counted, not kept. */
    private static final int USUAL = 16_384;

    private static final int RED = 1;
    private static final int CYAN = 6;

    /**
     * The style that the output itself has set and not yet taken back; owned by the reading thread.
     */
    private Style carried = Style.PLAIN;

    private final int widest;

    Ink() {
        this(USUAL);
    }

    /** For lines of at most so many columns. */
    Ink(int widest) {
        this.widest = widest;
    }

    StyledLine line(List<Excerpt.Words> words) {
        var spans = new ArrayList<Span>();
        for (var each : words) {
            spans.addAll(line(each).spans());
        }
        return new StyledLine(spans);
    }

    private StyledLine line(Excerpt.Words words) {
        boolean plain = words.tone() == Excerpt.Tone.PLAIN;
        var decoder = new AnsiDecoder(widest, plain ? carried : style(words.tone()));
        var bytes = (words.text() + "\n").getBytes(StandardCharsets.UTF_8);
        var lines = new ArrayList<StyledLine>();
        decoder.feed(bytes, 0, bytes.length, lines::add);
        if (plain) {
            carried = decoder.styleAtLineStart();
        }
        return lines.isEmpty() ? StyledLine.EMPTY : lines.getFirst();
    }

    private static Style style(Excerpt.Tone tone) {
        return switch (tone) {
            case SAID, PLAIN -> Style.PLAIN;
            case USER -> Style.PLAIN.withDim(true).withItalic(true);
            case TOOL -> Style.PLAIN.withForeground(new Color.Ansi(CYAN));
            case TOOL_FAILED, ERROR -> Style.PLAIN.withForeground(new Color.Ansi(RED));
            case NOTE -> Style.MUTED;
        };
    }
}
