package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.text.OutputWindow;
import taskbg.text.OutputWindow.Position;
import taskbg.text.Style;
import taskbg.text.StyledLine;

class SearchTest {
    private static final String TASK = "bg_01";

    @Test
    void a_search_from_the_followed_end_goes_upwards() {
        var player = searching();
        assertEquals(
                List.of(new Effect.SearchOutput(TASK, "panic", new Position(50_000, 0), true)),
                player.effects());
        assertTrue(player.model().output().search().isUnderWay());
    }

    @Test
    void a_search_from_anywhere_else_goes_down_from_the_first_line_in_sight() {
        var player = OutputTest.full(5_000).press("PgUp");
        long top = player.seen().getFirst() * FakeOutput.BYTES;
        player.effects();
        type(player, "panic");
        assertEquals(
                List.of(new Effect.SearchOutput(TASK, "panic", new Position(top, -1), false)),
                player.effects());
    }

    @Test
    void what_was_found_far_away_is_read_and_shown_in_the_upper_third() {
        var player = searching();
        player.send(new Message.SearchFound(TASK, "panic", new Position(10_000, 0)));
        assertEquals(List.of(993L, 1014L), player.seen());
        assertFalse(player.model().output().follow());
        assertEquals(
                new Search("panic", new Position(10_000, 0), -1, Search.Course.ALL),
                player.model().output().search());
    }

    @Test
    void what_was_found_in_sight_moves_nothing() {
        var player = searching();
        var seen = player.seen();
        long found = (seen.getFirst() + 3) * FakeOutput.BYTES;
        player.send(new Message.SearchFound(TASK, "panic", new Position(found, 0)));
        assertEquals(seen, player.seen());
    }

    @Test
    void next_and_previous_go_on_from_what_was_found() {
        var player = searching();
        player.send(new Message.SearchFound(TASK, "panic", new Position(10_000, 0)));
        player.effects();
        player.press("n", "N");
        assertEquals(
                List.of(
                        new Effect.SearchOutput(TASK, "panic", new Position(10_000, 0), false),
                        new Effect.SearchOutput(TASK, "panic", new Position(10_000, 0), true)),
                player.effects());
    }

    @Test
    void once_it_is_out_of_sight_they_go_on_from_what_is_in_sight() {
        var player = searching();
        player.send(new Message.SearchFound(TASK, "panic", new Position(10_000, 0)));
        player.press("g");
        player.effects();
        player.press("n", "N");
        assertEquals(
                List.of(
                        new Effect.SearchOutput(TASK, "panic", new Position(0, -1), false),
                        new Effect.SearchOutput(TASK, "panic", new Position(210, 1), true)),
                player.effects());
    }

    @Test
    void a_miss_says_so() {
        var player = searching();
        player.send(new Message.SearchMissed(TASK, "panic"));
        assertEquals("Not found: \"panic\".", player.model().notice().text());
        assertFalse(player.model().output().search().isUnderWay());
    }

    @Test
    void a_miss_says_that_upper_case_counts() {
        var player = OutputTest.full(5_000);
        type(player, "NEEDLE");
        player.send(new Message.SearchMissed(TASK, "NEEDLE"));
        assertEquals(
                "Not found: \"NEEDLE\" in that case; lower case finds any.",
                player.model().notice().text());
    }

    @Test
    void a_search_that_reaches_the_end_goes_on_from_the_start_and_says_so() {
        var player = searching();
        player.send(new Message.SearchFound(TASK, "panic", new Position(10_000, 0)));
        player.press("n").effects();
        player.send(new Message.SearchMissed(TASK, "panic"));
        assertEquals(
                List.of(new Effect.SearchOutput(TASK, "panic", Position.NONE, false)),
                player.effects());
        player.send(new Message.SearchFound(TASK, "panic", new Position(400, 0)));
        assertEquals("Past the end: found on from the start.", player.model().notice().text());
        player.press("N").effects();
        player.send(new Message.SearchMissed(TASK, "panic"));
        assertEquals(
                List.of(new Effect.SearchOutput(TASK, "panic", new Position(50_000, 0), true)),
                player.effects());
        player.send(new Message.SearchMissed(TASK, "panic"));
        assertEquals("Not found: \"panic\".", player.model().notice().text());
    }

    @Test
    void a_short_output_counts_its_matches() {
        var rows = new ArrayList<OutputWindow.Row>();
        for (int i = 0; i < 60; i++) {
            var text = i % 20 == 3 ? "panic " + i : "calm";
            rows.add(new OutputWindow.Row(i * 10, null, StyledLine.of(text, Style.PLAIN)));
        }
        var window = new OutputWindow(0, 600, 600, rows);
        var found = Search.started("panic", Search.Course.ALL).foundAt(new Position(230, 0));
        assertEquals("2 of 3", found.count(window, 600));
        assertEquals("", found.count(window, 601));
        assertEquals("", found.elsewhere().count(window, 600));
    }

    @Test
    void progress_is_shown_and_escape_stops_the_search() {
        var player = searching();
        player.send(new Message.SearchProgressed(TASK, 2048));
        assertEquals(2048, player.model().output().search().searched());
        player.effects();
        player.press("Esc");
        assertEquals(List.of(new Effect.StopSearch()), player.effects());
        assertEquals("Stopped searching after 2.0 KiB.", player.model().notice().text());
        assertTrue(player.model().full());
        player.send(new Message.SearchProgressed(TASK, 4096));
        assertFalse(player.model().output().search().isUnderWay());
    }

    @Test
    void results_of_another_search_are_not_shown() {
        var player = searching();
        var before = player.model();
        player.send(new Message.SearchFound(TASK, "other", new Position(0, 0)))
                .send(new Message.SearchFound("bg_02", "panic", new Position(0, 0)))
                .send(new Message.SearchMissed("bg_02", "panic"));
        assertEquals(before, player.model());
        player.press("Esc").send(new Message.SearchFound(TASK, "panic", new Position(0, 0)));
        assertEquals(Position.NONE, player.model().output().search().found());
    }

    @Test
    void an_empty_search_repeats_the_last_one_or_stops() {
        var player = OutputTest.full(5_000).press("/", "Enter");
        assertEquals(Search.NONE, player.model().output().search());
        type(player, "x");
        player.send(new Message.SearchMissed(TASK, "x")).press("Esc");
        assertEquals("x", player.model().output().search().text());
    }

    @Test
    void a_search_that_is_given_up_while_typing_changes_nothing() {
        var player = OutputTest.full(5_000);
        player.effects();
        player.press("/", "a", "F2", "Esc");
        assertEquals(new Dialog.None(), player.model().dialog());
        assertEquals(List.of(), player.effects());
    }

    @Test
    void turning_to_another_task_ends_the_search_but_keeps_the_text() {
        var model = Sample.keys(Sample.monitor(80, 24), "Tab", "/");
        var searching = Sample.keys(Sample.typed(model, "round"), "Enter", "Tab");
        var step = Sample.press(searching, "j");
        assertTrue(step.effects().contains(new Effect.StopSearch()));
        assertEquals(
                new Search("round", Position.NONE, -1, Search.Course.ALL),
                step.model().output().search());
    }

    @Test
    void case_counts_once_there_is_an_upper_case_letter() {
        assertEquals(3, Search.started("abc", Search.Course.ALL).indexIn("xyzABC", 0));
        assertEquals(-1, Search.started("Abc", Search.Course.ALL).indexIn("xyzABC", 0));
        assertEquals(-1, Search.NONE.indexIn("abc", 0));
    }

    @Test
    void each_row_of_a_line_is_gone_to_by_itself() {
        var player = OutputTest.full(100);
        type(player, "panic");
        var rows = new ArrayList<OutputWindow.Row>();
        for (int i = 0; i < 100; i++) {
            var text = i % 40 == 3 ? "panic " + i : "calm";
            rows.add(new OutputWindow.Row(0, null, StyledLine.of(text, Style.PLAIN)));
        }
        var window = new OutputWindow(0, 1000, 1000, rows);
        var model = player.model().with(player.model().output().with(window));
        var found =
                Sample.after(model, new Message.SearchFound(TASK, "panic", new Position(0, 83)));
        var area = Layout.of(found).outputText();
        assertTrue(OutputScroll.isVisible(found.output(), 83, area));
        assertFalse(OutputScroll.isVisible(found.output(), 3, area));
        assertEquals(
                List.of(new Effect.SearchOutput(TASK, "panic", new Position(0, 83), true)),
                Sample.press(found, "N").effects());
        var copied = Sample.press(found, "y").effects();
        assertEquals(List.of(new Effect.CopyText("panic 83", "the line")), copied);
        var told = Sample.after(model, new Message.SearchFound(TASK, "panic", new Position(0, 85)));
        assertTrue(OutputScroll.isVisible(told.output(), 83, area));
        var none = Sample.after(model, new Message.SearchFound(TASK, "panic", new Position(0, 2)));
        assertEquals(0, none.output().top());
        assertEquals(-1, window.indexOf(new Position(5, 0)));
        assertEquals(99, window.indexOf(new Position(0, 500)));
    }

    @Test
    void a_match_far_to_the_right_is_brought_into_sight() {
        var text = StyledLine.of("x".repeat(500) + "panic", Style.PLAIN);
        var player = OutputTest.full(100).press("w");
        type(player, "panic");
        var line = new OutputWindow.Row(0, null, text);
        var window = new OutputWindow(0, 1000, 1000, List.of(line));
        var model = player.model().with(player.model().output().with(window));
        var found = Sample.after(model, new Message.SearchFound(TASK, "panic", new Position(0, 0)));
        assertEquals(500 - 80 / 3, found.output().left());
        var again =
                Sample.after(
                        Sample.keys(found, "n"),
                        new Message.SearchFound(TASK, "panic", new Position(0, 0)));
        assertEquals(found.output().left(), again.output().left());
    }

    private static Player searching() {
        var player = OutputTest.full(5_000);
        player.effects();
        type(player, "panic");
        return player;
    }

    private static void type(Player player, String text) {
        player.press("/");
        player.press(text.split(""));
        player.press("Enter");
    }
}
