package taskbg.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few thousand inputs of {@link DeepFuzz}. */
class FuzzTest {
    @TempDir Path folder;

    @Test
    void whatever_others_write_is_read_without_harm_and_in_time() throws InterruptedException {
        var results = new Campaign(20261124, 4_000, 6, 16 << 10, 1, folder).run();
        assertEquals(Subjects.in(folder).size(), results.size());
    }

    @Test
    void the_shares_make_a_hundred() {
        assertEquals(100, Subjects.in(folder).stream().mapToInt(Subject::share).sum());
    }
}
