package taskbg.tui;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import taskbg.tui.state.Input;

/**
 * Reads the terminal in a daemon thread and hands on what it decodes. It can be made to wait while
 * another program reads the same terminal, which needs reads that end by themselves: see {@link
 * Stty}.
 */
final class TtyReader {
    /** A read that finds the terminal gone returns at once, one that found silence does not. */
    private static final long AT_ONCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** Reads end by themselves; on a machine that is busy enough, late. */
    private static final long PAUSE_MILLIS = 10_000;

    private static final int ENDS_IN_A_ROW = 5;
    private static final int POLL_MILLIS = 5;

    private final InputStream terminal;
    private final Consumer<Input> sink;
    private final InputDecoder decoder;
    private final Thread thread;

    /** Guarded by this. */
    private boolean pauseWanted;

    /** Guarded by this. */
    private boolean reading = true;

    TtyReader(InputStream terminal, Consumer<Input> sink) {
        this.terminal = terminal;
        this.sink = sink;
        this.decoder = new InputDecoder(sink);
        this.thread = new Thread(this::run, "terminal input");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns when the reader takes no more bytes, or after ten seconds. */
    synchronized void pause() throws InterruptedException {
        pauseWanted = true;
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
        long left = PAUSE_MILLIS;
        while (reading && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
    }

    synchronized void goOn() {
        pauseWanted = false;
        notifyAll();
    }

    private void run() {
        try {
            readAll();
        } catch (IOException | InterruptedException _) {
            // A terminal that went away fails to read on some systems and ends on others.
        } finally {
            stopReading();
            sink.accept(new Input.Closed());
        }
    }

    private void readAll() throws IOException, InterruptedException {
        var bytes = new byte[4096];
        int ends = 0;
        long lastByte = System.nanoTime();
        while (ends < ENDS_IN_A_ROW) {
            awaitTurn();
            long before = System.nanoTime();
            int count = terminal.read(bytes);
            long after = System.nanoTime();
            if (count > 0) {
                ends = 0;
                lastByte = after;
                decoder.feed(bytes, count);
                awaitRest();
            } else {
                ends = after - before < AT_ONCE_NANOS ? ends + 1 : 0;
                decoder.quiet(TimeUnit.NANOSECONDS.toMillis(after - lastByte));
            }
        }
    }

    /** Gives the rest of an escape sequence a moment to arrive. */
    private void awaitRest() throws IOException, InterruptedException {
        if (!decoder.waiting()) {
            return;
        }
        int waited = 0;
        while (terminal.available() == 0) {
            if (waited >= InputDecoder.ESCAPE_MILLIS) {
                decoder.quiet(waited);
                return;
            }
            Thread.sleep(POLL_MILLIS);
            waited += POLL_MILLIS;
        }
    }

    private synchronized void awaitTurn() throws InterruptedException {
        while (pauseWanted) {
            reading = false;
            notifyAll();
            wait();
        }
        reading = true;
    }

    private synchronized void stopReading() {
        reading = false;
        notifyAll();
    }
}
