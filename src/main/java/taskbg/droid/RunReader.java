package taskbg.droid;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Follows one growing output and never reads a byte of it twice. An output that became shorter is
 * another one, and is read from its start.
 *
 * <p>Belongs to one thread.
 */
public final class RunReader {
    private static final int BLOCK = 64 << 10;

    private final File output;
    private final OutputFormat format;
    private RunFold fold = new RunFold();
    private EventDecoder decoder;
    private long offset;
    private boolean behind;
    private RunReport report = RunReport.EMPTY;

    public RunReader(Path output) {
        this(output, OutputFormat.ANY);
    }

    public RunReader(Path output, OutputFormat format) {
        this.output = output.toFile();
        this.format = format;
        decoder = new EventDecoder(EventDecoder.GIST, format, fold);
    }

    /**
     * Reads what was added since the last time. A line that has not ended yet waits for its end.
     */
    public RunReport read() throws IOException {
        return read(Long.MAX_VALUE);
    }

    /** As {@link #read()}, but no more than so many bytes. */
    public RunReport read(long most) throws IOException {
        long length = output.length();
        if (length < offset) {
            startAnew();
        }
        if (length > offset) {
            readOn(Math.min(most, length - offset));
            report = fold.report(offset);
        }
        behind = offset < length;
        return report;
    }

    /** Whether the last read left something for the next. */
    public boolean isBehind() {
        return behind;
    }

    /**
     * Reads the rest of an output whose agent is gone: its last line counts even if it is cut off.
     */
    public RunReport finish() throws IOException {
        read();
        decoder.end();
        report = fold.report(offset);
        return report;
    }

    private void startAnew() {
        fold = new RunFold();
        decoder = new EventDecoder(EventDecoder.GIST, format, fold);
        offset = 0;
        report = RunReport.EMPTY;
    }

    private void readOn(long added) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, added)];
        long end = offset + added;
        try (FileInputStream in = new FileInputStream(output)) {
            in.skipNBytes(offset);
            int n = in.read(block);
            while (n > 0) {
                decoder.feed(block, 0, n);
                offset += n;
                n = in.read(block, 0, (int) Math.min(block.length, end - offset));
            }
        } catch (FileNotFoundException removed) {
            if (output.exists()) {
                throw removed;
            }
        }
    }
}
