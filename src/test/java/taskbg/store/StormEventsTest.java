package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskbg.testing.Home;

/** Many writes a second to few files, and what is told of them. */
@Timeout(120)
class StormEventsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final FakeEvents whole = new FakeEvents(true);
    private final FakeEvents names = new FakeEvents(false);
    private final Told told = new Told();
    private Events events = whole.open(Path.of("dir"), told);

    StormEventsTest() throws IOException {}

    private static final class Told implements Events.Sink {
        final Set<String> names = ConcurrentHashMap.newKeySet();
        final AtomicInteger lost = new AtomicInteger();
        final AtomicInteger ended = new AtomicInteger();

        @Override
        public void changed(String name) {
            names.add(name);
        }

        @Override
        public void lost() {
            lost.incrementAndGet();
        }

        @Override
        public void ended() {
            ended.incrementAndGet();
        }
    }

    private void open(Duration counted, Duration calm) throws IOException {
        var pace = new StormEvents.Pace(counted, calm);
        events = StormEvents.of(whole, names, pace).open(Path.of("dir"), told);
    }

    @AfterEach
    void close() {
        events.close();
    }

    /** Sends events of some names in turn, until the others are listened to. */
    private void storm(int files) {
        var sink = whole.sink;
        for (int i = 0; names.opened == 0; i++) {
            sink.changed(i % files + ".out");
        }
    }

    @Test
    void few_events_are_passed_on_and_that_is_all() throws IOException {
        open(SHORT, LONG);
        whole.sink.changed("a.json");
        whole.sink.lost();
        whole.sink.ended();
        assertEquals(Set.of("a.json"), told.names);
        assertEquals(1, told.lost.get());
        assertEquals(1, told.ended.get());
        assertEquals(0, names.opened);
        assertEquals(true, events.complete());
    }

    @Test
    void in_a_storm_its_files_are_told_of_without_events() throws IOException {
        open(Duration.ofMillis(200), LONG);
        var before = whole.closed;
        storm(3);
        Home.await("the storm is let go", () -> whole.closed == before + 1);
        told.names.clear();
        Home.await("each is told of", () -> told.names.size() == 3);
        assertEquals(Set.of("0.out", "1.out", "2.out"), told.names);
        assertEquals(true, events.complete());
    }

    @Test
    void what_comes_and_goes_in_a_storm_is_told_by_its_events() throws IOException {
        open(Duration.ofMillis(200), LONG);
        storm(1);
        names.sink.changed("b.json");
        Home.await("b.json is told of", () -> told.names.contains("b.json"));
    }

    @Test
    void after_a_storm_everything_is_looked_at_and_every_event_counts_again() throws IOException {
        open(Duration.ofMillis(200), SHORT);
        int opened = whole.opened;
        storm(1);
        Home.await("all is to be looked at", () -> told.lost.get() == 1);
        assertEquals(opened + 1, whole.opened);
        assertEquals(1, names.closed);
        told.names.clear();
        whole.sink.changed("c.json");
        assertEquals(Set.of("c.json"), told.names);
    }

    @Test
    void events_that_cannot_be_opened_again_have_ended() throws IOException {
        open(Duration.ofMillis(200), SHORT);
        whole.failure = new IOException("too many");
        storm(1);
        Home.await("they have ended", () -> told.ended.get() == 1);
    }

    @Test
    void once_closed_a_storm_ends() throws IOException {
        open(Duration.ofMillis(200), LONG);
        storm(1);
        events.close();
        Home.await("the rest is closed", () -> names.closed > 0);
    }
}
