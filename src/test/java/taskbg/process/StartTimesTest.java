package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import taskbg.testing.Home;

/** Which processes are known again without a look into them. */
@Timeout(60)
class StartTimesTest {
    private final Told platform = new Told();
    private final StartTimes startTimes = new StartTimes(platform);

    /** A system of one process, which counts how often it is asked for its start. */
    private static final class Told implements Platform {
        @Nullable Object identity = "one";
        long start = 5;
        int asked;

        @Override
        public @Nullable Object identity(long pid) {
            return identity;
        }

        @Override
        public long start(long pid) {
            asked++;
            return start;
        }

        @Override
        public String host() {
            return "here";
        }

        @Override
        public String boot() {
            return "";
        }

        @Override
        public List<Stat> processes() {
            return List.of();
        }

        @Override
        public Map<Long, Environ> environs(List<Stat> processes) {
            return new HashMap<>();
        }

        @Override
        public long self() {
            return 1;
        }

        @Override
        public boolean readsPipe(long pid) {
            return false;
        }

        @Override
        public boolean belongsToAnother(long pid) {
            return false;
        }

        @Override
        public List<String> inOwnSession() {
            return List.of();
        }
    }

    @Test
    void who_was_seen_is_not_asked_again() {
        assertEquals(5, startTimes.start(7));
        assertEquals(5, startTimes.start(7));
        assertEquals(1, platform.asked);
    }

    @Test
    void another_process_with_the_pid_is_asked() {
        assertEquals(5, startTimes.start(7));
        platform.identity = "other";
        platform.start = 9;
        assertEquals(9, startTimes.start(7));
        assertEquals(9, startTimes.start(7));
        assertEquals(2, platform.asked);
    }

    @Test
    void who_died_is_asked_and_forgotten() {
        assertEquals(5, startTimes.start(7));
        platform.identity = null;
        platform.start = -1;
        assertEquals(-1, startTimes.start(7));
        assertEquals(-1, startTimes.start(7));
        assertEquals(3, platform.asked);
    }

    @Test
    void where_the_system_tells_no_one_apart_each_is_asked() {
        platform.identity = null;
        assertEquals(5, startTimes.start(7));
        assertEquals(5, startTimes.start(7));
        assertEquals(2, platform.asked);
    }

    @Test
    @EnabledOnOs(LINUX)
    void linux_knows_a_process_while_it_lives_and_none_that_is_dead_and_not_buried()
            throws Exception {
        var linux = new Linux();
        // The child of a program that never asks for its children's end.
        var parent = new ProcessBuilder("sh", "-c", "sleep 0 & echo $!; exec sleep 60").start();
        try (var out = reader(parent)) {
            long child = Long.parseLong(Objects.requireNonNull(out.readLine()));
            var seen = linux.identity(parent.pid());
            assertNotNull(seen);
            Home.await("the child is dead", () -> linux.start(child) < 0);
            assertNull(linux.identity(child));
            assertEquals(seen, linux.identity(parent.pid()));
        } finally {
            parent.destroyForcibly().waitFor();
        }
        assertNull(linux.identity(parent.pid()));
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
