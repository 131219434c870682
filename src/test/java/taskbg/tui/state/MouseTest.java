package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;
import static taskbg.tui.state.TableTest.selected;

import java.util.List;
import org.junit.jupiter.api.Test;

class MouseTest {
    private static final Model MAIN = Sample.monitor(160, 24);
    private static final Layout LAYOUT = Layout.of(MAIN);

    @Test
    void a_click_selects_a_row_and_looks_at_it() {
        var clicked = click(MAIN, 30, LAYOUT.rows().row() + 1);
        assertEquals("bg_03", selected(clicked));
        assertFalse(TableTest.row(clicked, "bg_03").news());
        var from = click(keys(MAIN, "Tab"), 30, LAYOUT.rows().row() + 2);
        assertEquals(Model.Focus.TABLE, from.focus());
        var few = keys(MAIN, "2");
        assertEquals(0, click(few, 30, LAYOUT.rows().row() + 5).table().cursor());
    }

    @Test
    void a_click_on_a_title_sorts_and_the_second_turns_round() {
        var slot = TableLayout.of(160).slots().get(2);
        var sorted = click(MAIN, slot.start(), LAYOUT.titles().row());
        assertEquals(new Sorting(TableColumn.DROID, false), sorted.table().sorting());
        var turned = click(sorted, slot.start() + 3, LAYOUT.titles().row());
        assertEquals(new Sorting(TableColumn.DROID, true), turned.table().sorting());
        assertEquals(
                MAIN.table().sorting(), click(MAIN, 0, LAYOUT.titles().row()).table().sorting());
    }

    @Test
    void a_click_on_a_count_filters_by_it() {
        for (var item : HeaderCounts.items(MAIN.table().tally(), 160)) {
            var filtered =
                    click(MAIN, item.column() + item.width() - 1, LAYOUT.header().bottom() - 1);
            assertEquals("status:" + item.state().word(), filtered.table().filter().text());
            assertEquals(MAIN.table().tally().of(item.state()), filtered.table().visible().size());
        }
        assertEquals(Filter.NONE, click(MAIN, 0, 1).table().filter());
        assertEquals(Filter.NONE, click(MAIN, 159, 0).table().filter());
    }

    @Test
    void counts_lose_their_words_in_a_narrow_window() {
        var narrow = HeaderCounts.items(MAIN.table().tally(), 80);
        assertEquals(
                List.of("6", "1", "1", "2", "1", "1", "1", "1"),
                narrow.stream().map(HeaderCounts.Item::text).toList());
        assertEquals(List.of(), HeaderCounts.items(Tally.NONE, 80));
    }

    @Test
    void a_click_on_the_output_goes_there() {
        var area = LAYOUT.outputText();
        assertEquals(Model.Focus.OUTPUT, click(MAIN, 3, area.row()).focus());
        assertEquals(Model.Focus.OUTPUT, click(MAIN, 3, LAYOUT.outputTitle().row()).focus());
        var full = keys(MAIN, "Enter");
        assertEquals(full, click(full, 3, 5));
    }

    @Test
    void a_click_on_a_key_does_what_the_key_does() {
        var row = LAYOUT.bar().row();
        for (var item : KeyBar.items(MAIN)) {
            var clicked = Update.of(MAIN, press(item.column(), row));
            assertEquals(Sample.press(MAIN, item.key()).effects(), clicked.effects(), item.key());
        }
        assertEquals(MAIN.table().cursor(), click(MAIN, 0, row).table().cursor());
        assertEquals(new Dialog.None(), click(MAIN, 0, row).dialog());
    }

    @Test
    void the_wheel_scrolls_what_is_under_it() {
        var table = after(MAIN, wheel(Input.Mouse.WHEEL_DOWN, LAYOUT.rows().row()));
        assertEquals(2, table.table().top());
        assertEquals(2, table.table().cursor());
        var back = after(table, wheel(Input.Mouse.WHEEL_UP, LAYOUT.titles().row()));
        assertEquals(0, back.table().top());
        assertEquals(2, back.table().cursor());
        var output = after(MAIN, wheel(Input.Mouse.WHEEL_UP, LAYOUT.outputText().row()));
        assertEquals(MAIN.output().top() - 3, output.output().top());
        var full = after(keys(MAIN, "Enter"), wheel(Input.Mouse.WHEEL_UP, 3));
        assertFalse(full.output().follow());
        assertTrue(after(full, wheel(Input.Mouse.WHEEL_DOWN, 3)).output().follow());
    }

    @Test
    void other_movements_and_clicks_beside_a_dialog_do_nothing() {
        var help = keys(MAIN, "?");
        assertEquals(help, click(help, 5, LAYOUT.rows().row()));
        assertEquals(
                MAIN, after(MAIN, mouse(Input.Mouse.DRAG, 5, 5), mouse(Input.Mouse.RELEASE, 5, 5)));
    }

    private static Model click(Model model, int column, int row) {
        return after(model, press(column, row));
    }

    private static Message press(int column, int row) {
        return mouse(Input.Mouse.PRESS, column, row);
    }

    private static Message wheel(Input.Mouse act, int row) {
        return mouse(act, 30, row);
    }

    private static Message mouse(Input.Mouse act, int column, int row) {
        return new Message.Came(new Input.Moused(act, column, row));
    }
}
