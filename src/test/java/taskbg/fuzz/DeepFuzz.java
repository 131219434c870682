package taskbg.fuzz;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million inputs: what {@code bin/check --deep} runs. The properties {@code taskbg.fuzz.seed} and
 * {@code taskbg.fuzz.inputs} ask for others, or for more.
 */
class DeepFuzz {
    private static final int PAIRS = 500;
    private static final int GROWN_BYTES = 32 << 10;

    @TempDir Path folder;

    @Test
    void whatever_others_write_is_read_without_harm_and_in_time() throws InterruptedException {
        long seed = Long.getLong("taskbg.fuzz.seed", 20261124);
        long inputs = Long.getLong("taskbg.fuzz.inputs", 1_000_000);
        int threads = Runtime.getRuntime().availableProcessors();
        System.out.printf("fuzz: %,d inputs, seed %d, %d threads%n", inputs, seed, threads);
        long begin = System.nanoTime();
        var results = new Campaign(seed, inputs, PAIRS, GROWN_BYTES, threads, folder).run();
        System.out.printf("%-18s %9s %7s   %s%n", "subject", "inputs", "cpu s", "dearest input");
        long count = 0;
        for (var one : results) {
            count += one.inputs();
            System.out.printf(
                    "%-18s %,9d %7.1f   %.0f ms for %,d bytes%n",
                    one.name(),
                    one.inputs(),
                    one.nanos() / 1e9,
                    one.dearest().nanos() / 1e6,
                    one.dearest().bytes());
        }
        System.out.printf(
                "fuzz: %,d inputs in %d s%n", count, (System.nanoTime() - begin) / 1_000_000_000);
    }
}
