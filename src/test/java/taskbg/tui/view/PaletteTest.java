package taskbg.tui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static taskbg.tui.view.ColorDepth.INDEXED;
import static taskbg.tui.view.ColorDepth.NONE;
import static taskbg.tui.view.ColorDepth.SIXTEEN;
import static taskbg.tui.view.ColorDepth.TRUE_COLOR;

import com.googlecode.lanterna.TextColor;
import org.junit.jupiter.api.Test;
import taskbg.text.Color;
import taskbg.text.Style;

class PaletteTest {
    private static final Color ORANGE = new Color.Rgb(255, 135, 0);

    @Test
    void a_colour_is_shown_as_near_as_the_terminal_can() {
        assertEquals(new TextColor.RGB(255, 135, 0), new Palette(TRUE_COLOR).of(ORANGE));
        assertEquals(new TextColor.Indexed(208), new Palette(INDEXED).of(ORANGE));
        assertEquals(TextColor.ANSI.YELLOW, new Palette(SIXTEEN).of(ORANGE));
        assertEquals(TextColor.ANSI.DEFAULT, new Palette(NONE).of(ORANGE));
    }

    @Test
    void an_index_keeps_its_meaning() {
        var sky = new Color.Indexed(39);
        assertEquals(new TextColor.Indexed(39), new Palette(TRUE_COLOR).of(sky));
        assertEquals(new TextColor.Indexed(39), new Palette(INDEXED).of(sky));
        assertEquals(TextColor.ANSI.CYAN, new Palette(SIXTEEN).of(sky));
        assertEquals(TextColor.ANSI.DEFAULT, new Palette(NONE).of(sky));
        for (var depth : new ColorDepth[] {TRUE_COLOR, INDEXED, SIXTEEN}) {
            assertEquals(TextColor.ANSI.RED_BRIGHT, new Palette(depth).of(new Color.Indexed(9)));
            assertEquals(TextColor.ANSI.RED_BRIGHT, new Palette(depth).of(new Color.Ansi(9)));
            assertEquals(TextColor.ANSI.DEFAULT, new Palette(depth).of(Color.DEFAULT));
        }
    }

    @Test
    void greys_come_from_the_grey_ramp() {
        assertEquals(
                new TextColor.Indexed(236),
                new Palette(INDEXED).of(new Color.Rgb(0x30, 0x30, 0x30)));
        assertEquals(
                new TextColor.Indexed(231), new Palette(INDEXED).of(new Color.Rgb(255, 255, 255)));
    }

    @Test
    void dim_text_is_grey_unless_it_has_a_colour() {
        var dim = Style.PLAIN.withDim(true);
        assertEquals(new TextColor.Indexed(244), new Palette(TRUE_COLOR).foreground(dim));
        assertEquals(new TextColor.Indexed(244), new Palette(INDEXED).foreground(dim));
        assertEquals(TextColor.ANSI.BLACK_BRIGHT, new Palette(SIXTEEN).foreground(dim));
        assertEquals(TextColor.ANSI.DEFAULT, new Palette(NONE).foreground(dim));
        assertEquals(
                TextColor.ANSI.RED,
                new Palette(SIXTEEN).foreground(dim.withForeground(new Color.Ansi(1))));
    }
}
