package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import taskbg.task.Evidence;
import taskbg.task.Sighting;

class HereTest {
    private static final Here HERE = new Here("box/4026531836", "boot-1", 42);

    @Test
    void the_same_boot_and_namespace_can_be_seen() {
        assertEquals(Sighting.ALIVE, sees("box/4026531836", "boot-1"));
    }

    @Test
    void a_machine_that_changed_its_name_is_still_the_same() {
        assertEquals(Sighting.ALIVE, sees("laptop.local/4026531836", "boot-1"));
    }

    @Test
    void nothing_survives_another_boot() {
        assertEquals(Sighting.GONE, sees("box/4026531836", "boot-0"));
        assertEquals(Sighting.GONE, sees("box/4026532000", "boot-0"));
    }

    @Test
    void another_container_on_this_machine_is_elsewhere() {
        assertEquals(Sighting.ELSEWHERE, sees("box/4026532000", "boot-1"));
        assertEquals(Sighting.ELSEWHERE, sees("3f2a/4026532000", "boot-1"));
    }

    @Test
    void another_host_is_elsewhere_whatever_its_namespace() {
        assertEquals(Sighting.ELSEWHERE, sees("node7/4026531836", "boot-7"));
        assertEquals(Sighting.ELSEWHERE, sees("node7", "boot-1"));
    }

    @Test
    void another_engine_is_elsewhere() {
        var evidence = new Evidence("slurm", "box/4026531836", "boot-1", 1, 1);
        assertEquals(Sighting.ELSEWHERE, HERE.sees(evidence));
    }

    @Test
    void where_no_boot_is_known_the_name_decides() {
        var here = new Here("box", "", 42);
        assertEquals(Sighting.ALIVE, here.sees(new Evidence("local", "box", "", 1, 1)));
        assertEquals(Sighting.ELSEWHERE, here.sees(new Evidence("local", "node7", "", 1, 1)));
    }

    private static Sighting sees(String host, String boot) {
        return HERE.sees(new Evidence("local", host, boot, 1, 1));
    }
}
