package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {
    private static final String BEFORE = "<!-- keys -->\n";
    private static final String AFTER = "<!-- /keys -->";

    @ParameterizedTest
    @CsvSource({
        "TABLE, /, filter",
        "OUTPUT, /, search",
        "TABLE, n, new",
        "OUTPUT, n, next",
        "TABLE, Space, mark",
        "OUTPUT, Space, page down",
        "TABLE, d, remove",
        "OUTPUT, d, half down",
        "TABLE, u, undo",
        "OUTPUT, u, half up",
        "OUTPUT, b, page up",
        "TABLE, x, cancel",
        "OUTPUT, x, cancel",
        "TABLE, Up, up",
        "OUTPUT, Ctrl-z, suspend",
        "TABLE, 7, show state"
    })
    void a_key_means_what_fingers_know(Model.Focus focus, String key, String title) {
        var action = KeyBindings.of(Key.of(key), focus);
        assertEquals(title, action == null ? "" : action.title());
    }

    @Test
    void every_row_is_in_the_list_of_all_actions() throws IllegalAccessException {
        var files =
                List.of(
                        MoveActions.class,
                        TableActions.class,
                        TaskActions.class,
                        OutputActions.class,
                        ProgramActions.class);
        int rows = 0;
        for (var file : files) {
            for (var field : file.getDeclaredFields()) {
                if (field.getType() == Action.class) {
                    assertTrue(KeyBindings.ALL.contains((Action) field.get(null)), field.getName());
                    rows++;
                }
            }
        }
        assertEquals(rows, KeyBindings.ALL.size());
    }

    @Test
    void every_act_has_a_key_a_title_and_a_description_that_fits_the_help() {
        for (var action : KeyBindings.ALL) {
            assertFalse(action.keys().isEmpty(), action.title());
            assertTrue(action.title().length() <= 10, action.title());
            assertTrue(action.description().length() <= 58, action.title());
        }
    }

    @Test
    void every_act_can_be_done_from_the_main_view_or_says_why_not() {
        for (var action : KeyBindings.ALL) {
            var model = Sample.monitor(80, 24);
            var step = action.done(model);
            var whyNot = action.whyNot(model);
            assertEquals(
                    whyNot,
                    step.model().notice().kind() == Notice.Kind.REFUSED
                            ? step.model().notice().text()
                            : "",
                    action.title());
        }
    }

    @Test
    void the_key_bar_always_ends_with_help_and_quit() {
        for (int columns : List.of(32, 40, 80, 160, 300)) {
            for (var key : List.of("K", "Enter")) {
                var items = KeyBar.items(Sample.keys(Sample.monitor(columns, 24), key));
                var last = items.getLast();
                assertEquals(ProgramActions.QUIT, last.action());
                assertTrue(last.column() + last.width() <= columns);
            }
        }
    }

    @Test
    void a_digit_shows_the_state_that_the_header_counts_in_its_place() {
        for (int number = 1; number <= Tally.COUNTED.size(); number++) {
            var model = Sample.keys(Sample.monitor(80, 24), String.valueOf(number));
            var state = Tally.COUNTED.get(number - 1);
            assertEquals("status:" + state.word(), model.table().filter().text());
        }
    }

    @Test
    void resizing_keeps_the_selection_in_sight_and_coming_back_draws_anew() {
        var model = Sample.keys(Sample.monitor(160, 50), "G");
        var small = Sample.after(model, new Message.Came(new Input.Resized(40, 10)));
        assertEquals(new Model.Size(40, 10), small.size());
        assertTrue(small.table().cursor() - small.table().top() < Layout.of(small).rows().rows());
        assertEquals(
                List.of(new Effect.Redraw()),
                Update.of(small, new Message.Came(new Input.Resumed())).effects());
        assertEquals(
                List.of(new Effect.Quit()),
                Update.of(small, new Message.Came(new Input.Closed())).effects());
    }

    @Test
    void the_parts_of_every_screen_fill_it_without_overlap() {
        for (int rows = Layout.LEAST.rows(); rows <= 100; rows++) {
            for (var key : List.of("K", "Enter")) {
                var model = Sample.keys(Sample.monitor(Layout.LEAST.columns(), rows), key);
                var layout = Layout.of(model);
                assertEquals(layout.bar().bottom(), rows);
                assertEquals(layout.outputText().bottom(), layout.bar().row());
                assertTrue(layout.outputText().rows() > 0, rows + " rows");
                if (!model.full()) {
                    assertEquals(layout.titles().bottom(), layout.rows().row());
                    assertEquals(layout.rows().bottom(), layout.outputTitle().row());
                    assertTrue(layout.rows().rows() >= 3, rows + " rows");
                }
            }
        }
        assertTrue(Layout.isTooSmall(new Model.Size(31, 50)));
        assertTrue(Layout.isTooSmall(new Model.Size(80, 7)));
        assertFalse(Layout.isTooSmall(Layout.LEAST));
    }

    /** {@code -Dscreens.rewrite=true} writes the table anew. */
    @Test
    void the_readers_table_of_keys_is_made_from_the_acts() throws IOException {
        var readme = Path.of("README.md");
        var text = Files.readString(readme);
        int from = text.indexOf(BEFORE) + BEFORE.length();
        int to = text.indexOf(AFTER);
        if (Boolean.getBoolean("screens.rewrite")) {
            text = text.substring(0, from) + markdown() + text.substring(to);
            Files.writeString(readme, text);
            to = text.indexOf(AFTER);
        }
        assertEquals(markdown(), text.substring(from, to));
    }

    private static String markdown() {
        var table = new StringBuilder("| keys | act |\n|---|---|\n");
        for (var group : Action.Group.values()) {
            table.append("| | **").append(group.title()).append("** |\n");
            for (var action : KeyBindings.ALL) {
                if (action.group() == group) {
                    table.append("| ").append(keys(action)).append(" | ");
                    table.append(HelpDialog.text(action)).append(" |\n");
                }
            }
        }
        return table.toString();
    }

    private static String keys(Action action) {
        return action.equals(TableActions.SHOW_STATE)
                ? "`1` … `9`"
                : "`" + String.join("` `", action.keys()) + "`";
    }
}
