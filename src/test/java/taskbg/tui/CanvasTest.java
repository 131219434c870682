package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskbg.text.Color;
import taskbg.text.Style;
import taskbg.tui.view.CellCache;
import taskbg.tui.view.ColorDepth;
import taskbg.tui.view.Frame;

/** The bytes that reach the terminal; {@code ^[} stands for escape. */
class CanvasTest {
    private final List<String> writes = new ArrayList<>();
    private final StillStty stty = new StillStty(10, 3);
    private Tty tty;
    private Canvas canvas;

    @BeforeEach
    void open() throws IOException {
        tty = new Tty(stty, new Recorder());
        canvas = new Canvas(tty, new CellCache(ColorDepth.TRUE_COLOR));
    }

    @AfterEach
    void close() throws IOException {
        tty.close();
    }

    @Test
    void the_terminal_is_taken_in_one_write_and_asked_nothing() {
        assertEquals(List.of("^[[22;0t^[[?1049h^[[?7l^[[?1002h^[[?1006h^[[?2004h^[[?25l"), writes);
    }

    @Test
    void the_terminal_is_given_back_in_one_write_and_then_left_alone() throws IOException {
        draw("x");
        writes.clear();
        tty.close();
        assertEquals(
                List.of("^[[?2004l^[[?1006l^[[?1002l^[[?7h^[[0m^[[?25h^[[?1049l^[[23;0t"), writes);
        writes.clear();
        draw("y");
        tty.send("z");
        tty.enterPrivateMode();
        tty.resume();
        tty.reclaim();
        tty.close();
        assertEquals(List.of(), writes);
    }

    @Test
    void a_frame_is_one_write_of_what_changed() throws IOException {
        draw("abc");
        writes.clear();
        draw("abd");
        assertEquals(List.of("^[[?2026h^[[1;3H^[[0m^[[39m^[[49md^[[?25l^[[?2026l"), writes);
    }

    /** Lanterna keeps what the terminal has in the modifiers of the first cell that it draws. */
    @Test
    void a_style_does_not_take_over_what_was_drawn_after_it() throws IOException {
        canvas.draw(frame -> frame.put(0, 0, "a", Style.PLAIN));
        canvas.draw(
                frame -> {
                    int end = frame.put(0, 0, "b", Style.PLAIN);
                    frame.put(end, 0, "c", Style.PLAIN.withBold(true));
                });
        writes.clear();
        canvas.draw(frame -> frame.put(0, 0, "def", Style.PLAIN));
        assertEquals(List.of("^[[?2026h^[[1;1H^[[0m^[[39m^[[49mdef^[[?25l^[[?2026l"), writes);
    }

    @Test
    void a_frame_in_which_everything_changes_clears_nothing() throws IOException {
        draw("aaaaaaaaaa");
        writes.clear();
        draw("bbbbbbbbbb");
        assertEquals(1, writes.size());
        assertFalse(writes.getFirst().contains("[2J"), writes.getFirst());
    }

    @Test
    void a_frame_in_which_nothing_changed_writes_nothing() throws IOException {
        draw("abc 👍");
        writes.clear();
        draw("abc 👍");
        assertEquals(List.of(), writes);
    }

    @Test
    void a_cursor_that_moves_is_a_change() throws IOException {
        canvas.draw(frame -> frame.cursor(1, 1));
        writes.clear();
        canvas.draw(frame -> frame.cursor(2, 1));
        assertEquals(List.of("^[[?2026h^[[?25h^[[2;3H^[[?2026l"), writes);
        writes.clear();
        canvas.draw(frame -> frame.cursor(2, 1));
        assertEquals(List.of(), writes);
        canvas.draw(frame -> {});
        assertEquals(List.of("^[[?2026h^[[?25l^[[?2026l"), writes);
    }

    @Test
    void a_big_frame_is_one_write_too() throws IOException {
        resize(300, 100);
        writes.clear();
        canvas.draw(
                frame -> {
                    for (int row = 0; row < frame.rows(); row++) {
                        for (int column = 0; column < frame.columns(); column++) {
                            var color = new Color.Rgb(row, column % 256, 7);
                            frame.put(column, row, "x", Style.PLAIN.withForeground(color));
                        }
                    }
                });
        assertEquals(1, writes.size());
        assertTrue(writes.getFirst().length() > 300_000);
    }

    @Test
    void a_resize_draws_everything_once() throws IOException {
        draw("abc");
        resize(12, 4);
        writes.clear();
        draw("abc");
        assertEquals(1, writes.size());
        assertTrue(writes.getFirst().contains("^[[2J"), writes.getFirst());
        assertTrue(writes.getFirst().contains("abc"), writes.getFirst());
        writes.clear();
        draw("abd");
        assertFalse(writes.getFirst().contains("^[[2J"), writes.getFirst());
    }

    @Test
    void after_another_program_everything_is_drawn_once() throws IOException {
        draw("abc");
        tty.suspend();
        writes.clear();
        draw("hidden");
        tty.send("hidden");
        assertEquals(List.of(), writes);
        tty.resume();
        canvas.forget();
        writes.clear();
        draw("abc");
        assertTrue(writes.getFirst().contains("^[[2J"), writes.getFirst());
        assertTrue(writes.getFirst().contains("abc"), writes.getFirst());
    }

    @Test
    void whole_clusters_are_written_and_the_column_after_them_is_said() throws IOException {
        draw(".");
        writes.clear();
        draw("👍🏽é|");
        assertEquals(
                List.of(
                        "^[[?2026h^[[1;1H^[[0m^[[39m^[[49m  ^[[1;1H👍🏽^[[1;3Hé|"
                                + "^[[?25l^[[?2026l"),
                rowTailRemoved());
    }

    @Test
    void letters_of_which_no_terminal_doubts_need_no_positions() throws IOException {
        draw(".");
        writes.clear();
        draw("日本│é…");
        assertEquals(List.of("^[[?2026h^[[1;1H^[[0m^[[39m^[[49m日本│é…^[[?25l^[[?2026l"), writes);
    }

    @Test
    void when_a_doubtful_cluster_goes_the_rest_of_its_row_is_drawn_again() throws IOException {
        draw("⚡ tail");
        writes.clear();
        draw("zz tail");
        assertEquals(
                List.of("^[[?2026h^[[1;1H^[[0m^[[39m^[[49mzz tail   ^[[?25l^[[?2026l"), writes);
    }

    @Test
    void of_a_wide_character_that_goes_nothing_stays() throws IOException {
        draw("日x");
        writes.clear();
        draw("a x");
        assertEquals(List.of("^[[?2026h^[[1;1H^[[0m^[[39m^[[49ma ^[[?25l^[[?2026l"), writes);
    }

    @Test
    void no_text_however_hostile_brings_a_control_to_the_terminal() throws IOException {
        var hostile = "\u001b[2J\u009b1m\u202e\u0007\u0000\r\n\t\u0080\ud800a\u0301\u200b\u00ad👍";
        var random = new Random(4);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                boolean any = random.nextBoolean();
                text.appendCodePoint(
                        any
                                ? random.nextInt(0x110000)
                                : hostile.codePointAt(random.nextInt(hostile.length())));
            }
            draw(text.toString());
        }
        for (var write : writes.subList(1, writes.size())) {
            var ours = "\u001b\\[(\\?2026[hl]|\\?25[hl]|2J|[0-9;]*[Hm])";
            var theirs = write.replace("^[", "\u001b").replaceAll(ours, "");
            assertTrue(theirs.codePoints().noneMatch(CanvasTest::isControl), write);
        }
    }

    private static boolean isControl(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x202e || codePoint == 0x200b;
    }

    /** Spaces at the end of the row are drawn again after a cluster of doubtful width. */
    private List<String> rowTailRemoved() {
        return writes.stream()
                .map(write -> write.replaceFirst(" +\\^\\[\\[\\?25l", "^[[?25l"))
                .toList();
    }

    private void draw(String text) throws IOException {
        Consumer<Frame> view = frame -> frame.put(0, 0, text, Style.PLAIN);
        canvas.draw(view);
    }

    private void resize(int columns, int rows) throws IOException {
        stty.resize(columns, rows);
        tty.getTerminalSize();
    }

    private final class Recorder extends OutputStream {
        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            var written = new String(Arrays.copyOfRange(bytes, from, from + length), UTF_8);
            writes.add(written.replace("\u001b", "^["));
        }
    }
}
