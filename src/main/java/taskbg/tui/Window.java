package taskbg.tui;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import sun.misc.Signal;
import taskbg.tui.state.Input;
import taskbg.tui.view.CellCache;
import taskbg.tui.view.ColorDepth;
import taskbg.tui.view.Frame;

/**
 * The terminal that the process belongs to, as a place to draw on and a source of {@link Input},
 * whatever stdin and stdout are. Drawing, stopping and running belong to one thread; the input
 * comes from others.
 */
public final class Window implements AutoCloseable {
    private static final File DEVICE = new File("/dev/tty");

    private final Stty stty;
    private final Tty tty;
    private final Canvas canvas;
    private final TtyReader reader;
    private final Consumer<Input> sink;
    private final Map<String, String> environment;
    private final boolean inTmux;
    private final AtomicBoolean measuring = new AtomicBoolean();

    /** Written by the drawing thread, read by the signal handlers. */
    private volatile boolean suspended;

    private Window(Map<String, String> environment, Consumer<Input> sink) throws IOException {
        this.sink = sink;
        this.environment = environment;
        this.inTmux = environment.containsKey("TMUX");
        this.stty = new Stty(DEVICE);
        this.tty = new Tty(stty, new FileOutputStream(DEVICE));
        this.canvas = new Canvas(tty, new CellCache(ColorDepth.of(environment)));
        this.reader = new TtyReader(new FileInputStream(DEVICE), sink);
    }

    /**
     * Takes the terminal: alternate screen, raw modes. From now on the sink gets all input, from
     * threads of this class, and SIGINT does nothing: no key sends it in raw modes, and while
     * another program has the terminal Ctrl-C is meant for that one, though the kernel sends it to
     * the whole job, and the JVM may hear of it only when that program is gone.
     *
     * @param environment the user's variables: they say what the terminal can do, and other
     *     programs get them
     * @throws IOException if the process has no terminal
     */
    public static Window open(Map<String, String> environment, Consumer<Input> sink)
            throws IOException {
        if (environment.getOrDefault("TERM", "").equals("dumb")) {
            throw new IOException(
                    "TERM says that this terminal is dumb; task-bg list shows the tasks there");
        }
        try {
            var window = new Window(environment, sink);
            window.reader.start();
            Signal.handle(new Signal("WINCH"), _ -> window.measure());
            Signal.handle(new Signal("CONT"), _ -> window.continued());
            Signal.handle(new Signal("INT"), _ -> {});
            return window;
        } catch (FileNotFoundException e) {
            throw new IOException("there is no terminal to draw on: " + e.getMessage(), e);
        }
    }

    /** The window's width when it was last asked for; a change comes as {@link Input.Resized}. */
    public int columns() {
        return stty.size().getColumns();
    }

    public int rows() {
        return stty.size().getRows();
    }

    /** Lets a view draw on an empty frame, and shows what changed, all at once. */
    public void draw(Consumer<Frame> view) throws IOException {
        canvas.draw(view);
    }

    /** The next frame is drawn whole: for a screen that something else wrote on. */
    public void forget() {
        canvas.forget();
    }

    /** Sets the title; it was saved at the start and comes back at the end. */
    public void title(String text) throws IOException {
        tty.send(Osc.title(text));
    }

    public void bell() throws IOException {
        tty.send("\007");
    }

    /** Asks the terminal for a desktop notification. */
    public void notification(String text) throws IOException {
        tty.send(Osc.notification(text, inTmux));
    }

    /** Copies to the clipboard of the terminal, also over ssh; false if the text is too long. */
    public boolean copy(String text) throws IOException {
        var command = Osc.copy(text, inTmux);
        tty.send(command);
        return !command.isEmpty();
    }

    /** Ctrl-Z: stops the job as a shell knows it, launcher and all; returns when it goes on. */
    public void stop() throws IOException {
        suspend();
        try {
            run(new ProcessBuilder("sh", "-c", "kill -s TSTP 0"));
        } finally {
            resume();
        }
    }

    /** Runs another program in the terminal, such as an editor; returns its exit code. */
    public int run(List<String> command, File directory) throws IOException {
        suspend();
        try {
            return run(new ProcessBuilder(command).directory(directory));
        } finally {
            resume();
        }
    }

    /** Gives the terminal back as it was found. */
    @Override
    public void close() throws IOException {
        suspended = true;
        tty.close();
    }

    private int run(ProcessBuilder builder) throws IOException {
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.redirectInput(DEVICE)
                    .redirectOutput(DEVICE)
                    .redirectError(DEVICE)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void suspend() throws IOException {
        suspended = true;
        try {
            reader.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        tty.suspend();
    }

    private void resume() throws IOException {
        tty.resume();
        suspended = false;
        reader.goOn();
        anew();
    }

    private void anew() {
        canvas.forget();
        sink.accept(new Input.Resized(columns(), rows()));
        sink.accept(new Input.Resumed());
    }

    /** SIGCONT: someone else stopped and continued us. */
    private void continued() {
        if (!suspended) {
            try {
                tty.reclaim();
                anew();
            } catch (IOException _) {
                // The reader will find the terminal gone.
            }
        }
    }

    /** SIGWINCH: while a window is dragged there are many; the last one counts. */
    private void measure() {
        if (suspended || measuring.getAndSet(true)) {
            return;
        }
        try {
            synchronized (measuring) {
                measuring.set(false);
                stty.measure();
                tty.getTerminalSize();
                sink.accept(new Input.Resized(columns(), rows()));
            }
        } catch (IOException _) {
            // The reader will find the terminal gone.
        }
    }
}
