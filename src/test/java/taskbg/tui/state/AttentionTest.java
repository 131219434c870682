package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.TableTest.row;
import static taskbg.tui.state.TableTest.seen;
import static taskbg.tui.state.TableTest.selected;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskbg.task.Observed;
import taskbg.task.Status;

class AttentionTest {
    @Test
    void what_is_stuck_or_failed_lately_is_news_from_the_start() {
        var model = Sample.monitor(80, 24);
        assertEquals(4, model.table().tally().news());
        assertTrue(row(model, "bg_05").news());
        assertFalse(row(model, "bg_08").news());
    }

    @Test
    void a_task_that_ends_is_news_until_it_was_looked_at() {
        var ended = after(Sample.monitor(80, 24), seen(Sample.completed("bg_02")));
        assertTrue(row(ended, "bg_02").news());
        var again = after(ended, seen(Sample.completed("bg_02")));
        var looked = keys(again, "j", "j", "j", "j");
        assertEquals("bg_02", selected(looked));
        assertFalse(row(looked, "bg_02").news());
    }

    @Test
    void what_one_ends_oneself_is_no_news() {
        var marked = keys(Sample.monitor(80, 24), "j", "Space", "j", "j", "Space");
        var cancelled = keys(marked, "x", "y");
        var ended = after(cancelled, seen(cancelled("bg_03"), cancelled("bg_02")));
        assertFalse(row(ended, "bg_03").news() || row(ended, "bg_02").news());
        assertTrue(row(after(ended, seen(cancelled("bg_01"))), "bg_01").news());
        var killed = keys(Sample.opened(80, 24), "X", "j", "j", "j", "j", "Enter");
        assertFalse(row(after(killed, seen(cancelled("bg_02"))), "bg_02").news());
        var paused = keys(Sample.opened(80, 24), "X", "j", "j", "j", "j", "j", "Enter");
        assertTrue(row(after(paused, seen(cancelled("bg_02"))), "bg_02").news());
    }

    private static Observed cancelled(String id) {
        return Sample.over(id, "x", new Status.Cancelled(Sample.NOW, "by hand"), 60);
    }

    @Test
    void an_act_on_many_tasks_is_one_notice() {
        var model = Sample.monitor(80, 24);
        var done = after(model, new Message.TasksHandled("Cancelled 3 tasks.", List.of()));
        assertEquals("Cancelled 3 tasks.", done.notice().text());
        var some = new Message.TasksHandled("Cancelled 1 task.", List.of("A had ended.", "No B."));
        assertEquals(
                new Notice(
                        "Cancelled 1 task. 2 were not. The first: A had ended.",
                        Notice.Kind.FAILED,
                        Sample.NOW),
                after(model, some).notice());
    }

    @Test
    void a_quiet_task_that_goes_on_is_no_news_any_more() {
        var quiet = Sample.monitor(80, 24);
        assertTrue(row(quiet, "bg_03").news());
        assertFalse(row(after(quiet, seen(Sample.running("bg_03"))), "bg_03").news());
        var ended = after(quiet, seen(Sample.completed("bg_03")), seen(Sample.completed("bg_03")));
        assertTrue(row(ended, "bg_03").news());
    }

    @Test
    void a_task_that_ends_under_the_selection_waits_for_a_key() {
        var on = keys(Sample.monitor(80, 24), "j", "j", "j", "j");
        var ended = after(on, seen(Sample.completed("bg_02")));
        assertTrue(row(ended, "bg_02").news());
        assertFalse(row(keys(ended, "K"), "bg_02").news());
    }

    @Test
    void what_stands_behind_a_dialog_was_not_looked_at() {
        assertTrue(row(keys(Sample.monitor(80, 24), "?"), "bg_05").news());
        assertFalse(row(keys(Sample.monitor(80, 24), "?", "Esc"), "bg_05").news());
    }

    @Test
    void an_exclamation_mark_goes_from_news_to_news() {
        var model = Sample.monitor(80, 24);
        assertEquals("bg_03", selected(keys(model, "!")));
        assertEquals("bg_12", selected(keys(model, "!", "!", "!")));
        var none = keys(model, "!", "!", "!", "g", "!");
        assertEquals("Nothing has ended or gone quiet since you looked.", none.notice().text());
        var hidden = keys(model, "1", "!", "!", "!");
        assertEquals("The filter hides them; 0 shows all tasks.", hidden.notice().text());
    }

    @Test
    void every_turn_for_the_worse_is_news_and_none_for_the_better() {
        var model = Sample.monitor(80, 24);
        var worse =
                after(
                        model,
                        seen(
                                Sample.quiet("bg_01", "x", "x", 900, 300),
                                Sample.lost("bg_02", "x"),
                                Sample.foreign("bg_09", "x")));
        assertTrue(row(worse, "bg_01").news() && row(worse, "bg_02").news());
        assertFalse(row(worse, "bg_09").news());
        var looked = keys(model, "j", "g");
        var stillQuiet = Sample.quiet("bg_03", "x", "x", 1000, 500);
        assertFalse(row(after(looked, seen(stillQuiet)), "bg_03").news());
        assertFalse(row(after(looked, seen(Sample.running("bg_03"))), "bg_03").news());
        var waiting = Sample.waiting("bg_03", "x");
        assertFalse(row(after(looked, seen(waiting)), "bg_03").news());
    }

    @Test
    void an_end_rings_the_bell_once_and_is_notified_where_that_is_wanted() {
        var setting =
                new MonitorOptions("d", "/w", "/h", Sample.SETTING.zone(), List.of(), true, true);
        var opening = Model.opening(setting, new Model.Size(80, 24), Sample.NOW);
        var first = Update.of(opening, new Message.TasksSeen(Sample.tasks(), Set.of()));
        assertFalse(first.effects().contains(new Effect.RingBell()));
        var ends =
                seen(
                        Sample.completed("bg_01"),
                        Sample.completed("bg_02"),
                        Sample.completed("bg_06"),
                        Sample.completed("bg_77"));
        var step = Update.of(first.model(), ends);
        assertEquals(
                List.of(
                        new Effect.RingBell(),
                        new Effect.Notify("Task bg_01: completed"),
                        new Effect.Notify("Task bg_02: completed")),
                step.effects().subList(0, 3));
        assertEquals(1, step.effects().stream().filter(new Effect.RingBell()::equals).count());
    }

    @Test
    void the_bell_alone_and_the_notification_alone() {
        for (boolean bell : List.of(true, false)) {
            var setting =
                    new MonitorOptions(
                            "d", "/w", "/h", Sample.SETTING.zone(), List.of(), bell, !bell);
            var opening = Model.opening(setting, new Model.Size(80, 24), Sample.NOW);
            var model = after(opening, new Message.TasksSeen(Sample.tasks(), Set.of()));
            var effects = Update.of(model, seen(Sample.completed("bg_01"))).effects();
            assertEquals(bell, effects.contains(new Effect.RingBell()));
            assertEquals(!bell, effects.contains(new Effect.Notify("Task bg_01: completed")));
        }
    }
}
