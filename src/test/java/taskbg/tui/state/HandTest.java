package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.TableTest.names;
import static taskbg.tui.state.TableTest.seen;
import static taskbg.tui.state.TableTest.selected;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskbg.task.Observed;
import taskbg.task.Status;

/** What moves by itself, and what does not while somebody is at the keys. */
class HandTest {
    @Test
    void rows_are_sorted_anew_once_no_key_came_for_five_seconds() {
        var flipped = after(keys(Sample.monitor(80, 24), "j", "j"), seen(failed("bg_01")));
        assertEquals(Duration.ofSeconds(1), flipped.untilTick());
        var soon = after(flipped, tick(4));
        assertEquals(names(flipped), names(soon));
        var later = after(soon, tick(5));
        assertEquals("bg_01", names(later).getFirst());
        assertEquals("bg_04", selected(later));
    }

    @Test
    void while_keys_come_rows_keep_their_place() {
        var flipped = after(Sample.monitor(80, 24), seen(failed("bg_01")));
        var keyed = keys(after(flipped, tick(4)), "j");
        assertEquals(names(flipped), names(after(keyed, tick(8))));
        assertEquals("bg_01", names(after(keyed, tick(9))).getFirst());
    }

    @Test
    void neither_a_dialog_nor_a_range_loses_its_rows() {
        var flipped = after(Sample.monitor(80, 24), seen(failed("bg_01")));
        for (var open : List.of("?", "v")) {
            assertEquals(names(flipped), names(after(keys(flipped, open), tick(60))));
        }
        var closed = after(keys(after(keys(flipped, "?"), tick(60)), "Esc"), tick(65));
        assertEquals("bg_01", names(closed).getFirst());
    }

    @Test
    void what_is_in_order_stays_as_it_is() {
        var model = after(Sample.monitor(80, 24), seen(Sample.tasks().getFirst()));
        assertSame(model.table().rows(), after(model, tick(6)).table().rows());
    }

    @Test
    void it_opens_on_a_task_at_work_though_failed_ones_stand_above() {
        assertEquals("bg_02", selected(Sample.opened(80, 24)));
        assertEquals(0, Sample.opened(80, 24).table().top());
        var late = after(Sample.opening(80, 24), seen(Sample.completed("bg_30")));
        assertEquals("bg_31", selected(after(late, seen(Sample.running("bg_31")))));
        var moved = after(keys(late, "k"), seen(Sample.running("bg_31")));
        assertEquals("bg_30", selected(moved));
    }

    @Test
    void a_first_task_at_work_that_ends_stays_selected_unless_it_ends_at_once() {
        var opened = Sample.opened(80, 24);
        assertEquals("bg_02", selected(after(opened, tick(5), seen(Sample.completed("bg_02")))));
        assertEquals("bg_01", selected(after(opened, tick(4), seen(Sample.completed("bg_02")))));
    }

    @Test
    void a_launched_task_is_selected_whether_it_is_seen_before_or_after() {
        var model = Sample.monitor(80, 24);
        var launched = new Message.Launched("bg_77", "Launched it.");
        var seen = seen(Sample.running("bg_77"));
        assertEquals("bg_77", selected(after(model, launched, seen)));
        assertEquals("bg_77", selected(after(model, seen, launched)));
        var again =
                new Message.Relaunched(
                        List.of("bg_77"), new Message.TasksHandled("Launched it.", List.of()));
        assertEquals("bg_77", selected(after(model, again, seen)));
    }

    @Test
    void who_has_moved_on_is_not_torn_to_a_launched_task() {
        var launched = after(Sample.monitor(80, 24), new Message.Launched("bg_77", "Launched it."));
        assertEquals("bg_03", selected(after(keys(launched, "j"), seen(Sample.running("bg_77")))));
    }

    @Test
    void a_launched_task_that_the_filter_hides_is_said() {
        var filtered = keys(Sample.monitor(80, 24), "2");
        var launched =
                after(
                        filtered,
                        new Message.Launched("bg_77", "Launched it."),
                        seen(Sample.running("bg_77")));
        assertEquals("bg_03", selected(launched));
        assertEquals(
                "Launched it. The filter hides it; 0 shows all tasks.", launched.notice().text());
        assertTrue(launched.hand().awaited().isEmpty());
    }

    @Test
    void a_relaunch_leaves_the_form_as_it_was() {
        var typed = keys(Sample.typed(keys(Sample.monitor(80, 24), "n"), "Fix"), "Esc");
        var none = new Message.Relaunched(List.of(), new Message.TasksHandled("", List.of("No.")));
        var again = after(typed, none);
        assertEquals("Fix", again.draft().description().text());
        assertEquals("No.", again.notice().text());
    }

    private static Observed failed(String id) {
        return Sample.over(id, "x", new Status.Failed(Sample.NOW, "no luck", null, null), 60);
    }

    private static Message.Ticked tick(long seconds) {
        return new Message.Ticked(Sample.NOW.plusSeconds(seconds));
    }
}
