package taskbg.file;

import java.util.Arrays;

/**
 * Finds newlines in a file of any size, forwards and backwards, holding one block of it. One thread
 * at a time.
 *
 * @param <E> what a failed read throws
 */
public final class Newlines<E extends Exception> {
    private static final int BLOCK = 64 * 1024;

    private final Source<E> source;
    private final byte[] block = new byte[BLOCK];
    private long start = -1;
    private int length;

    /** A file open for reading at any place. */
    public interface Source<E extends Exception> {
        /**
         * Fills an array from an offset on.
         *
         * @return how many bytes were read: less than asked for only where the file ends
         */
        int read(long offset, byte[] into) throws E;
    }

    public Newlines(Source<E> source) {
        this.source = source;
    }

    /** Forgets what was read: the file may have changed since. */
    public void forget() {
        start = -1;
    }

    /** The offset of the first newline in {@code [from, to)}; -1 if there is none. */
    public long first(long from, long to) throws E {
        for (long at = from; at < to; at = start + BLOCK) {
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
    public long last(long from, long to) throws E {
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

    /** So many bytes from an offset on, or fewer where the file ends. */
    public byte[] copy(long from, int count) throws E {
        if (start >= 0 && from >= start && from + count <= start + length) {
            int first = (int) (from - start);
            return Arrays.copyOfRange(block, first, first + count);
        }
        var bytes = new byte[count];
        int read = source.read(from, bytes);
        return read == count ? bytes : Arrays.copyOf(bytes, read);
    }

    private void load(long offset) throws E {
        long aligned = offset - offset % BLOCK;
        if (aligned != start) {
            start = -1;
            length = source.read(aligned, block);
            start = aligned;
        }
    }
}
