package taskbg.droid;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskbg.task.OutputFormat;

/**
 * Follows one growing output and never reads a byte of it twice, but for the few before the place
 * where it goes on: an output that is shorter now, or that has others there, is another one, and is
 * read from its start.
 *
 * <p>Belongs to one thread.
 */
public final class RunReader {
    private static final int BLOCK = 64 << 10;

    /** How much of an output's end is looked at where much before it was not read yet. */
    private static final int TAIL = 16 << 10;

    /** As much, where no line begins in that. */
    private static final int LONG_TAIL = 256 << 10;

    private final File output;
    private final OutputFormat format;
    private Run.Builder builder;
    private EventDecoder decoder;
    private long offset;

    /** The bytes before the offset, or some of them. */
    private String before = "";

    /** Where the last line began that was read, and the bytes before that, or some of them. */
    private long lineStart;

    private String beforeLine = "";
    private boolean behind;

    /** Whether the output may not be the one that a checkpoint speaks of. */
    private boolean unsure;

    private Run run = Run.EMPTY;

    /** Goes on where another reader was, if the output is still the same. */
    public RunReader(Path output, OutputFormat format, @Nullable RunCheckpoint from) {
        this.output = output.toFile();
        this.format = format;
        builder = from == null ? new Run.Builder() : new Run.Builder(from.run());
        if (from != null) {
            run = from.run();
            offset = from.offset();
            before = from.before();
            lineStart = offset;
            beforeLine = before;
            unsure = true;
        }
        decoder = new EventDecoder(format, builder);
    }

    /**
     * Reads what was added since the last time, but no more than so many bytes. A line that has not
     * ended yet waits for its end.
     */
    Run read(long most) throws IOException {
        return read(most, 0);
    }

    /**
     * As {@link #read(long)}; where that leaves more, the run tells of the output's end as well,
     * and of what lies between only that it is not known: there may be more tool calls.
     */
    public Run look(long most) throws IOException {
        var read = read(most, TAIL);
        if (!behind) {
            return read;
        }
        var end = end(TAIL);
        return read.followedBy(end == null ? end(LONG_TAIL) : end);
    }

    private Run read(long most, int more) throws IOException {
        long length = output.length();
        if (length < offset) {
            startAnew();
        }
        if (length > offset || unsure) {
            readOn(most, more);
            run = builder.run(offset);
            unsure = false;
        }
        behind = offset < length;
        return run;
    }

    /** Whether the last read left something for the next. */
    public boolean isBehind() {
        return behind;
    }

    /** How many bytes of the output were read, or had been before the checkpoint. */
    public long offset() {
        return offset;
    }

    /**
     * Where another reader may go on; null where that would not know what this one does: the run
     * has ended, or failed.
     */
    public @Nullable RunCheckpoint checkpoint() {
        boolean over = run.end() != null || !run.errors().equals(Run.Errors.NONE);
        if (lineStart == 0 || over) {
            return null;
        }
        var checkpoint = new RunCheckpoint(lineStart, beforeLine, run);
        return checkpoint.isShort() ? checkpoint : null;
    }

    /**
     * Reads the rest of an output whose agent is gone: its last line counts even if it is cut off.
     */
    public Run finish() throws IOException {
        read(Long.MAX_VALUE);
        decoder.end();
        run = builder.run(offset);
        return run;
    }

    private void startAnew() {
        builder = new Run.Builder();
        decoder = new EventDecoder(format, builder);
        offset = 0;
        before = "";
        lineStart = 0;
        beforeLine = before;
        run = Run.EMPTY;
    }

    /** Reads so many bytes; or all there are, where that is no more than so many others. */
    private void readOn(long most, int more) throws IOException {
        try (FileInputStream in = new FileInputStream(output)) {
            int known = before.length();
            in.skipNBytes(offset - known);
            if (!before.equals(RunCheckpoint.before(in.readNBytes(known), known))) {
                startAnew();
                in.getChannel().position(0);
            }
            long left = output.length() - offset;
            left = left - more > most ? most : left;
            byte[] block = new byte[Math.clamp(left, 0, BLOCK)];
            for (int n = next(in, block, left); n > 0; n = next(in, block, left)) {
                take(block, n);
                left -= n;
            }
        } catch (FileNotFoundException removed) {
            if (output.exists()) {
                throw removed;
            }
        }
    }

    private static int next(FileInputStream in, byte[] block, long left) throws IOException {
        return left <= 0 ? 0 : in.read(block, 0, (int) Math.min(block.length, left));
    }

    private void take(byte[] block, int length) {
        decoder.feed(block, 0, length);
        for (int i = length; i > 0; i--) {
            if (block[i - 1] == '\n') {
                lineStart = offset + i;
                beforeLine = RunCheckpoint.before(block, i);
                break;
            }
        }
        offset += length;
        before = RunCheckpoint.before(block, length);
    }

    /** What the last bytes tell, from the first line on that begins in them; null where none. */
    private @Nullable Run end(int length) throws IOException {
        byte[] bytes;
        try (FileInputStream in = new FileInputStream(output)) {
            in.skipNBytes(Math.max(offset, output.length() - length));
            bytes = in.readNBytes(length);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                var last = new Run.Builder();
                new EventDecoder(format, last).feed(bytes, i + 1, bytes.length - i - 1);
                return last.run(0);
            }
        }
        return null;
    }
}
