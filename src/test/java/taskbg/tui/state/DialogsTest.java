package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.task.Autonomy;

class DialogsTest {
    private static final Model MAIN = Sample.monitor(80, 24);

    @Test
    void the_help_scrolls_within_its_lines() {
        var help = keys(MAIN, "?");
        assertEquals(new HelpDialog(2), keys(help, "j", "Down", "j", "k").dialog());
        assertEquals(new HelpDialog(0), keys(help, "PgUp", "x", "Q").dialog());
        assertEquals(new HelpDialog(20), keys(help, "PgDn", "Ctrl-d").dialog());
        assertEquals(new HelpDialog(0), keys(help, "G", "g").dialog());
        for (var key : List.of("Esc", "q", "?", "F1", "Enter", "Ctrl-c")) {
            assertEquals(new Dialog.None(), keys(help, key).dialog());
        }
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 10", "32, 8", "300, 100"})
    void at_the_end_of_a_list_a_step_back_is_seen_at_once(int columns, int rows) {
        var size = new Model.Size(columns, rows);
        int lines = HelpDialog.lines(HelpDialog.columns(size)).size();
        int last = Math.max(0, lines - Dialog.rows(size));
        var end = keys(Sample.monitor(columns, rows), "?", "G");
        assertEquals(new HelpDialog(last), end.dialog());
        assertEquals(new HelpDialog(Math.max(0, last - 1)), keys(end, "k").dialog());
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 36, 59, 60, 76})
    void no_line_of_the_help_is_cut(int columns) {
        int keys = HelpDialog.textColumn(columns) - 2;
        for (var line : HelpDialog.lines(columns)) {
            assertTrue(line.keys().length() <= keys, line.toString());
            int indent = line.heading() ? 0 : HelpDialog.textColumn(columns);
            assertTrue(indent + line.text().length() <= columns, line.toString());
        }
        assertTrue(
                HelpDialog.lines(76)
                        .contains(new HelpDialog.Line("PgDn Ctrl-f Space", "a page down")));
    }

    @Test
    void the_details_of_a_task_tell_all_its_record_says() {
        var lines = DetailsDialog.lines(keys(MAIN, "i"));
        var error = new DetailsDialog.Line("error", "429 rate limit exceeded, retry in 60s");
        assertTrue(lines.contains(error), lines.toString());
        assertTrue(lines.contains(new DetailsDialog.Line("", "Then say what you did.")));
        var unreadable = DetailsDialog.lines(keys(MAIN, "j", "j", "j", "i"));
        assertEquals(
                List.of(
                        new DetailsDialog.Line("record", "bg_12"),
                        new DetailsDialog.Line("trouble", "no JSON: line 1, column 1")),
                unreadable);
        assertEquals(List.of(), DetailsDialog.lines(Sample.opening(80, 24)));
    }

    @Test
    void the_details_scroll_and_close() {
        var details = keys(Sample.monitor(40, 10), "i");
        assertEquals(new DetailsDialog(1), keys(details, "j", "j", "k").dialog());
        int last = DetailsDialog.lines(details).size() - Dialog.rows(details.size());
        assertEquals(new DetailsDialog(last), keys(details, "G").dialog());
        for (var key : List.of("Esc", "q", "i", "Enter", "Ctrl-c")) {
            assertEquals(new Dialog.None(), keys(details, key).dialog());
        }
    }

    @Test
    void the_palette_finds_acts_by_their_words_and_does_them() {
        var palette = keys(MAIN, ":");
        var all = ((CommandPalette) palette.dialog()).matching();
        assertEquals(Set.copyOf(KeyBindings.ALL), Set.copyOf(all));
        assertEquals(
                List.of(TableActions.FILTER, MoveActions.NEXT_NEWS),
                List.of(all.getFirst(), all.getLast()));
        var typing = typed(palette, "rem trash");
        assertEquals(List.of(TaskActions.REMOVE), ((CommandPalette) typing.dialog()).matching());
        assertEquals(
                "It has not ended: only ended tasks are removed.",
                keys(typed(keys(TaskActionsTest.on("bg_01"), ":"), "remove"), "Enter")
                        .notice()
                        .text());
        assertEquals(
                List.of(new Effect.Quit()),
                press(typed(keys(MAIN, ":"), "quit"), "Enter").effects());
    }

    @Test
    void the_palette_moves_and_says_when_nothing_is_called_that() {
        var palette = keys(MAIN, ":", "Down", "Ctrl-n", "Tab", "Up", "Ctrl-p");
        assertEquals(new CommandPalette(TextField.EMPTY, 1), palette.dialog());
        assertEquals(new CommandPalette(TextField.of("x"), 0), keys(palette, "x", "F7").dialog());
        var none = keys(typed(palette, "qqq"), "Down", "Enter");
        assertEquals("No command is called that.", none.notice().text());
        assertEquals(new Dialog.None(), keys(palette, "Esc").dialog());
    }

    @Test
    void a_question_scrolls_its_names() {
        var asked = keys(keys(Sample.monitor(80, 8), "v", "G"), "x");
        var confirm = (ConfirmDialog) keys(asked, "j", "j", "k", "Z").dialog();
        assertEquals(1, confirm.top());
        assertEquals(3, ((ConfirmDialog) keys(asked, "G").dialog()).top());
        assertEquals(2, ((ConfirmDialog) keys(asked, "G", "k").dialog()).top());
    }

    @Test
    void a_form_is_filled_in_and_launched() {
        var form = typed(keys(MAIN, "n"), "Fix it");
        form = typed(keys(form, "Enter"), "Please do");
        form = keys(form, "Alt-Enter");
        form = typed(form, "Now");
        form = keys(form, "Tab", "Ctrl-n", "Tab", "Right", "l", "h", "F9", "Tab");
        form = typed(form, "opus");
        form = keys(form, "Down", "Backspace", "Tab");
        var launched = press(form, "Enter");
        assertEquals(
                List.of(
                        new Effect.LaunchTask(
                                "Fix it",
                                "Please do\nNow",
                                "explorer",
                                Autonomy.MEDIUM,
                                "opus",
                                "/home/ada/sho")),
                launched.effects());
        assertEquals(new NewTaskDialog(true), launched.model().dialog());
        assertEquals(List.of(), press(launched.model(), "Enter").effects());
        assertEquals("Fix it", launched.model().draft().description().text());
        var done = after(launched.model(), new Message.Launched("bg_77", "Launched bg_77."));
        assertEquals(Form.empty("/home/ada/shop"), done.draft());
        assertEquals(new Dialog.None(), done.dialog());
        assertEquals("Launched bg_77.", done.notice().text());
    }

    @Test
    void a_form_whose_directory_is_wrong_stays_open_there_and_says_so() {
        var sent = keys(filled("~/nope"), "Ctrl-s");
        var sentence = "There is no folder /home/ada/nope.";
        var refused = after(sent, new Message.LaunchRefused(sentence, true));
        assertEquals(new NewTaskDialog(false), refused.dialog());
        assertEquals(Form.Field.DIRECTORY, refused.draft().at());
        assertEquals("~/nope", refused.draft().directory().text());
        assertEquals(new Notice(sentence, Notice.Kind.FAILED, Sample.NOW), refused.notice());
        var left = after(keys(sent, "Esc"), new Message.LaunchRefused(sentence, true));
        assertEquals(new Dialog.None(), left.dialog());
        assertEquals(sentence, left.notice().text());
    }

    @ParameterizedTest
    @CsvSource({
        "~, /home/ada",
        "~/x y, /home/ada/x y",
        "sub, /home/ada/shop/sub",
        "../other, /home/ada/shop/../other",
        "~bob, /home/ada/shop/~bob",
        "/tmp, /tmp",
        "'', /home/ada/shop"
    })
    void a_directory_may_begin_at_the_home_or_at_the_monitors_own(String typed, String meant) {
        var launch = (Effect.LaunchTask) press(filled(typed), "Ctrl-s").effects().getFirst();
        assertEquals(meant, launch.directory());
    }

    private static Model filled(String directory) {
        var form = typed(keys(typed(keys(MAIN, "n"), "Fix"), "Tab"), "Please");
        var there = keys(form, "Tab", "Tab", "Tab", "Tab", "Ctrl-u");
        return directory.isEmpty() ? there : typed(there, directory);
    }

    @Test
    void a_form_goes_to_what_is_missing() {
        var form = keys(MAIN, "n");
        var first = keys(keys(form, "Tab", "Tab"), "Ctrl-s");
        assertEquals("A task needs a description.", first.notice().text());
        assertEquals(Form.Field.DESCRIPTION, first.draft().at());
        var second = keys(typed(first, "Fix"), "Ctrl-s");
        assertEquals("A task needs a prompt.", second.notice().text());
        assertEquals(Form.Field.PROMPT, second.draft().at());
        var third = keys(typed(second, "Please"), "Tab", "Ctrl-u", "Up", "Ctrl-s");
        assertEquals("A task needs a droid.", third.notice().text());
        assertEquals(Form.Field.DROID, third.draft().at());
    }

    @Test
    void a_form_that_is_closed_keeps_what_was_typed() {
        var closed = keys(typed(keys(MAIN, "n"), "Fix"), "Esc");
        assertEquals(new Dialog.None(), closed.dialog());
        assertEquals("Fix", keys(closed, "n").draft().description().text());
    }

    @Test
    void a_prompt_can_be_written_in_the_editor() {
        var form = typed(keys(MAIN, "n", "Tab"), "Please");
        assertEquals(List.of(new Effect.EditText("Please")), press(form, "Ctrl-o").effects());
        var written = after(form, new Message.EditorClosed("Please\nfix it.\n"));
        assertEquals(TextField.of("Please\nfix it."), written.draft().prompt());
    }

    @Test
    void known_droids_are_gone_through_in_both_directions() {
        var form = Form.empty("/w");
        var known = List.of("a", "b");
        assertEquals("a", form.withDroid(known, 1).droid().text());
        assertEquals("b", form.withDroid(known, -1).droid().text());
        assertEquals("a", form.withDroid(known, -1).withDroid(known, 1).droid().text());
        assertEquals(form, form.withDroid(List.of(), 1));
        var back = keys(MAIN, "n", "Tab", "Tab", "Ctrl-p");
        assertEquals("executor-low", back.draft().droid().text());
        assertEquals("executor-lowx", typed(back, "x").draft().droid().text());
        assertEquals(back.draft(), keys(back, "F5").draft());
    }

    @Test
    void keys_that_a_field_has_no_use_for_do_nothing() {
        var launch = keys(MAIN, "n", "Shift-Tab");
        assertEquals(Form.Field.LAUNCH, launch.draft().at());
        assertEquals(launch.draft(), keys(launch, "x", "Alt-Enter").draft());
        assertEquals(TextField.EMPTY, launch.draft().field(Form.Field.AUTONOMY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "X", "D", "?", "i", "G", "2", "v", "Enter"})
    void pasted_text_never_runs_a_key(String where) {
        var model = where.isEmpty() ? MAIN : keys(MAIN, "j", where);
        var step = Update.of(model, new Message.Came(new Input.Pasted("xyqdD\nEnter")));
        assertEquals(List.of(), step.effects());
        assertEquals(model.dialog(), step.model().dialog());
        assertEquals(model.table(), step.model().table());
        assertTrue(step.model().notice().text().startsWith("Pasted text runs no keys"));
    }

    @Test
    void pasted_text_goes_where_text_is_typed() {
        assertEquals("a b c", ((FilterPrompt) pasted(keys(MAIN, "/")).dialog()).field().text());
        assertEquals("a b c", pasted(keys(MAIN, "/")).table().filter().text());
        assertEquals(
                "a b c", ((SearchPrompt) pasted(keys(MAIN, "Enter", "/")).dialog()).field().text());
        assertEquals("a b c", ((CommandPalette) pasted(keys(MAIN, ":")).dialog()).field().text());
        assertEquals("a b c", pasted(keys(MAIN, "n")).draft().description().text());
        assertEquals("a b\tc\n", pasted(keys(MAIN, "n", "Tab")).draft().prompt().text());
        var onLevels = keys(MAIN, "n", "Tab", "Tab", "Tab");
        assertEquals(onLevels.draft(), pasted(onLevels).draft());
    }

    @Test
    void a_wheel_over_a_dialog_scrolls_it_and_nothing_else() {
        var wheel = new Message.Came(new Input.Moused(Input.Mouse.WHEEL_DOWN, 5, 5));
        assertEquals(new HelpDialog(3), after(keys(MAIN, "?"), wheel).dialog());
        for (var keys : List.of("/", "n")) {
            var open = keys(MAIN, keys);
            assertEquals(open, after(open, wheel));
        }
        var search = keys(MAIN, "Enter", "/");
        assertEquals(search, after(search, wheel));
        var looking = keys(MAIN, "D");
        assertEquals(looking, after(looking, wheel));
        assertEquals(MAIN, MAIN.with(new Dialog.None().scrolled(MAIN, 3)));
    }

    private static Model pasted(Model model) {
        return after(model, new Message.Came(new Input.Pasted("a b\tc\n")));
    }
}
