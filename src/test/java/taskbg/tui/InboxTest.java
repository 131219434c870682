package taskbg.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskbg.tui.state.Input;
import taskbg.tui.state.Message;

/** What is handed out at once, and what is held back. */
@Timeout(60)
class InboxTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Inbox inbox = new Inbox();
    private final Message growth = new Message.OutputGrew("bg_1", 1);
    private final Message key = new Message.Came(new Input.Closed());

    private static long inAnHour() {
        return System.nanoTime() + LONG.toNanos();
    }

    @Test
    void a_key_is_handed_out_at_once_with_what_was_held_back_before_it() throws Exception {
        inbox.add(growth);
        var later = Thread.ofPlatform().start(() -> inbox.add(key));
        assertEquals(List.of(growth, key), inbox.take(LONG, inAnHour()));
        later.join();
    }

    @Test
    void what_comes_by_itself_is_held_back_till_its_time() throws Exception {
        long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        inbox.add(growth);
        var taken = inbox.take(LONG, due);
        assertEquals(List.of(List.of(growth), true), List.of(taken, System.nanoTime() >= due));
    }

    @Test
    void what_comes_after_its_time_is_handed_out_at_once() throws Exception {
        inbox.add(growth);
        inbox.add(growth);
        assertEquals(List.of(growth, growth), inbox.take(LONG, System.nanoTime()));
    }

    @Test
    void where_nothing_comes_nothing_is_handed_out() throws Exception {
        assertEquals(List.of(), inbox.take(Duration.ZERO, inAnHour()));
    }
}
