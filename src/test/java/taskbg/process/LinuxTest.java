package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LinuxTest {
    private final Linux linux = new Linux();
    private final long self = ProcessHandle.current().pid();

    @BeforeAll
    static void onlyThere() {
        assumeTrue(new File("/proc/self/stat").exists());
    }

    @Test
    void this_process_is_among_all_and_started_once() {
        assertEquals(self, linux.self());
        var found = linux.processes().stream().filter(process -> process.pid() == self).toList();
        assertEquals(1, found.size());
        assertEquals("java", found.getFirst().name());
        assertFalse(found.getFirst().dead());
        assertEquals(linux.start(self), found.getFirst().start());
        assertTrue(linux.start(self) > 0);
        var environ = linux.environs(found).get(self);
        assertEquals(System.getenv("PATH"), environ.value("PATH"));
        assertNull(environ.value("PAT"));
        assertNull(environ.value("NO_SUCH_VARIABLE"));
    }

    @Test
    void a_pid_that_nobody_has_is_nothing() {
        long beyond = 1L << 40;
        assertEquals(-1, linux.start(beyond));
        assertFalse(linux.belongsToAnother(beyond));
        assertFalse(linux.readsPipe(beyond));
    }

    @Test
    void a_host_is_named_with_its_pid_namespace() {
        assertTrue(linux.host().matches("[^/]+/[0-9]+"), linux.host());
    }

    @Test
    void a_boot_has_one_id() {
        assertEquals(36, linux.boot().length());
        assertEquals(linux.boot(), new Linux().boot());
    }
}
