package taskbg.output;

import java.util.Arrays;

/** Finds newlines in an output, forwards and backwards, holding one block of it. One thread. */
final class Blocks {
    static final int SIZE = 64 * 1024;

    private final OutputFile output;
    private final byte[] block = new byte[SIZE];
    private long start = -1;
    private int length;

    Blocks(OutputFile output) {
        this.output = output;
    }

    /** Forgets what was read: the file may have changed since. */
    void forget() {
        start = -1;
    }

    /** The offset of the first newline in {@code [from, to)}; -1 if there is none. */
    long firstNewline(long from, long to) {
        for (long at = from; at < to; at = start + SIZE) {
            load(at);
            int stop = (int) Math.min(length, to - start);
            for (int i = (int) (at - start); i < stop; i++) {
                if (block[i] == '\n') {
                    return start + i;
                }
            }
        }
        return -1;
    }

    /** The offset of the last newline in {@code [from, to)}; -1 if there is none. */
    long lastNewline(long from, long to) {
        for (long at = to; at > from; at = start) {
            load(at - 1);
            int stop = (int) Math.max(0, from - start);
            for (int i = (int) Math.min(length, at - start) - 1; i >= stop; i--) {
                if (block[i] == '\n') {
                    return start + i;
                }
            }
        }
        return -1;
    }

    /** The bytes from an offset on, as far as the file has them. */
    byte[] copy(long from, int count) {
        if (from >= start && from + count <= start + length && start >= 0) {
            int first = (int) (from - start);
            return Arrays.copyOfRange(block, first, first + count);
        }
        return output.bytes(from, count);
    }

    private void load(long offset) {
        long aligned = offset - offset % SIZE;
        if (aligned != start) {
            length = output.read(aligned, block);
            start = aligned;
        }
    }
}
