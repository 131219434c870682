package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.googlecode.lanterna.TerminalSize;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The modes and the size of a terminal device, by stty(1): a fork is cheaper than a native library.
 *
 * <p>Without {@code -isig -ixon -iexten} Ctrl-Z, Ctrl-\, Ctrl-S, Ctrl-Q and Ctrl-V would stay with
 * the kernel. With {@code min 0 time 1} a read ends after a tenth of a second without input, so
 * that the reader can be stopped while another program has the terminal (termios(3)).
 */
class Stty {
    private static final String RAW = "stty -icanon min 0 time 1 -echo -isig -ixon -iexten";
    private static final TerminalSize FALLBACK = new TerminalSize(80, 24);

    private final File device;
    private String saved = "";
    private TerminalSize size = FALLBACK;

    Stty(File device) {
        this.device = device;
    }

    /** Remembers the modes and the size, and turns to raw modes: one fork. */
    synchronized void begin() throws IOException {
        var lines = run("stty -g && stty size && " + RAW).lines().toList();
        if (lines.size() < 2) {
            throw new IOException(device + ": stty cannot read its modes");
        }
        saved = lines.get(0);
        size = parsed(lines.get(1));
    }

    /** Raw modes once more, with what the window's size is now. */
    synchronized void again() throws IOException {
        size = parsed(run(RAW + "; stty size"));
    }

    /** The modes as they were found. */
    synchronized void restore() throws IOException {
        if (!saved.isEmpty()) {
            run("stty " + saved + " || stty sane");
        }
    }

    /** Asks for the window's size. */
    synchronized TerminalSize measure() throws IOException {
        size = parsed(run("stty size"));
        return size;
    }

    /** The window's size when it was last asked for. */
    synchronized TerminalSize size() {
        return size;
    }

    /** Terminals that don't know their size say 0 0. */
    static TerminalSize parsed(String rowsAndColumns) {
        var text = rowsAndColumns.strip();
        int space = text.indexOf(' ');
        int rows = number(text.substring(0, Math.max(space, 0)));
        int columns = number(text.substring(space + 1));
        return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : FALLBACK;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private String run(String script) throws IOException {
        var process =
                new ProcessBuilder("sh", "-c", script)
                        .redirectInput(device)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.getInputStream()) {
            // Its output fits into the pipe; a terminal that hangs must not hang us at exit.
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(device + ": stty does not end");
            }
            return new String(output.readAllBytes(), UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
