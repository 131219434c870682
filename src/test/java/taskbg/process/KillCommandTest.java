package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a signal is sent to, on a system with processes that are made up. */
class KillCommandTest {
    /** A system that lists these processes. */
    private record Listed(List<Stat> processes) implements Platform {
        @Override
        public long start(long pid) {
            return processes.stream()
                    .filter(process -> process.pid() == pid)
                    .mapToLong(Stat::start)
                    .findFirst()
                    .orElse(-1);
        }

        @Override
        public String host() {
            return "here";
        }

        @Override
        public String boot() {
            return "boot";
        }

        @Override
        public Map<Long, Environ> environs(List<Stat> ofThese) {
            return Map.of();
        }

        @Override
        public long self() {
            return 2;
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
    void a_group_that_is_chosen_as_a_whole_gets_the_signal_at_once() {
        assertEquals(List.of(-50L), targets(in(50, 50), in(51, 50)));
    }

    @Test
    void neither_everybody_nor_our_own_group_is_ever_a_target() {
        assertEquals(List.of(50L, 51L, 52L), targets(in(50, 0), in(51, 0), in(52, 1)));
    }

    private static Stat in(long pid, long group) {
        return new Stat(pid, "agent", 'S', 1, group, group, 7);
    }

    private static List<Long> targets(Stat... chosen) {
        var platform = new Listed(List.of(chosen));
        return KillCommand.targets(platform, Snapshot.of(platform), List.of(chosen));
    }
}
