package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.Sample.press;
import static taskbg.tui.state.TaskActionsTest.on;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What acts take, above all those that take something away. */
class TrashWorkTest {
    @Test
    void what_was_removed_comes_back_with_u_whenever_that_was() {
        var step = press(on("bg_06"), "d");
        assertEquals(List.of(new Effect.RemoveTasks(List.of("bg_06"))), step.effects());
        var removed = after(step.model(), new Message.Removed(1, List.of()));
        assertEquals("Removed 1 task; u undoes it.", removed.notice().text());
        for (var model : List.of(removed, on("bg_01"))) {
            assertEquals(List.of(new Effect.UndoRemoval()), press(model, "u").effects());
        }
        var restored = after(removed, new Message.Restored(1, List.of()));
        assertEquals("Brought back 1 task.", restored.notice().text());
        var nothing = after(removed, new Message.Restored(0, List.of()));
        assertEquals("The trash is empty: nothing can be brought back.", nothing.notice().text());
    }

    @Test
    void remove_asks_for_more_than_one_and_for_what_cannot_be_read() {
        var marked = keys(on("bg_06"), "Space", "Space", "d");
        assertEquals(
                new ConfirmDialog(
                        "Remove 2 tasks?",
                        List.of(
                                "Review the payment module",
                                "Rename Customer to Client everywhere"),
                        "Records and outputs go into the trash for a week; u brings them back.",
                        new Effect.RemoveTasks(List.of("bg_06", "bg_07")),
                        0),
                marked.dialog());
        var unreadable = (ConfirmDialog) keys(on("bg_12"), "d").dialog();
        assertEquals(new Effect.RemoveTasks(List.of("bg_12")), unreadable.act());
        assertEquals(
                "Records and outputs go into the trash for a week; u brings them back. A record"
                        + " that cannot be read does not say whether its agent still runs.",
                unreadable.consequence());
    }

    @Test
    void no_act_takes_what_the_filter_hides() {
        var all = keys(Sample.monitor(80, 24), "v", "G", "v");
        assertEquals(12, all.table().markedCount());
        var quiet = keys(all, "2");
        assertEquals(11, quiet.table().hiddenMarks());
        var cancel = (ConfirmDialog) keys(quiet, "x").dialog();
        assertEquals("Cancel 1 task?", cancel.title());
        assertEquals(new Effect.CancelTasks(List.of("bg_03")), cancel.act());
        assertEquals(
                "Their processes get TERM, and KILL ten seconds later."
                        + " 11 marked tasks are hidden by the filter, and left alone.",
                cancel.consequence());
        assertEquals(List.of("bg_03"), ((SignalDialog) keys(quiet, "X").dialog()).names());
        var completed = keys(all, "6");
        assertEquals(
                new Effect.Relaunch(List.of("bg_06")),
                ((ConfirmDialog) keys(completed, "r").dialog()).act());
        assertEquals(
                new Effect.RemoveTasks(List.of("bg_06")),
                ((ConfirmDialog) keys(completed, "d").dialog()).act());
        var done = keys(quiet, "x", "y");
        assertEquals(11, done.table().markedCount());
        assertEquals(11, done.table().hiddenMarks());
    }

    @Test
    void remove_asks_when_a_mark_is_hidden_and_takes_the_selected_task() {
        var hidden = keys(on("bg_07"), "Space", "6");
        assertEquals(1, hidden.table().hiddenMarks());
        var asked = press(hidden, "d");
        assertEquals(List.of(), asked.effects());
        var confirm = (ConfirmDialog) asked.model().dialog();
        assertEquals("Remove 1 task?", confirm.title());
        assertEquals(List.of("Review the payment module"), confirm.labels());
        assertTrue(
                confirm.consequence()
                        .endsWith("1 marked task is hidden by the filter, and left alone."));
    }

    @Test
    void prune_takes_only_what_is_in_sight() {
        var looking = keys(Sample.monitor(80, 24), "2", "D");
        var quiet = new PruneDialog.Candidate("bg_03", "a", "stale", true);
        var hidden = new PruneDialog.Candidate("bg_04", "b", "old", false);
        var shown = after(looking, new Message.PrunePreviewed(List.of(quiet, hidden)));
        assertEquals(List.of(new Effect.Prune(List.of("bg_03"))), press(shown, "y").effects());
        var none = after(looking, new Message.PrunePreviewed(List.of(hidden)));
        assertEquals(
                "There is nothing to prune in sight: the filter hides 1 task that could be.",
                none.notice().text());
    }

    @Test
    void a_long_removal_says_how_far_it_is_and_what_it_left() {
        var model = after(on("bg_06"), new Message.Removing(100, 731));
        assertEquals("Removing 100 of 731 tasks… u undoes it.", model.notice().text());
        var undoing = after(model, new Message.Restoring(50, 100));
        assertEquals("Bringing back 50 of 100 tasks…", undoing.notice().text());
        var left = after(model, new Message.Removed(729, List.of("Task a is at work.", "No b.")));
        assertEquals(
                "Removed 729 tasks; u undoes it. 2 were not. The first: Task a is at work.",
                left.notice().text());
        assertEquals(Notice.Kind.FAILED, left.notice().kind());
        var none = after(model, new Message.Removed(0, List.of("Task a is at work.")));
        assertEquals("Task a is at work.", none.notice().text());
    }

    @Test
    void who_quits_while_tasks_are_removed_leaves_when_they_are_or_says_so_twice() {
        var removing = keys(on("bg_06"), "d", "u");
        var first = press(removing, "q");
        assertEquals(List.of(), first.effects());
        assertEquals(
                "Still removing. Leaving when it is done; q again leaves now.",
                first.model().notice().text());
        assertEquals(List.of(new Effect.Quit()), press(first.model(), "q").effects());
        var one = Update.of(first.model(), new Message.TrashClosed());
        assertEquals(List.of(), one.effects());
        var both = Update.of(one.model(), new Message.TrashClosed());
        assertEquals(List.of(new Effect.Quit()), both.effects());
        var stays = after(removing, new Message.TrashClosed(), new Message.TrashClosed());
        assertEquals(List.of(new Effect.Quit()), press(stays, "q").effects());
    }
}
