package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DirectoryWatchTest {
    /** A period that never ends within a test: what comes, comes by events. */
    private static final Duration NEVER = Duration.ofHours(1);

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Predicate<String> JSON = name -> name.endsWith(".json");

    @TempDir Path temp;
    private Path dir;
    private final Hints hints = new Hints();

    @BeforeEach
    void make_directory() throws IOException {
        dir = Files.createDirectory(temp.resolve("tasks"));
    }

    @Test
    void a_rescan_comes_first_then_what_changes() throws Exception {
        try (var _ = DirectoryWatch.start(dir, NEVER, JSON, hints)) {
            hints.awaitRescan();
            Files.writeString(dir.resolve("a.json"), "{}");
            hints.awaitChanged("a.json");
            Files.delete(dir.resolve("a.json"));
            hints.awaitChanged("a.json");
        }
        assertEquals(new Hint.Rescan(), hints.past.getFirst());
    }

    @Test
    void a_file_replaced_by_rename_is_told_by_its_own_name_only() throws Exception {
        Files.writeString(dir.resolve("a.json"), "{}");
        try (var _ = DirectoryWatch.start(dir, NEVER, JSON, hints)) {
            hints.awaitRescan();
            var temporary = Files.writeString(dir.resolve("a.json.tmp"), "{ }");
            Files.move(temporary, dir.resolve("a.json"), StandardCopyOption.ATOMIC_MOVE);
            assertEquals(
                    new Hint.Changed(Set.of("a.json")),
                    hints.await(hint -> hint instanceof Hint.Changed));
        }
    }

    @Test
    void a_burst_becomes_one_hint() throws Exception {
        var first = new CountDownLatch(1);
        var events = new FakeEvents(true);
        try (var _ =
                DirectoryWatch.start(
                        dir,
                        NEVER,
                        JSON,
                        hint -> {
                            hints.accept(hint);
                            await(first);
                        },
                        events)) {
            hints.awaitRescan();
            var names = new HashSet<String>();
            for (int i = 0; i < 1000; i++) {
                names.add(i + ".json");
                events.sink.changed(i + ".json");
                events.sink.changed(i + ".out");
            }
            first.countDown();
            assertEquals(
                    new Hint.Changed(names), hints.await(hint -> hint instanceof Hint.Changed));
        }
    }

    @Test
    void lost_events_mean_a_rescan() throws Exception {
        var events = new FakeEvents(true);
        try (var _ = DirectoryWatch.start(dir, NEVER, JSON, hints, events)) {
            hints.awaitRescan();
            events.sink.lost();
            hints.awaitRescan();
        }
    }

    @Test
    void a_directory_that_does_not_exist_yet_is_waited_for() throws Exception {
        Files.delete(dir);
        try (var _ = DirectoryWatch.start(dir, SHORT, JSON, hints)) {
            Files.createDirectories(dir);
            hints.awaitRescan();
            awaitEvents();
        }
    }

    @Test
    void a_directory_that_vanishes_means_a_rescan_at_once() throws Exception {
        try (var _ = DirectoryWatch.start(dir, NEVER, JSON, hints)) {
            hints.awaitRescan();
            Files.delete(dir);
            hints.awaitRescan();
        }
    }

    @Test
    void a_directory_that_comes_back_is_watched_again() throws Exception {
        try (var _ = DirectoryWatch.start(dir, SHORT, JSON, hints)) {
            hints.awaitRescan();
            Files.delete(dir);
            hints.awaitRescan();
            Files.createDirectory(dir);
            awaitEvents();
        }
    }

    @Test
    void a_new_directory_in_place_of_a_renamed_one_is_seen() throws Exception {
        try (var _ = DirectoryWatch.start(dir, SHORT, JSON, hints)) {
            hints.awaitRescan();
            Files.move(dir, temp.resolve("moved"));
            Files.createDirectory(dir);
            awaitEvents();
        }
    }

    @Test
    void without_events_it_polls_and_says_so_once() throws Exception {
        var events = new FakeEvents(true);
        var limit = "User limit of inotify instances reached or too many open files";
        events.failure = new IOException(limit);
        try (var _ = DirectoryWatch.start(dir, SHORT, JSON, hints, events)) {
            for (int i = 0; i < 5; i++) {
                hints.awaitRescan();
            }
            assertEquals(
                    new Hint.Polling("Changes in " + dir + " are found late, by looking: " + limit),
                    hints.past.removeFirst());
            for (var hint : hints.past) {
                assertEquals(new Hint.Rescan(), hint);
            }
        }
    }

    @Test
    void events_are_taken_up_when_the_system_gives_them_again() throws Exception {
        var events = new FakeEvents(true);
        events.failure = new IOException("limit");
        try (var _ = DirectoryWatch.start(dir, SHORT, JSON, hints, events)) {
            hints.awaitRescan();
            events.failure = null;
            while (events.sink == null) {
                hints.awaitRescan();
            }
            do {
                events.sink.changed("a.json");
            } while (!hints.hasChanged("a.json"));
        }
    }

    @Test
    void on_a_disk_without_events_a_file_rewritten_in_place_is_found() throws Exception {
        Files.writeString(dir.resolve("a.json"), "1");
        var scan = new DirectoryScan(dir, JSON, InstantSource.system());
        try (var _ = DirectoryWatch.start(dir, SHORT, JSON, hints, new FakeEvents(false))) {
            hints.awaitRescan();
            scan.rescan();
            Files.writeString(dir.resolve("a.json"), "22");
            var seen = new HashSet<String>();
            while (!seen.contains("a.json") || scan.files().get("a.json").size() != 2) {
                hints.awaitRescan();
                seen.addAll(scan.rescan().changed());
            }
        }
    }

    @Test
    void after_close_the_events_are_let_go() throws Exception {
        var events = new FakeEvents(true);
        try (var _ = DirectoryWatch.start(dir, NEVER, JSON, hints, events)) {
            hints.awaitRescan();
        }
        while (events.closed == 0) {
            Thread.onSpinWait();
        }
        assertEquals(1, events.opened);
    }

    @Test
    void its_thread_does_not_keep_the_program_alive() throws Exception {
        var daemon = new boolean[1];
        try (var _ =
                DirectoryWatch.start(
                        dir,
                        NEVER,
                        JSON,
                        hint -> {
                            daemon[0] = Thread.currentThread().isDaemon();
                            hints.accept(hint);
                        })) {
            hints.awaitRescan();
        }
        assertTrue(daemon[0]);
    }

    /**
     * Makes files until an event tells of one: only events name names, but not those that fall
     * together with a rescan.
     */
    private void awaitEvents() throws Exception {
        int i = 0;
        do {
            Files.writeString(dir.resolve(++i + ".json"), "{}");
        } while (!hints.hasChanged(i + ".json"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
