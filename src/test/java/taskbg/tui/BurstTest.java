package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskbg.task.Entry;
import taskbg.task.Observed;
import taskbg.tui.state.Message;

class BurstTest {
    private static final Message TICK = new Message.Ticked(Instant.EPOCH);

    private static Observed observed(String name, String why) {
        return Observed.unreadable(new Entry.Unreadable(name, why));
    }

    private static Message.TasksSeen seen(Observed one, String... gone) {
        return new Message.TasksSeen(List.of(one), Set.of(gone));
    }

    @Test
    void looks_in_a_row_become_one_look_at_the_last_state() {
        var folded =
                Inbox.folded(
                        List.of(
                                seen(observed("a", "old")),
                                seen(observed("b", "b"), "c"),
                                seen(observed("a", "new"), "b"),
                                seen(observed("c", "back"))));
        assertEquals(
                List.of(
                        new Message.TasksSeen(
                                List.of(observed("a", "new"), observed("c", "back")), Set.of("b"))),
                folded);
    }

    @Test
    void of_one_outputs_growth_the_last_size_counts() {
        var folded =
                Inbox.folded(
                        List.of(
                                new Message.OutputGrew("a", 1),
                                new Message.OutputGrew("a", 5),
                                new Message.OutputGrew("b", 2)));
        assertEquals(
                List.of(new Message.OutputGrew("a", 5), new Message.OutputGrew("b", 2)), folded);
    }

    @Test
    void of_a_searchs_progress_the_last_word_counts() {
        var folded =
                Inbox.folded(
                        List.of(
                                new Message.SearchProgressed("a", 1),
                                new Message.SearchProgressed("a", 5),
                                TICK));
        assertEquals(List.of(new Message.SearchProgressed("a", 5), TICK), folded);
    }

    @Test
    void nothing_is_folded_across_what_came_between() {
        var messages =
                List.of(
                        seen(observed("a", "old")),
                        TICK,
                        seen(observed("a", "new")),
                        new Message.OutputGrew("a", 5),
                        new Message.OutputReplaced("a"),
                        new Message.OutputGrew("a", 1));
        assertEquals(messages, Inbox.folded(messages));
    }
}
