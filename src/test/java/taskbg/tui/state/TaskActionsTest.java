package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.Sample.press;
import static taskbg.tui.state.TableTest.selected;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskbg.task.Observed;
import taskbg.task.Signal;
import taskbg.task.Verdict;

class TaskActionsTest {
    @Test
    void cancel_asks_and_does_nothing_before_a_yes() {
        var asked = press(keys(Sample.monitor(80, 24), "j"), "x");
        assertEquals(
                new ConfirmDialog(
                        "Cancel 1 task?",
                        List.of("Write tests for the price rounding"),
                        "Their processes get TERM, and KILL ten seconds later.",
                        new Effect.CancelTasks(List.of("bg_03")),
                        0),
                asked.model().dialog());
        assertEquals(List.of(), asked.effects());
        assertEquals(List.of(), press(asked.model(), "n").effects());
        assertEquals(new Dialog.None(), press(asked.model(), "n").model().dialog());
        var done = press(asked.model(), "y");
        assertEquals(List.of(new Effect.CancelTasks(List.of("bg_03"))), done.effects());
        assertEquals(new Dialog.None(), done.model().dialog());
    }

    @Test
    void acts_take_the_marked_tasks_that_they_are_possible_with() {
        var marked = keys(Sample.monitor(80, 24), "Space", "Space", "j", "Space");
        var asked = keys(marked, "x");
        var confirm = (ConfirmDialog) asked.dialog();
        assertEquals("Cancel 1 of 3 marked tasks?", confirm.title());
        var done = press(asked, "Enter");
        assertEquals(List.of(new Effect.CancelTasks(List.of("bg_03"))), done.effects());
        assertTrue(done.model().table().marks().isEmpty());
    }

    @Test
    void a_range_reaches_from_where_it_began_to_the_selection() {
        var range = keys(Sample.monitor(80, 24), "j", "v", "j", "j");
        assertEquals(List.of("bg_03", "bg_04", "bg_12"), Row.names(range.table().targets()));
        assertEquals(List.of("bg_03", "bg_04"), Row.names(keys(range, "k").table().targets()));
        var fixed = keys(range, "v", "j", "j");
        assertEquals(List.of("bg_03", "bg_04", "bg_12"), Row.names(fixed.table().targets()));
        assertFalse(fixed.table().isMarked(4));
        var up = keys(Sample.monitor(80, 24), "j", "j", "v", "k");
        assertEquals(List.of("bg_03", "bg_04"), Row.names(up.table().targets()));
        assertTrue(up.table().isMarked(1) && up.table().isMarked(2) && !up.table().isMarked(0));
    }

    @Test
    void space_takes_a_mark_off_again_and_escape_all_of_them() {
        var marked = keys(Sample.monitor(80, 24), "Space", "k", "Space");
        assertTrue(marked.table().marks().isEmpty());
        var some = keys(Sample.monitor(80, 24), "Space", "v");
        assertTrue(keys(some, "Esc").table().marks().isEmpty());
    }

    @Test
    void a_task_that_goes_takes_its_mark_and_its_range_with_it() {
        var marked = keys(Sample.monitor(80, 24), "Space", "v");
        var gone = after(marked, new Message.TasksSeen(List.of(), Set.of("bg_05", "bg_03")));
        assertTrue(gone.table().marks().isEmpty());
        var hidden = keys(Sample.monitor(80, 24), "v", "j", "2");
        assertEquals(List.of("bg_03"), Row.names(hidden.table().targets()));
        assertEquals(List.of("bg_05", "bg_03"), Row.names(keys(hidden, "0").table().targets()));
    }

    @Test
    void in_the_output_acts_take_its_task_alone() {
        var marked = keys(Sample.monitor(80, 24), "Space", "Space", "Enter", "x");
        var confirm = (ConfirmDialog) marked.dialog();
        assertEquals(new Effect.CancelTasks(List.of("bg_04")), confirm.act());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bg_05 | x | It has ended already.",
                "bg_12 | x | Its record cannot be read.",
                "bg_11 | x | It runs on gpu-07: cancel it there.",
                "bg_05 | X | It has ended already.",
                "bg_12 | X | Its record cannot be read.",
                "bg_11 | X | It runs on gpu-07: signal it there.",
                "bg_09 | X | It has not started yet.",
                "bg_04 | X | Its process is gone.",
                "bg_10 | X | Another tool started it, and named no process.",
                "bg_12 | r | Its record cannot be read.",
                "bg_09 | r | It has not started yet.",
                "bg_01 | r | It still runs; x cancels it.",
                "bg_03 | r | It still runs; x cancels it.",
                "bg_10 | r | As far as its record says, it still runs.",
                "bg_11 | r | As far as its record says, it still runs.",
                "bg_01 | d | It has not ended: only ended tasks are removed.",
                "bg_09 | K | This task has no output yet.",
                "bg_09 | e | This task has no output yet.",
                "bg_01 | = | = does nothing here; ? shows the keys."
            })
    void an_act_that_is_not_possible_says_why(String name, String key, String why) {
        var refused = press(on(name), key);
        assertEquals(new Notice(why, Notice.Kind.REFUSED, Sample.NOW), refused.model().notice());
        assertEquals(List.of(), refused.effects());
        assertEquals(new Dialog.None(), refused.model().dialog());
    }

    @ParameterizedTest
    @CsvSource({
        "bg_01,x", "bg_02,X", "bg_03,X", "bg_04,x", "bg_04,r", "bg_06,r", "bg_09,x", "bg_10,x"
    })
    void an_act_that_is_possible_asks(String name, String key) {
        var dialog = press(on(name), key).model().dialog();
        assertTrue(dialog instanceof ConfirmDialog || dialog instanceof SignalDialog);
    }

    @Test
    void a_task_being_stopped_can_be_cancelled_and_signalled_but_not_launched_again() {
        var running = Sample.running("bg_01");
        var stopping = new Observed(running.entry(), new Verdict.Stopping(), 1, running.lastSign());
        var model = after(on("bg_01"), TableTest.seen(stopping));
        assertTrue(press(model, "x").model().dialog() instanceof ConfirmDialog);
        assertTrue(press(model, "X").model().dialog() instanceof SignalDialog);
        assertEquals("It is still being stopped.", press(model, "r").model().notice().text());
    }

    @Test
    void none_of_many_says_how_many_and_why_the_first() {
        var marked = keys(on("bg_06"), "Space", "Space", "x");
        assertEquals(
                "None of these 2 tasks. The first: It has ended already.", marked.notice().text());
    }

    @Test
    void in_an_empty_table_acts_say_how_to_get_a_task() {
        var empty = after(Sample.opening(80, 24), new Message.TasksSeen(List.of(), Set.of()));
        for (var key :
                List.of("x", "X", "r", "d", "Enter", "z", "v", "Space", "y", "Y", "e", "K")) {
            assertEquals(
                    "There is no task here; n launches one.", keys(empty, key).notice().text());
        }
    }

    @Test
    void relaunch_asks_as_each_agent_costs() {
        var asked = keys(on("bg_06"), "r");
        var confirm = (ConfirmDialog) asked.dialog();
        assertEquals("Launch 1 task again?", confirm.title());
        assertEquals(List.of(new Effect.Relaunch(List.of("bg_06"))), press(asked, "y").effects());
    }

    @Test
    void a_signal_is_chosen_from_a_menu() {
        var menu = keys(on("bg_01"), "X");
        assertEquals(
                List.of(new Effect.SignalTasks(List.of("bg_01"), Signal.TERM)),
                press(menu, "Enter").effects());
        var kill = keys(menu, "j", "j", "j", "j");
        assertEquals(
                List.of(new Effect.SignalTasks(List.of("bg_01"), Signal.KILL)),
                press(kill, "Enter").effects());
        assertEquals(Signal.USR2, ((SignalDialog) keys(menu, "G").dialog()).chosen());
        assertEquals(new Dialog.None(), keys(menu, "Esc").dialog());
    }

    @Test
    void prune_shows_first_what_it_would_do() {
        var step = press(Sample.monitor(80, 24), "D");
        assertEquals(List.of(new Effect.PreviewPrune()), step.effects());
        assertEquals(List.of(), press(step.model(), "y").effects());
        var candidates =
                List.of(
                        new PruneDialog.Candidate("bg_03", "a", "stale", true),
                        new PruneDialog.Candidate("bg_04", "b", "old", false));
        var preview = after(step.model(), new Message.PrunePreviewed(candidates));
        assertEquals(new PruneDialog(candidates, 0), preview.dialog());
        assertEquals(preview.dialog(), keys(preview, "j", "j", "j").dialog());
        assertEquals(
                List.of(new Effect.Prune(List.of("bg_03", "bg_04"))),
                press(preview, "y").effects());
        assertEquals(List.of(), press(preview, "Esc").effects());
    }

    @Test
    void a_preview_longer_than_the_screen_scrolls_to_its_end() {
        var many = Collections.nCopies(30, new PruneDialog.Candidate("bg_03", "a", "stale", true));
        var looking = keys(Sample.monitor(80, 24), "D");
        var preview = after(looking, new Message.PrunePreviewed(many));
        assertEquals(new PruneDialog(many, 2), keys(preview, "j", "j").dialog());
        assertEquals(new PruneDialog(many, 9), keys(preview, "G").dialog());
        assertEquals(new PruneDialog(many, 8), keys(preview, "G", "k").dialog());
    }

    @Test
    void a_preview_that_comes_too_late_or_empty_shows_nothing() {
        var late =
                new Message.PrunePreviewed(
                        List.of(new PruneDialog.Candidate("bg_03", "a", "b", false)));
        assertEquals(new Dialog.None(), after(Sample.monitor(80, 24), late).dialog());
        var empty = after(keys(Sample.monitor(80, 24), "D"), new Message.PrunePreviewed(List.of()));
        assertEquals(new Dialog.None(), empty.dialog());
        assertEquals("There is nothing to prune.", empty.notice().text());
    }

    @Test
    void panes_change_as_fingers_know_it() {
        var model = Sample.monitor(80, 24);
        assertEquals(Model.Focus.OUTPUT, keys(model, "Tab").focus());
        assertEquals(Model.Focus.TABLE, keys(model, "Tab", "Tab").focus());
        assertTrue(keys(model, "Enter").full() && keys(model, "z").full());
        assertFalse(keys(model, "z", "z").full());
        assertEquals(Model.Focus.TABLE, keys(model, "Enter", "Esc").focus());
        assertEquals("bg_05", selected(keys(model, "Esc")));
    }

    static Model on(String name) {
        var model = keys(Sample.monitor(80, 24), "K");
        int down = TableTest.names(model).indexOf(name);
        for (int i = 0; i < down; i++) {
            model = keys(model, "j");
        }
        return model;
    }
}
