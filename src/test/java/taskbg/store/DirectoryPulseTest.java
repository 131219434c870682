package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPulseTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path temp;
    private Path dir;
    private final Hints hints = new Hints();

    @BeforeEach
    void make_directory() throws IOException {
        dir = Files.createDirectory(temp.resolve("tasks"));
        touch(LONG_AGO);
    }

    @Test
    void a_quiet_directory_is_rescanned_only_now_and_then() {
        var pulse = pulse(new FakeEvents(true));
        assertTrue(pulse.beat());
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < DirectoryPulse.QUIET; i++) {
                assertFalse(pulse.beat());
            }
            assertTrue(pulse.beat());
        }
    }

    @Test
    void where_events_do_not_tell_everything_each_beat_rescans() {
        var pulse = pulse(new FakeEvents(false));
        for (int i = 0; i < DirectoryPulse.QUIET; i++) {
            assertTrue(pulse.beat());
        }
    }

    @Test
    void a_directory_whose_time_changed_is_rescanned() throws IOException {
        var pulse = pulse(new FakeEvents(true));
        pulse.beat();
        touch(LONG_AGO.plusSeconds(1));
        assertTrue(pulse.beat());
        assertFalse(pulse.beat());
    }

    @Test
    void a_directory_that_is_being_written_is_rescanned_once_more() throws IOException {
        var pulse = pulse(new FakeEvents(true));
        touch(Instant.now().plusSeconds(3600));
        pulse.beat();
        assertTrue(pulse.beat());
    }

    @Test
    void events_are_opened_once_for_one_directory() {
        var events = new FakeEvents(true);
        var pulse = pulse(events);
        pulse.beat();
        pulse.beat();
        assertEquals(1, events.opened);
        pulse.close();
        pulse.beat();
        assertEquals(2, events.opened);
        assertEquals(1, events.closed);
    }

    @Test
    void another_directory_of_the_same_name_and_time_gets_events_of_its_own() throws IOException {
        var events = new FakeEvents(true);
        var pulse = pulse(events);
        pulse.beat();
        Files.move(dir, temp.resolve("moved"));
        Files.createDirectory(dir);
        touch(LONG_AGO);
        assertTrue(pulse.beat());
        assertEquals(2, events.opened);
        assertEquals(1, events.closed);
    }

    @Test
    void a_file_in_its_place_is_no_directory() throws IOException {
        var events = new FakeEvents(true);
        var pulse = pulse(events);
        pulse.beat();
        Files.delete(dir);
        Files.writeString(dir, "");
        assertTrue(pulse.beat());
        assertFalse(pulse.beat());
        assertEquals(1, events.closed);
    }

    private void touch(Instant time) throws IOException {
        Files.setLastModifiedTime(dir, FileTime.from(time));
    }

    private DirectoryPulse pulse(FakeEvents events) {
        return new DirectoryPulse(dir, events, new EventBasket(name -> true), hints);
    }
}
