package taskbg.tui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.graphics.BasicTextImage;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskbg.text.Color;
import taskbg.text.Span;
import taskbg.text.Style;
import taskbg.text.StyledLine;
import taskbg.tui.state.Rectangle;

class FrameTest {
    private static final Style RED = Style.PLAIN.withForeground(new Color.Ansi(1));

    private final BasicTextImage image = new BasicTextImage(10, 3);
    private final Frame frame = new Frame(image, new CellCache(ColorDepth.TRUE_COLOR));

    @ParameterizedTest
    @CsvSource({
        "abc, 3, 1",
        "e\u0301x, 2, 1",
        "日本, 4, 2",
        "👍🏽, 2, 2",
        "👨‍👩‍👧‍👦, 2, 2",
        "🇩🇪, 2, 2",
        "❤️, 2, 2",
        "⚡, 2, 2",
        "✅, 2, 2",
        "𝐀, 1, 1",
        "กำ, 2, 1",
        "●, 1, 1",
        "→, 1, 1"
    })
    void a_cluster_takes_the_columns_that_terminals_give_it(String text, int columns, int first) {
        assertEquals(columns, frame.put(0, 0, text, Style.PLAIN));
        assertEquals(first == 2, image.getCharacterAt(0, 0).isDoubleWidth());
        assertEquals(columns + 1, frame.put(columns, 0, "|", Style.PLAIN));
        assertTrue(image.getCharacterAt(columns, 0).is('|'));
    }

    @Test
    void what_reaches_over_the_edges_is_cut() {
        assertEquals(14, frame.put(-2, 0, "0123456789abcdefgh".substring(0, 16), Style.PLAIN) + 4);
        assertEquals("23456789ab", row(0));
        assertEquals(0, frame.put(0, 3, "below", Style.PLAIN));
        assertEquals(0, frame.put(0, -1, "above", Style.PLAIN));
        assertEquals("          ", row(1));
    }

    @Test
    void of_a_wide_character_that_is_cut_a_space_remains() {
        frame.fill(new Rectangle(0, 0, 10, 1), Style.PLAIN);
        frame.put(0, 0, "..........", Style.PLAIN);
        frame.put(-1, 0, "日x", RED);
        frame.put(9, 0, "日", RED);
        assertEquals(" x....... ", row(0));
        assertEquals(TextColor.ANSI.RED, image.getCharacterAt(0, 0).getForegroundColor());
        assertEquals(TextColor.ANSI.RED, image.getCharacterAt(9, 0).getForegroundColor());
    }

    @Test
    void controls_and_what_is_invisible_are_not_drawn() {
        assertEquals(
                4, frame.put(0, 0, "a\u001b\u0007\u009bb\u202ec\u200b\u0000\r\nd", Style.PLAIN));
        assertEquals("abcd      ", row(0));
    }

    @Test
    void a_part_has_an_origin_of_its_own_and_cuts_at_its_edges() {
        var part = frame.part(new Rectangle(2, 1, 4, 1));
        assertEquals(4, part.columns());
        assertEquals(1, part.rows());
        part.put(-1, 0, "abcdefgh", Style.PLAIN);
        part.put(0, 1, "below", Style.PLAIN);
        part.part(new Rectangle(3, 0, 9, 9)).fill(new Rectangle(0, 0, 9, 9), RED);
        assertEquals("          ", row(0));
        assertEquals("  bcd     ", row(1));
        assertEquals("          ", row(2));
        assertEquals(TextColor.ANSI.RED, image.getCharacterAt(5, 1).getForegroundColor());
        assertEquals(TextColor.ANSI.DEFAULT, image.getCharacterAt(6, 1).getForegroundColor());
    }

    @Test
    void a_styled_line_is_drawn_in_its_styles() {
        var bold = Style.PLAIN.withBold(true).withUnderline(true).withDim(true);
        var line = new StyledLine(List.of(new Span("日", RED), new Span("ab", bold)));
        assertEquals(5, frame.put(1, 0, line));
        assertEquals(TextColor.ANSI.RED, image.getCharacterAt(1, 0).getForegroundColor());
        assertEquals(
                EnumSet.of(SGR.BOLD, SGR.UNDERLINE), image.getCharacterAt(3, 0).getModifiers());
    }

    @Test
    void a_style_can_be_changed_where_text_is_drawn() {
        frame.put(0, 0, "a日b", RED);
        frame.restyle(new Rectangle(0, 0, 10, 1), style -> style.withReverse(true));
        for (int column : new int[] {0, 1, 2, 3, 9}) {
            assertEquals(EnumSet.of(SGR.REVERSE), image.getCharacterAt(column, 0).getModifiers());
        }
        assertEquals("a日 b      ", row(0));
        assertEquals(TextColor.ANSI.RED, image.getCharacterAt(3, 0).getForegroundColor());
        assertEquals(EnumSet.noneOf(SGR.class), image.getCharacterAt(0, 1).getModifiers());
    }

    @Test
    void text_drawn_over_half_a_wide_character_leaves_no_half() {
        frame.put(0, 0, "日本", Style.PLAIN);
        frame.put(1, 0, "x", Style.PLAIN);
        assertEquals(" x本 ", row(0).substring(0, 4));
        assertFalse(image.getCharacterAt(0, 0).isDoubleWidth());
    }

    @Test
    void the_cursor_is_shown_where_a_view_asks_for_it() {
        assertNull(frame.cursor());
        frame.part(new Rectangle(2, 1, 4, 1)).cursor(3, 0);
        assertEquals(new TerminalPosition(5, 1), frame.cursor());
        frame.part(new Rectangle(2, 1, 4, 1)).cursor(4, 0);
        assertEquals(new TerminalPosition(5, 1), frame.cursor());
    }

    @Test
    void cells_compare_by_all_that_is_seen() {
        var cells = new CellCache(ColorDepth.TRUE_COLOR);
        var other = new CellCache(ColorDepth.TRUE_COLOR);
        assertEquals(cells.in(RED).of("日", 2), other.in(RED).of("日", 2));
        assertEquals(cells.in(RED).of("日", 2).hashCode(), other.in(RED).of("日", 2).hashCode());
        assertFalse(cells.in(RED).of("日", 2).equals(other.in(RED).of("本", 2)));
        assertFalse(cells.in(RED).of("日", 2).equals(other.in(Style.PLAIN).of("日", 2)));
        assertFalse(cells.in(RED).of(" ", 1).equals(cells.in(RED).of("日", 2).withCharacter(' ')));
    }

    private String row(int row) {
        var text = new StringBuilder();
        for (int column = 0; column < 10; column++) {
            text.append(image.getCharacterAt(column, row).getCharacterString());
        }
        return text.toString();
    }
}
