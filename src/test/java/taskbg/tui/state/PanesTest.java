package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.Sample.press;
import static taskbg.tui.state.Sample.typed;

import java.util.List;
import org.junit.jupiter.api.Test;

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
        var model = ActsTest.on("bg_06");
        assertEquals(new Effect.CopyText("bg_06"), press(model, "Y").effects().getFirst());
        assertEquals(
                new Effect.CopyText(
                        "bg_06\tcompleted\tReview the payment module\t"
                                + "No blocking findings; three remarks on naming."),
                press(model, "y").effects().getFirst());
        assertEquals(
                new Effect.CopyText("bg_12\tunreadable\tbg_12\tno JSON: line 1, column 1"),
                press(ActsTest.on("bg_12"), "y").effects().getFirst());
        var output = OutputTest.full(100).model();
        assertEquals(new Effect.CopyText("line 99"), press(output, "y").effects().getFirst());
        var found =
                after(
                        Sample.keys(typed(keys(output, "/"), "line"), "Enter"),
                        new Message.SearchFound("bg_01", "line", new Spot(800, 0)));
        assertEquals(new Effect.CopyText("line 80"), press(found, "y").effects().getFirst());
        var away = keys(found, "g");
        assertEquals(new Effect.CopyText("line 21"), press(away, "y").effects().getFirst());
        var none = keys(Sample.monitor(80, 24), "j", "Enter");
        assertEquals(new Effect.CopyText(""), press(none, "y").effects().getFirst());
    }

    @Test
    void outputs_open_in_other_programs() {
        assertEquals(
                List.of(new Effect.OpenEditor("bg_05")),
                press(Sample.monitor(80, 24), "e").effects());
        assertEquals(
                List.of(new Effect.OpenPager("bg_05")),
                press(Sample.monitor(80, 24), "o").effects());
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
