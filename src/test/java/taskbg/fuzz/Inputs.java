package taskbg.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes inputs: from samples that are changed here and there, from words, and from raw bytes. */
final class Inputs {
    private static final int LONGEST = 8 << 10;
    private static final int LONGEST_FRAGMENT = 40;

    private final List<byte[]> samples;
    private final List<byte[]> words = new ArrayList<>();

    Inputs(Subject subject) {
        samples = subject.samples();
        subject.words().forEach(word -> words.add(word.getBytes(StandardCharsets.UTF_8)));
    }

    /** An input as long as real ones mostly are. */
    byte[] next(RandomGenerator random) {
        int kind = random.nextInt(10);
        return kind == 0 ? raw(random) : kind < 4 ? soup(random) : mutant(random);
    }

    /** Two inputs made alike, of so many bytes and of four times as many. */
    Pair pair(RandomGenerator random, int bytes) {
        byte[] sample = pick(samples, random);
        int cut = random.nextInt(sample.length + 1);
        var fragment = new ByteArrayOutputStream();
        if (random.nextBoolean()) {
            fragment.writeBytes(slice(sample, random, LONGEST_FRAGMENT));
        }
        for (int i = random.nextInt(4); i > 0 || fragment.size() == 0; i--) {
            fragment.writeBytes(word(random));
        }
        byte[] before = random.nextInt(3) == 0 ? new byte[0] : Arrays.copyOf(sample, cut);
        byte[] after = Arrays.copyOfRange(sample, cut, sample.length);
        byte[] repeated = fragment.toByteArray();
        return new Pair(
                filled(before, repeated, after, bytes), filled(before, repeated, after, 4 * bytes));
    }

    /** A short and a long input. */
    record Pair(byte[] once, byte[] fourfold) {}

    private static byte[] filled(byte[] before, byte[] repeated, byte[] after, int bytes) {
        var input = new ByteArrayOutputStream(bytes + after.length);
        input.writeBytes(before);
        while (input.size() < bytes) {
            input.writeBytes(repeated);
        }
        input.writeBytes(after);
        return input.toByteArray();
    }

    private static byte[] raw(RandomGenerator random) {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] soup(RandomGenerator random) {
        var bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(40); i > 0; i--) {
            bytes.writeBytes(word(random));
        }
        return bytes.toByteArray();
    }

    private byte[] mutant(RandomGenerator random) {
        byte[] bytes = pick(samples, random);
        for (int i = random.nextInt(5); i >= 0; i--) {
            bytes = changed(bytes, random);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    /** The bytes with one stretch, which may be empty, replaced. */
    private byte[] changed(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        int most = random.nextInt(8) == 0 ? bytes.length : 12;
        int to = Math.min(bytes.length, from + random.nextInt(most + 1));
        var changed = new ByteArrayOutputStream(bytes.length + 64);
        changed.write(bytes, 0, from);
        changed.writeBytes(replacement(Arrays.copyOfRange(bytes, from, to), random));
        changed.write(bytes, to, bytes.length - to);
        return changed.toByteArray();
    }

    private byte[] replacement(byte[] old, RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> new byte[0];
            case 1 -> repeated(old, 2);
            case 2 -> repeated(word(random), 1 + random.nextInt(40));
            case 3 -> slice(pick(samples, random), random, 400);
            case 4 -> new byte[] {(byte) random.nextInt(256)};
            case 5 -> String.valueOf(random.nextLong()).getBytes(StandardCharsets.UTF_8);
            default -> word(random);
        };
    }

    /** A word; now and then cut off, or with a byte that has no place there. */
    private byte[] word(RandomGenerator random) {
        byte[] word = pick(words, random);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(word, random.nextInt(word.length + 1));
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            default -> word;
        };
    }

    private static byte[] slice(byte[] bytes, RandomGenerator random, int longest) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(longest + 1));
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] repeated(byte[] bytes, int times) {
        var repeated = new ByteArrayOutputStream(bytes.length * times);
        for (int i = 0; i < times; i++) {
            repeated.writeBytes(bytes);
        }
        return repeated.toByteArray();
    }

    private static byte[] pick(List<byte[]> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
