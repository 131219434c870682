package taskbg.tui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static taskbg.tui.state.Sample.after;
import static taskbg.tui.state.Sample.keys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskbg.task.Observed;
import taskbg.task.StateWord;
import taskbg.task.Status;
import taskbg.task.Verdict;

class TableTest {
    @Test
    void it_opens_on_what_matters() {
        assertEquals(
                List.of(
                        "bg_05", "bg_03", "bg_04", "bg_12", "bg_02", "bg_01", "bg_10", "bg_11",
                        "bg_09", "bg_06", "bg_07", "bg_08"),
                names(Sample.monitor(80, 24)));
    }

    @Test
    void rows_keep_their_place_while_states_flip() {
        var before = Sample.monitor(80, 24);
        var after = after(before, seen(Sample.completed("bg_02"), Sample.completed("bg_03")));
        assertEquals(names(before), names(after));
        assertTrue(row(after, "bg_02").seen().verdict() instanceof Verdict.Over);
        assertSame(before.table().rows().places(), after.table().rows().places());
    }

    @Test
    void a_refresh_sorts_anew_and_draws_anew() {
        var flipped = after(Sample.monitor(80, 24), seen(Sample.completed("bg_03")));
        var step = Sample.press(flipped, "Ctrl-l");
        assertEquals(3, names(step.model()).indexOf("bg_02"));
        assertTrue(step.effects().contains(new Effect.Redraw()));
    }

    @Test
    void a_new_task_comes_in_where_the_sorting_puts_it() {
        var after = after(Sample.monitor(80, 24), seen(Sample.running("bg_20")));
        assertEquals(4, names(after).indexOf("bg_20"));
        assertEquals(13, names(after).size());
        var last = after(after, seen(Sample.over("bg_21", "old", ended(), 99_000)));
        assertEquals(13, names(last).indexOf("bg_21"));
    }

    @Test
    void the_selection_follows_its_task_and_its_place_on_the_screen() {
        var model = keys(Sample.monitor(80, 16), "G");
        int row = model.table().cursor() - model.table().top();
        var after = after(model, seen(Sample.running("bg_20"), Sample.running("bg_21")));
        assertEquals("bg_08", selected(after));
        assertEquals(row, after.table().cursor() - after.table().top());
    }

    @Test
    void a_selected_task_that_goes_leaves_the_selection_to_its_neighbour() {
        var model = keys(Sample.monitor(80, 24), "j");
        var after = after(model, new Message.TasksSeen(List.of(), Set.of("bg_03", "bg_99")));
        assertEquals("bg_04", selected(after));
        var last = after(keys(after, "G"), new Message.TasksSeen(List.of(), Set.of("bg_08")));
        assertEquals("bg_07", selected(last));
    }

    @Test
    void a_directory_that_vanishes_empties_the_table_and_comes_back() {
        var gone = Update.of(Sample.monitor(80, 24), new Message.DirectoryMissed());
        assertNull(gone.model().selected());
        assertEquals(Model.Presence.MISSING, gone.model().presence());
        assertTrue(gone.effects().contains(new Effect.FollowOutput("")));
        var back = after(gone.model(), new Message.TasksSeen(Sample.tasks(), Set.of()));
        assertEquals(12, names(back).size());
    }

    @Test
    void a_directory_that_cannot_be_read_leaves_what_was_seen() {
        var model = Sample.monitor(80, 24);
        var failed = after(model, new Message.DirectoryFailed("Permission denied."));
        assertEquals(names(model), names(failed));
        assertEquals(
                new Notice("Permission denied.", Notice.Kind.FAILED, Sample.NOW), failed.notice());
    }

    @Test
    void choosing_a_task_turns_to_its_output() {
        var step = Sample.press(Sample.monitor(80, 24), "j");
        assertEquals(
                List.of(
                        new Effect.FollowOutput("bg_03"),
                        new Effect.ReadOutput("bg_03", new Place.End(), OutputUpdates.LINES)),
                step.effects());
        assertEquals("bg_03", step.model().output().task());
    }

    @Test
    void every_move_stays_within_the_table() {
        var model = Sample.monitor(80, 24);
        assertEquals("bg_05", selected(keys(model, "Up", "k", "PgUp", "Home")));
        assertEquals("bg_08", selected(keys(model, "G", "j", "PgDn")));
        assertEquals("bg_03", selected(keys(model, "Down")));
        assertEquals("bg_06", selected(keys(model, "PgDn")));
        assertEquals("bg_05", selected(keys(model, "PgDn", "g")));
    }

    @Test
    void time_alone_makes_a_silent_task_quiet() {
        var model = Sample.monitor(80, 24);
        var later = after(model, new Message.Ticked(Sample.NOW.plus(Duration.ofMinutes(2))));
        assertTrue(row(later, "bg_02").seen().verdict() instanceof Verdict.Quiet);
        assertTrue(row(later, "bg_02").news());
        assertEquals(3, later.table().tally().of(StateWord.QUIET));
        var soon = after(model, new Message.Ticked(Sample.NOW.plusSeconds(1)));
        assertSame(model.table(), soon.table());
    }

    @Test
    void every_column_sorts_both_ways() {
        var model = Sample.monitor(80, 24);
        for (var column : TableColumn.ORDER) {
            var sorted = model.table().sorted(new Sorting(column, false), Sample.NOW);
            var reversed = model.table().sorted(new Sorting(column, true), Sample.NOW);
            assertEquals(names(sorted), names(reversed).reversed(), column.name());
            assertEquals("bg_05", selected(model.with(sorted)));
        }
        assertEquals(
                "bg_11",
                names(model.table().sorted(by(TableColumn.OUTPUT), Sample.NOW)).getFirst());
        assertEquals(
                "bg_02", names(model.table().sorted(by(TableColumn.TOOLS), Sample.NOW)).getFirst());
        assertEquals(
                "bg_10",
                names(model.table().sorted(by(TableColumn.DESCRIPTION), Sample.NOW)).get(1));
    }

    @Test
    void keys_choose_the_column_and_turn_it_round() {
        var model = Sample.monitor(80, 24);
        assertEquals(new Sorting(TableColumn.RESULT, false), keys(model, "<").table().sorting());
        assertEquals(
                new Sorting(TableColumn.DESCRIPTION, true),
                keys(model, ">", "I").table().sorting());
    }

    @Test
    void ten_thousand_tasks_cost_one_pass_and_two_looks_are_one() {
        var many = new ArrayList<Observed>();
        for (int i = 0; i < 10_000; i++) {
            many.add(Sample.running("bg_" + (100_000 + i)));
        }
        var model = after(Sample.opening(80, 24), new Message.TasksSeen(many, Set.of()));
        var one = new Message.TasksSeen(List.of(many.get(5)), Set.of("bg_100007"));
        var other =
                new Message.TasksSeen(
                        List.of(Sample.completed("bg_100005"), many.get(7)), Set.of("bg_100009"));
        var both = one.and(other);
        assertEquals(
                new Message.TasksSeen(
                        List.of(Sample.completed("bg_100005"), many.get(7)), Set.of("bg_100009")),
                both);
        assertEquals(
                names(after(model, both)),
                names(after(model, one, other)).stream().sorted().toList());
    }

    @Test
    void growth_is_what_came_in_the_last_seconds() {
        var model = Sample.monitor(80, 24);
        var size = row(model, "bg_01").seen().outputBytes();
        var grown =
                after(model, tick(1), seen(sized(size + 900)), tick(4), seen(sized(size + 4000)));
        assertEquals(1000, row(grown, "bg_01").growth().at(Sample.NOW.plusSeconds(5)));
        assertEquals(0, row(grown, "bg_01").growth().at(Sample.NOW.plusSeconds(11)));
    }

    @Test
    void the_title_tells_what_is_going_on() {
        var step =
                Update.of(Sample.opening(80, 24), new Message.TasksSeen(Sample.tasks(), Set.of()));
        assertTrue(
                step.effects()
                        .contains(
                                new Effect.SetTitle(
                                        "! task-bg: 6 running, 1 quiet, 1 lost, 2 error, 1 queued,"
                                                + " 1 cancelled, 1 unreadable")));
        var empty = Update.of(Sample.opening(80, 24), new Message.TasksSeen(List.of(), Set.of()));
        assertEquals(List.of(new Effect.SetTitle("task-bg")), empty.effects());
    }

    @Test
    void it_ticks_while_something_counts() {
        assertEquals(Duration.ofSeconds(1), Sample.monitor(80, 24).untilTick());
        assertEquals(Duration.ofSeconds(30), Sample.opening(80, 24).untilTick());
        var said = after(Sample.opening(80, 24), new Message.ActDone("Done."));
        assertEquals(Duration.ofSeconds(1), said.untilTick());
    }

    private static Message.Ticked tick(long seconds) {
        return new Message.Ticked(Sample.NOW.plusSeconds(seconds));
    }

    private static Observed sized(long bytes) {
        var one = Sample.tasks().getFirst();
        return new Observed(one.entry(), one.verdict(), bytes, one.lastSign());
    }

    private static Status.Ended ended() {
        return new Status.Cancelled(Sample.ago(98_000), "old");
    }

    private static Sorting by(TableColumn column) {
        return new Sorting(column, false);
    }

    static Message.TasksSeen seen(Observed... seen) {
        return new Message.TasksSeen(List.of(seen), Set.of());
    }

    static List<String> names(Model model) {
        return names(model.table());
    }

    static List<String> names(Table table) {
        return table.visible().stream().map(Row::name).toList();
    }

    static String selected(Model model) {
        var row = model.selected();
        return row == null ? "none" : row.name();
    }

    static Row row(Model model, String name) {
        var rows = model.table().rows();
        return rows.all().get(Objects.requireNonNull(rows.places().get(name)));
    }
}
