package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskbg.task.Observed;
import taskbg.text.OutputWindow;
import taskbg.text.Style;
import taskbg.text.StyledLine;

class OutputTest {
    private static final String TASK = "bg_01";

    /** Full screen, the output has 22 rows: the title and the keys take one each. */
    private static final int ROWS = 22;

    @Test
    void a_large_output_opens_at_its_end_with_one_read() {
        var player = full(1_000_000_000);
        assertEquals(List.of(1_000_000_000L - ROWS, 999_999_999L), player.seen());
        assertTrue(player.reads() <= 2);
    }

    @Test
    void scrolling_back_sees_every_line_once_and_keeps_a_bounded_window() {
        var player = full(10_000);
        long expected = 10_000 - ROWS;
        while (expected > 0) {
            player.press("PgUp");
            expected = Math.max(0, expected - (ROWS - 1));
            assertEquals(List.of(expected, expected + ROWS - 1), player.seen());
            assertTrue(
                    player.model().output().window().rows().size() <= OutputWindow.MOST_ROWS + 400);
        }
    }

    @Test
    void scrolling_forward_again_comes_to_the_end_and_follows_it() {
        var player = full(5_000).press("g");
        assertFalse(player.model().output().follow());
        long expected = 0;
        while (expected + ROWS < 5_000) {
            player.press("PgDn");
            expected = Math.min(5_000 - ROWS, expected + ROWS - 1);
            assertEquals(List.of(expected, expected + ROWS - 1), player.seen());
        }
        assertTrue(player.model().output().follow());
        assertTrue(player.model().output().window().rows().size() <= OutputWindow.MOST_ROWS + 400);
    }

    @Test
    void start_and_end_of_a_huge_output_are_one_read_away() {
        var player = full(1_000_000_000);
        player.reads();
        player.press("g");
        assertEquals(List.of(0L, ROWS - 1L), player.seen());
        player.press("G");
        assertEquals(List.of(1_000_000_000L - ROWS, 999_999_999L), player.seen());
        assertTrue(player.reads() <= 4);
    }

    @Test
    void growth_moves_a_followed_output_and_no_other() {
        var output = new FakeOutput(TASK, 100);
        var player = full(output);
        output.grow(7);
        player.send(new Message.OutputGrew(TASK, output.size()));
        assertEquals(List.of(107L - ROWS, 106L), player.seen());
        player.press("Up");
        output.grow(7);
        player.send(new Message.OutputGrew(TASK, output.size()));
        assertEquals(List.of(106L - ROWS, 105L), player.seen());
        player.send(new Message.OutputGrew("another", 1));
        assertEquals(List.of(106L - ROWS, 105L), player.seen());
        player.press("f");
        assertEquals(List.of(114L - ROWS, 113L), player.seen());
    }

    @Test
    void growth_that_a_look_at_the_tasks_tells_of_counts_too() {
        var output = new FakeOutput(TASK, 100);
        var player = full(output);
        output.grow(10_000);
        player.send(new Message.TasksSeen(List.of(seen(output.size())), Set.of()));
        assertEquals(List.of(10_100L - ROWS, 10_099L), player.seen());
    }

    @Test
    void a_following_pane_lets_old_lines_go() {
        var output = new FakeOutput(TASK, 100);
        var player = full(output);
        for (int i = 0; i < 100; i++) {
            output.grow(100);
            player.send(new Message.OutputGrew(TASK, output.size()));
        }
        assertEquals(List.of(10_100L - ROWS, 10_099L), player.seen());
        assertTrue(player.model().output().window().rows().size() <= OutputWindow.MOST_ROWS);
    }

    @Test
    void a_replaced_output_is_read_from_its_new_end() {
        var output = new FakeOutput(TASK, 5_000);
        var player = full(output);
        output.shrink(3);
        player.send(new Message.OutputReplaced(TASK)).send(new Message.OutputReplaced("another"));
        player.send(new Message.OutputGrew(TASK, output.size()));
        assertEquals(List.of(0L, 2L), player.seen());
        assertEquals(30, player.model().output().size());
    }

    @Test
    void a_size_that_is_no_longer_true_is_not_read_for_ever() {
        var output = new FakeOutput(TASK, 100);
        var player = full(output);
        player.reads();
        player.send(new Message.OutputGrew(TASK, 5_000));
        assertEquals(1, player.reads());
        assertEquals(1000, player.model().output().size());
    }

    @Test
    void reading_backwards_that_finds_nothing_ends() {
        var model = full(100_000).model();
        var pane = model.output().at(0, 0).following(false).asking(new Place.Before(990_000));
        var moved =
                new OutputWindow(990_000, 1_000_000, 1_000_000, List.of(FakeOutput.line(99_000)));
        var stuck = model.with(pane.with(moved));
        var nothing = new OutputWindow(990_000, 990_000, 990_000, List.of());
        var step =
                Update.of(stuck, new Message.OutputRead(TASK, new Place.Before(990_000), nothing));
        assertEquals(List.of(), step.effects());
    }

    @Test
    void answers_that_nobody_waits_for_change_nothing() {
        var player = full(100);
        var before = player.model();
        var window = new OutputWindow(0, 10, 10, List.of(FakeOutput.line(0)));
        player.send(new Message.OutputRead(TASK, new Place.End(), window))
                .send(new Message.OutputRead("another", new Place.End(), window))
                .send(new Message.OutputFailed("another", "gone"))
                .send(new Message.SearchProgressed("another", 5));
        assertEquals(before, player.model());
    }

    @Test
    void an_answer_for_another_window_is_dropped() {
        var model = full(10_000).model();
        var late =
                new Message.OutputRead(
                        TASK, new Place.From(70), new OutputWindow(70, 80, 80, List.of()));
        var from = model.with(model.output().asking(new Place.From(70)));
        assertEquals(model.output().window(), Sample.after(from, late).output().window());
        var early =
                new Message.OutputRead(
                        TASK, new Place.Before(70), new OutputWindow(0, 70, 70, List.of()));
        var before = model.with(model.output().asking(new Place.Before(70)));
        assertEquals(model.output().window(), Sample.after(before, early).output().window());
    }

    @Test
    void a_missing_output_says_so_and_is_tried_again_when_it_grows() {
        var player = full(100);
        player.send(new Message.OutputFailed(TASK, "It is not there."));
        assertEquals("It is not there.", player.model().output().trouble());
        assertEquals(List.of(), player.seen());
        player.send(new Message.TasksSeen(List.of(seen(1000)), Set.of()));
        assertEquals(List.of(100L - ROWS, 99L), player.seen());
    }

    @Test
    void wrapped_lines_are_scrolled_row_by_row() {
        var text = StyledLine.of("x".repeat(200), Style.PLAIN);
        var line = new OutputWindow.Row(0, null, text);
        var next = new OutputWindow.Row(201, null, text);
        var area = new Rectangle(0, 0, 80, 4);
        var pane =
                OutputPane.NONE
                        .of(TASK, 402)
                        .with(new OutputWindow(0, 402, 402, List.of(line, next)));
        var bottom = OutputScroll.bottom(pane, area);
        assertEquals(pane.at(0, 2), bottom);
        assertEquals(pane.at(0, 1).following(false), OutputScroll.by(bottom, -1, area));
        assertEquals(bottom, OutputScroll.by(pane.at(0, 1), 1, area));
        assertEquals(
                pane.at(1, 0),
                OutputScroll.bottom(pane.wrapping(false), new Rectangle(0, 0, 80, 1))
                        .wrapping(true));
        assertEquals(1, OutputScroll.lastVisible(bottom, area));
        assertEquals(0, OutputScroll.lastVisible(pane.at(0, 0), new Rectangle(0, 0, 80, 3)));
        assertTrue(OutputScroll.isVisible(bottom, 1, area));
        assertFalse(OutputScroll.isVisible(bottom, 0, area));
    }

    @Test
    void a_fold_never_cuts_a_wide_letter() {
        assertEquals(List.of(0, 4, 8), Fold.starts(StyledLine.of("日本語のテ", Style.PLAIN), 5));
        assertEquals(List.of(0, 5), Fold.starts(StyledLine.of("123456", Style.PLAIN), 5));
        assertEquals(List.of(0), Fold.starts(StyledLine.of("12345", Style.PLAIN), 5));
        assertEquals(List.of(0), Fold.starts(StyledLine.of("12345", Style.PLAIN), 1));
    }

    @Test
    void a_line_is_wrapped_at_blanks_and_only_longer_words_are_cut() {
        assertEquals(List.of(0, 4, 10), starts("the quick brown", 8));
        assertEquals(List.of(0, 8), starts("through the", 8));
        assertEquals(List.of(0, 9), starts("12345678 9", 8));
        assertEquals(List.of(0, 3, 11), starts("to 1234567890ab", 8));
        assertEquals(List.of(0, 14), starts("a             b", 8));
        assertEquals(List.of(0, 12), starts("            b c", 8));
        assertEquals(List.of(0), starts("12345678      ", 8));
        assertEquals(List.of(0, 2, 11), starts("a \u65e5\u672c\u8a9e\u306e x", 8));
    }

    private static List<Integer> starts(String text, int width) {
        return Fold.starts(StyledLine.of(text, Style.PLAIN), width);
    }

    @Test
    void sideways_only_without_wrapping_and_never_left_of_the_start() {
        var player = full(100);
        player.press("Right");
        assertEquals("Lines are wrapped; w turns that off.", player.model().notice().text());
        player.press("w", "Right", "l", "Left");
        assertEquals(8, player.model().output().left());
        player.press("Left", "Left");
        assertEquals(0, player.model().output().left());
        player.press("w");
        assertTrue(player.model().output().wrap());
    }

    @Test
    void times_are_shown_where_they_are_known() {
        var none = full(100).press("t").model();
        assertEquals("This output names no times.", none.notice().text());
        assertFalse(none.output().stamps());
        var known = Sample.keys(Sample.monitor(80, 24), "t");
        assertTrue(known.output().stamps());
        assertFalse(Sample.keys(known, "t").output().stamps());
    }

    @Test
    void the_table_scrolls_the_output_without_leaving() {
        var player = player(new FakeOutput(TASK, 1000));
        long last = player.seen().getLast();
        player.press("K", "Ctrl-u", "J", "Ctrl-d", "K");
        assertEquals(Model.Focus.TABLE, player.model().focus());
        assertEquals(last - 1, player.seen().getLast());
    }

    static Player full(long lines) {
        return full(new FakeOutput(TASK, lines));
    }

    static Player full(FakeOutput output) {
        return player(output).press("Enter");
    }

    static Player player(FakeOutput output) {
        var player = new Player(Sample.opening(80, 24), output);
        player.send(new Message.TasksSeen(List.of(seen(output.size())), Set.of()));
        return player;
    }

    private static Observed seen(long bytes) {
        var running = Sample.running(TASK);
        return new Observed(running.entry(), running.verdict(), bytes, running.lastSign());
    }
}
