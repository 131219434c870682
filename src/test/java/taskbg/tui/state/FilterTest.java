package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.Sample.typed;
import static taskbg.tui.state.TableTest.names;
import static taskbg.tui.state.TableTest.seen;
import static taskbg.tui.state.TableTest.selected;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {
    @Test
    void a_filter_is_live_while_it_is_typed_and_escape_brings_everything_back() {
        var model = keys(Sample.monitor(80, 24), "j", "j");
        var typing = typed(keys(model, "/"), "explore");
        assertEquals(List.of("bg_02", "bg_10"), names(typing));
        var back = keys(typing, "Esc");
        assertEquals(12, names(back).size());
        assertEquals("bg_04", selected(back));
        assertEquals(new Dialog.None(), back.dialog());
    }

    @Test
    void a_filter_stays_when_it_is_accepted_until_it_is_cleared() {
        var on = keys(typed(keys(Sample.monitor(80, 24), "/"), "status:quiet"), "Enter");
        assertEquals(List.of("bg_03"), names(on));
        assertEquals(12, names(keys(on, "Esc")).size());
        assertEquals(12, names(keys(on, "0")).size());
        assertEquals("No filter hides anything.", keys(keys(on, "0"), "0").notice().text());
    }

    @Test
    void a_filter_that_means_nothing_is_not_accepted() {
        var typing = typed(keys(Sample.monitor(80, 24), "/"), "age>");
        var refused = keys(typing, "Enter");
        assertEquals("Filter, column 5: nothing stands after age>", refused.notice().text());
        assertEquals(typing.dialog(), refused.dialog());
    }

    @Test
    void a_term_that_is_not_whole_yet_hides_nothing() {
        var main = Sample.monitor(80, 24);
        for (var typed : List.of("status:err", "age>", "out~\"rate limit", "!")) {
            assertEquals(names(main), names(typed(keys(main, "/"), typed)), typed);
        }
        assertEquals(
                List.of("bg_02", "bg_10"), names(typed(keys(main, "/"), "explore status:err")));
    }

    @Test
    void one_can_move_among_the_rows_while_a_filter_is_typed() {
        var typing = typed(keys(Sample.monitor(80, 24), "/"), "e");
        var moved = keys(typing, "Down", "Down", "Up", "F3");
        assertEquals(1, moved.table().cursor());
        assertEquals(selected(moved), selected(typed(moved, "r")));
        var nothing = keys(typed(typing, "qqqq"), "Down");
        assertNull(nothing.selected());
    }

    @Test
    void a_new_task_that_the_filter_does_not_let_through_stays_hidden() {
        var on = keys(Sample.monitor(80, 24), "2");
        assertEquals("status:quiet", on.table().filter().text());
        var after = after(on, seen(Sample.running("bg_20")));
        assertEquals(List.of("bg_03"), names(after));
        assertEquals(13, after.table().tally().total());
    }

    @Test
    void a_filter_by_output_asks_for_a_search_and_shows_what_was_found() {
        var typing = typed(keys(Sample.monitor(80, 24), "/"), "out~pani");
        var step = Sample.press(typing, "c");
        var names = step.model().table().rows().places().keySet();
        assertTrue(step.effects().contains(new Effect.SearchOutputs("panic", names)));
        assertEquals(List.of(), names(step.model()));
        var found = after(step.model(), new Message.OutputsSearched("panic", Set.of("bg_02")));
        assertEquals(List.of("bg_02"), names(found));
        assertEquals(List.of(), found.table().filter().unsearched());
    }

    @Test
    void outputs_that_may_have_grown_are_searched_again_every_five_seconds() {
        var on = keys(typed(keys(Sample.monitor(80, 24), "/"), "out~panic"), "Enter");
        var unsearched = Update.of(on, new Message.Ticked(Sample.NOW.plusSeconds(5)));
        assertEquals(List.of(), unsearched.effects());
        var found = after(on, new Message.OutputsSearched("panic", Set.of("bg_02", "bg_06")));
        assertEquals(List.of(), Update.of(found, new Message.Ticked(Sample.NOW)).effects());
        var again = Update.of(found, new Message.Ticked(Sample.NOW.plusSeconds(5)));
        assertEquals(List.of(new Effect.SearchOutputs("panic", Set.of("bg_01"))), again.effects());
        var more = after(again.model(), new Message.OutputsSearched("panic", Set.of("bg_01")));
        assertEquals(List.of("bg_02", "bg_01", "bg_06"), names(more));
    }

    @Test
    void a_filter_by_age_lets_tasks_in_as_they_age() {
        var on = keys(typed(keys(Sample.monitor(80, 24), "/"), "age>2m status:running"), "Enter");
        assertTrue(!names(on).contains("bg_02"));
        var later = after(on, new Message.Ticked(Sample.NOW.plusSeconds(60)));
        assertTrue(names(later).contains("bg_02"));
    }
}
