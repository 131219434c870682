package taskbg.tui.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;

import com.googlecode.lanterna.graphics.BasicTextImage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Observed;
import taskbg.task.StateWord;
import taskbg.task.Status;
import taskbg.text.DisplayWidth;
import taskbg.text.VerdictLook;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;
import taskbg.tui.state.Model;
import taskbg.tui.state.Sample;

class ViewTest {
    private static final String HOSTILE =
            "\u001b[2J\u001b]0;title\u0007\u009b31m\r\n\tA\u202Ereversed\u0000\u0008"
                    + "e"
                    + "\u0301".repeat(1000)
                    + "\uD800 end";

    @Test
    void a_hostile_record_cannot_draw_outside_its_row() {
        var kind = Sample.over("bg_01", "plain", failed("plain"), 60);
        var plain = Drawn.text(seen(List.of(kind)), ColorDepth.TRUE_COLOR).split("\n");
        var hostile = Sample.over("bg_01", HOSTILE, failed(HOSTILE), 60);
        var drawn = Drawn.text(seen(List.of(hostile)), ColorDepth.TRUE_COLOR).split("\n");
        for (int row = 0; row < plain.length; row++) {
            boolean speaksOfIt = plain[row].contains("plain");
            assertTrue(speaksOfIt || plain[row].equals(drawn[row]), drawn[row]);
            assertTrue(drawn[row].codePoints().noneMatch(ViewTest::isUnfit), drawn[row]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "r", "d", "Y", "i", "Enter"})
    void a_hostile_name_in_a_dialog_or_a_notice_is_safe_too(String key) {
        var hostile = Sample.over("bg_01", HOSTILE, failed(HOSTILE), 60);
        var running = Sample.running("bg_02", HOSTILE, HOSTILE, 60, 1, 3, HOSTILE);
        for (var task : List.of(hostile, running)) {
            var drawn = Drawn.text(keys(seen(List.of(task)), key), ColorDepth.TRUE_COLOR);
            assertTrue(drawn.codePoints().noneMatch(ViewTest::isUnfit), drawn);
        }
        var said = after(seen(List.of(hostile)), new Message.ActFailed(HOSTILE));
        var text = Drawn.text(said, ColorDepth.TRUE_COLOR);
        assertTrue(text.codePoints().noneMatch(ViewTest::isUnfit), text);
    }

    @Test
    void a_filter_that_outputs_are_searched_for_says_so() {
        var typed = Sample.typed(keys(Sample.monitor(80, 24), "/"), "out~xyz");
        assertTrue(Drawn.text(typed, ColorDepth.NONE).contains("Searching the outputs …"));
        var none = after(typed, new Message.OutputsSearched("xyz", Set.of()));
        assertTrue(Drawn.text(none, ColorDepth.NONE).contains("No task matches the filter."));
    }

    @Test
    void only_a_task_at_work_is_shown_to_grow() {
        var before = seen(List.of(Sample.running("bg_01", "a", "b", 60, 1, 0, "Read")));
        var later = after(before, new Message.Ticked(Sample.NOW.plusSeconds(3)));
        var grown = Sample.running("bg_01", "a", "b", 120, 1, 0, "Read");
        var ended = Sample.over("bg_01", "a", failed("b"), 1000);
        assertTrue(outputs(after(later, seenNow(grown))).contains("86K+"));
        assertTrue(outputs(after(later, seenNow(ended))).contains(" 95K "));
    }

    private static Message seenNow(Observed task) {
        return new Message.TasksSeen(List.of(task), Set.of());
    }

    private static String outputs(Model model) {
        return Drawn.text(model, ColorDepth.NONE).lines().toList().get(3) + " ";
    }

    @Test
    void a_state_typed_as_a_word_is_told_how_to_ask_for_it() {
        var main = Sample.monitor(80, 24);
        var word = Sample.keys(Sample.typed(Sample.keys(main, "/"), "lost"), "Enter");
        assertTrue(
                Drawn.text(word, ColorDepth.NONE)
                        .contains("status:lost asks for the state; 0 shows all tasks again."));
    }

    @Test
    void a_window_that_is_too_small_says_so_and_comes_back() {
        var main = Sample.monitor(80, 24);
        assertEquals(
                "task-bg needs 32×8\nthis is 30×7\nq quits\n\n\n\n\n",
                Drawn.text(sized(main, 30, 7), ColorDepth.TRUE_COLOR));
        assertEquals(
                "task\n", Drawn.text(sized(main, 4, 1), ColorDepth.TRUE_COLOR).replace("…", "k"));
        assertEquals(
                Drawn.text(main, ColorDepth.TRUE_COLOR),
                Drawn.text(sized(sized(main, 30, 7), 80, 24), ColorDepth.TRUE_COLOR));
    }

    @Test
    void every_size_can_be_drawn() {
        for (int columns = 1; columns < 200; columns += 27) {
            for (int rows = 1; rows < 60; rows += 8) {
                for (var key : List.of("K", "Enter", "?", ":", "n", "X", "/", "v")) {
                    var model = sized(keys(Sample.monitor(100, 40), "j", key), columns, rows);
                    assertEquals(rows, Drawn.text(model, ColorDepth.SIXTEEN).lines().count());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColorDepth.class)
    void the_selected_row_looks_different_and_differently_without_the_focus(ColorDepth depth) {
        var main = Sample.monitor(80, 24);
        var selected = Drawn.image(main, depth).getCharacterAt(20, 3);
        var other = Drawn.image(keys(main, "j"), depth).getCharacterAt(20, 3);
        var unfocused = Drawn.image(keys(main, "Tab"), depth).getCharacterAt(20, 3);
        assertEquals(selected.getCharacterString(), other.getCharacterString());
        assertNotEquals(selected, other);
        assertNotEquals(selected, unfocused);
        assertNotEquals(other, unfocused);
    }

    @ParameterizedTest
    @EnumSource(StateWord.class)
    void every_glyph_takes_one_column(StateWord state) {
        assertEquals(1, DisplayWidth.of(VerdictLook.glyph(state)));
    }

    @Test
    void the_cursor_is_shown_where_one_types_and_nowhere_else() {
        assertEquals(null, cursor(Sample.monitor(80, 24)));
        assertEquals("9,23", cursor(keys(Sample.monitor(80, 24), "/")));
        assertEquals("10,23", cursor(keys(Sample.monitor(80, 24), "/", "a")));
        assertEquals(null, cursor(keys(Sample.monitor(80, 24), "?")));
    }

    private static @Nullable String cursor(Model model) {
        var image = new BasicTextImage(80, 24);
        var frame = new Frame(image, new CellCache(ColorDepth.TRUE_COLOR));
        new View(new Theme(ColorDepth.TRUE_COLOR)).draw(model, frame);
        var position = frame.cursor();
        return position == null ? null : position.getColumn() + "," + position.getRow();
    }

    private static Model seen(List<Observed> tasks) {
        return after(Sample.opening(120, 30), new Message.TasksSeen(tasks, Set.of()));
    }

    private static Model sized(Model model, int columns, int rows) {
        var resized = new Input.Resized(columns, rows);
        return after(model, new Message.Came(resized));
    }

    private static Status.Ended failed(String error) {
        return new Status.Failed(Sample.ago(60), error, null, null);
    }

    private static boolean isUnfit(int codePoint) {
        boolean lineEnd = codePoint == '\n';
        boolean control = Character.isISOControl(codePoint) && !lineEnd;
        return control || Character.getType(codePoint) == Character.FORMAT || codePoint == 0xD800;
    }
}
