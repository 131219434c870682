package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.UnixTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import taskbg.tui.view.Cell;

/**
 * Lanterna's terminal, with one write a frame, whole clusters and modes of our own. It only writes;
 * {@link TtyReader} reads. Lanterna's own shutdown hook restores it at exit, SIGTERM and SIGHUP.
 */
final class Tty extends UnixTerminal {
    /**
     * No wrap at the edge, mouse with SGR coordinates, bracketed paste, focus events, no cursor
     * (xterm ctlseqs); the alternate screen comes from Lanterna, before.
     */
    private static final String ENTER = "\033[?7l\033[?1002h\033[?1006h\033[?2004h\033[?25l";

    private static final String LEAVE = "\033[?2004l\033[?1006l\033[?1002l\033[?7h";
    private static final String PUSH_TITLE = "\033[22;0t";
    private static final String POP_TITLE = "\033[23;0t";
    private static final String ALTERNATE_SCREEN = "\033[?1049h";

    /** Synchronized output (mode 2026): the terminal shows a frame when it is whole. */
    private static final String BEGIN_FRAME = "\033[?2026h";

    private static final String END_FRAME = "\033[?2026l";

    private final Stty stty;
    private final FrameBuffer out;

    /** Held by whoever writes: the loop, a signal handler or the shutdown hook. */
    private final ReentrantLock lock = new ReentrantLock();

    private boolean entered;
    private boolean closed;

    private int column;
    private int row;
    private boolean columnUncertain;

    /** Something that writes a frame. */
    interface Drawing {
        void draw() throws IOException;
    }

    /** Turns the device to raw modes; the screen stays as it is until {@link #enterPrivateMode}. */
    Tty(Stty stty, OutputStream device) throws IOException {
        this(stty, new FrameBuffer(device));
        stty.begin();
    }

    private Tty(Stty stty, FrameBuffer out) throws IOException {
        super(InputStream.nullInputStream(), out, UTF_8, CtrlCBehaviour.TRAP);
        this.stty = stty;
        this.out = out;
    }

    /** Runs something that draws; all that it writes appears at once. Nothing while suspended. */
    void frame(Drawing drawing) throws IOException {
        lock.lock();
        try {
            if (entered) {
                out.hold();
                write(BEGIN_FRAME);
                drawing.draw();
                write(END_FRAME);
                out.release();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends a control string of our own at once. Nothing while suspended. */
    void send(String sequence) throws IOException {
        lock.lock();
        try {
            if (entered) {
                write(sequence);
                out.flush();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the terminal; the second time does nothing, nor does a time after {@link #close}. */
    @Override
    public void enterPrivateMode() throws IOException {
        lock.lock();
        try {
            if (!entered && !closed) {
                entered = true;
                out.hold();
                write(PUSH_TITLE);
                super.enterPrivateMode();
                write(ENTER);
                out.release();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the terminal back as it was, all but its modes. */
    @Override
    public void exitPrivateMode() throws IOException {
        // A thread that is stuck in a write to a dead terminal must not keep the process from
        // ending.
        if (!lockSoon()) {
            throw new IOException("the terminal takes no output");
        }
        try {
            if (entered) {
                entered = false;
                out.reset();
                out.hold();
                write(LEAVE);
                super.exitPrivateMode();
                write(POP_TITLE);
                out.release();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives the terminal to another program. */
    void suspend() throws IOException {
        exitPrivateMode();
        stty.restore();
    }

    /** Takes the terminal back, and asks for its size. */
    void resume() throws IOException {
        if (!closed) {
            stty.again();
            enterPrivateMode();
            getTerminalSize();
        }
    }

    /** Takes it again after someone else stopped us: nobody knows what happened to it meanwhile. */
    void reclaim() throws IOException {
        if (!closed) {
            stty.again();
            send(ALTERNATE_SCREEN + ENTER);
            getTerminalSize();
        }
    }

    @Override
    public void putString(String cluster) throws IOException {
        if (columnUncertain) {
            setCursorPosition(column, row);
        }
        if (Cell.isDisputed(cluster)) {
            int width = Cell.width(cluster);
            // A terminal for which it is narrower would leave old text in the second column.
            write(" ".repeat(width));
            setCursorPosition(column, row);
            write(cluster);
            column += width;
            columnUncertain = true;
        } else {
            write(cluster);
            column += Cell.width(cluster);
        }
    }

    @Override
    public void setCursorPosition(int newColumn, int newRow) throws IOException {
        column = newColumn;
        row = newRow;
        columnUncertain = false;
        super.setCursorPosition(newColumn, newRow);
    }

    /** Gives everything back; may be called more than once, and while the JVM shuts down. */
    @Override
    public void close() throws IOException {
        try {
            super.close();
        } catch (IllegalStateException _) {
            // Lanterna takes its hook away even while the hooks run.
        }
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return stty.size();
    }

    /** Lanterna's constructor calls this and the empty ones below, before ours has run. */
    @Override
    protected void saveTerminalSettings() {}

    /** Only Lanterna's close and shutdown hook call this. */
    @Override
    protected void restoreTerminalSettings() throws IOException {
        closed = true;
        stty.restore();
    }

    @Override
    protected void registerTerminalResizeListener(Runnable onResize) {}

    @Override
    protected void canonicalMode(boolean enabled) {}

    @Override
    protected void keyEchoEnabled(boolean enabled) {}

    @Override
    protected void keyStrokeSignalsEnabled(boolean enabled) {}

    @Override
    protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
        return List::of;
    }

    private void write(String text) throws IOException {
        writeToTerminal(text.getBytes(UTF_8));
    }

    private boolean lockSoon() {
        try {
            return lock.tryLock(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
