package taskbg.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Checks one subject, input by input, and measures the processor's time that each takes: what is
 * not in proportion to the input's length fails like a wrong answer. The same seed and number make
 * the same input. Belongs to one thread.
 */
final class Trial {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MILLION = 1_000_000;

    /** Far more than any input takes, so that a busy machine fails nobody: what a start costs … */
    private static final long START_NANOS = 300 * MILLION;

    /** … and what each byte may. */
    private static final long BYTE_NANOS = 20_000;

    /** Below this, four times the length is not measured: the clock's own steps would count. */
    private static final long WORTH_MEASURING = 40 * MILLION;

    /** In proportion it is 4, if it grows with the square 16. */
    private static final int MOST_GROWTH = 10;

    private static final int LONGEST_SHOWN = 4000;

    private final Subject subject;
    private final Inputs inputs;
    private final long seed;
    private final int grownBytes;

    /**
     * @param grownBytes the length of the shorter one of two inputs that are compared
     */
    Trial(Subject subject, long seed, int grownBytes) {
        this.subject = subject;
        this.inputs = new Inputs(subject);
        this.seed = seed;
        this.grownBytes = grownBytes;
    }

    String name() {
        return subject.name();
    }

    /** The processor's time that an input took, and how long the input was. */
    record Cost(long nanos, int bytes) {}

    /** Checks the input of that number. */
    Cost usual(long number) {
        var random = random(number);
        byte[] input = inputs.next(random);
        return inTime(input, number, random);
    }

    private Cost inTime(byte[] input, long number, SplittableRandom random) {
        long nanos = cost(input, number, random.split());
        long bound = START_NANOS + input.length * BYTE_NANOS;
        for (int again = 0; nanos > bound && again < 2; again++) {
            nanos = Math.min(nanos, cost(input, number, random.split()));
        }
        if (nanos > bound) {
            throw failure(input, number, "took " + nanos / MILLION + " ms", null);
        }
        return new Cost(nanos, input.length);
    }

    /** Checks that an input of four times the length takes no more than some four times as long. */
    Cost grown(long number) {
        var random = random(~number);
        var pair = inputs.pair(random, grownBytes);
        long fourfold = inTime(pair.fourfold(), ~number, random).nanos();
        if (fourfold > WORTH_MEASURING) {
            long once = WORTH_MEASURING / MOST_GROWTH;
            for (int again = 0; again < 3; again++) {
                once = Math.max(once, cost(pair.once(), ~number, random.split()));
                fourfold = Math.min(fourfold, cost(pair.fourfold(), ~number, random.split()));
            }
            if (fourfold > MOST_GROWTH * once) {
                var what = " ms for a quarter of the length, and then " + fourfold / MILLION;
                throw failure(pair.once(), ~number, "took " + once / MILLION + what, null);
            }
        }
        return new Cost(fourfold, pair.fourfold().length);
    }

    private SplittableRandom random(long number) {
        return new SplittableRandom(seed ^ ((long) name().hashCode() << 32) ^ number);
    }

    private long cost(byte[] input, long number, SplittableRandom random) {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            subject.check(input, random);
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw failure(input, number, String.valueOf(e), e);
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private AssertionError failure(byte[] input, long number, String what, Throwable cause) {
        int shown = Math.min(input.length, LONGEST_SHOWN);
        var text = new StringBuilder();
        for (char c : new String(input, 0, shown, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c >= ' ' && c < 0x7F ? c : "\\x%02x".formatted((int) c));
        }
        return new AssertionError(
                "%s, seed %d, number %d (%d bytes): %s%n%s"
                        .formatted(name(), seed, number, input.length, what, text),
                cause);
    }
}
