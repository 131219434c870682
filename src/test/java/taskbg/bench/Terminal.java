package taskbg.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A pseudo terminal with a program in it, made by the script(1) of util-linux, whose bytes are read
 * here: what is on its screen, and since when, to a fraction of a millisecond.
 */
final class Terminal implements AutoCloseable {
    static final int ROWS = 40;
    static final int COLUMNS = 120;

    private static final String BEGUN = "begun.";
    private static final String ENDED = "ended.";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Process script;
    private final OutputStream keys;
    private final Screen screen = new Screen(ROWS, COLUMNS);
    private final long begun;

    /** What somebody waits for; this and what follows are guarded by this. */
    private Predicate<Screen> wanted = _ -> false;

    private long heldAt;
    private boolean held;
    private boolean gone;

    /** Runs a command; the clock starts when the shell in the terminal is about to. */
    Terminal(List<String> command, Map<String, String> environment) throws IOException {
        var line = new StringBuilder("stty rows %d cols %d; ".formatted(ROWS, COLUMNS));
        line.append("printf ").append(BEGUN).append(';');
        for (var word : command) {
            line.append(" '").append(word.replace("'", "'\\''")).append('\'');
        }
        line.append("; printf ").append(ENDED);
        var builder = new ProcessBuilder("script", "-qec", line.toString(), "/dev/null");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().keySet().removeAll(List.of("TMUX", "NO_COLOR", "COLORTERM"));
        builder.environment().putAll(environment);
        script = builder.redirectErrorStream(true).start();
        keys = script.getOutputStream();
        Thread.ofPlatform().daemon().name("terminal").start(() -> read(script.getInputStream()));
        begun = await(shown -> shown.shows(BEGUN));
    }

    /** When the command was begun, on the scale of System.nanoTime. */
    long begun() {
        return begun;
    }

    /** When the command had ended. */
    long ended() {
        return await(shown -> shown.shows(ENDED));
    }

    /** The process of java itself. */
    Vitals vitals() {
        return new Vitals(
                script.descendants()
                        .filter(each -> each.info().command().orElse("").endsWith("/java"))
                        .findFirst()
                        .orElseThrow());
    }

    private void read(InputStream in) {
        var bytes = new byte[1 << 16];
        try (in) {
            for (int count = in.read(bytes); count > 0; count = in.read(bytes)) {
                took(bytes, count, System.nanoTime());
            }
        } catch (IOException _) {
            // The program has ended.
        }
        synchronized (this) {
            gone = true;
            notifyAll();
        }
    }

    private synchronized void took(byte[] bytes, int count, long at) {
        screen.feed(bytes, count);
        if (!held && wanted.test(screen)) {
            held = true;
            heldAt = at;
            notifyAll();
        }
    }

    /** Types, and answers when. */
    long type(String text) throws IOException {
        long at = System.nanoTime();
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return at;
    }

    /** When what is on the screen began to be so, or now if it is so already. */
    synchronized long await(Predicate<Screen> condition) {
        wanted = condition;
        held = condition.test(screen);
        heldAt = System.nanoTime();
        try {
            long end = heldAt + PATIENCE;
            while (!held && !gone && System.nanoTime() < end) {
                wait(1000);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!held) {
            throw new IllegalStateException("never shown; the screen is:\n" + text());
        }
        return heldAt;
    }

    synchronized String title() {
        return screen.title();
    }

    synchronized String text() {
        var text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(screen.line(i).stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** Leaves the monitor; what does not end is killed. */
    @Override
    public void close() throws IOException {
        var inside = script.descendants().toList();
        try {
            type("\u001b");
            Thread.sleep(200);
            type("q");
            if (!script.waitFor(5, TimeUnit.SECONDS)) {
                inside.forEach(ProcessHandle::destroyForcibly);
                script.waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException _) {
            // It has ended already.
        }
    }
}
