package taskbg.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A real terminal for tests: a tmux server of its own with one window, in which an interactive
 * shell runs. Closing it ends the server and everything in it.
 */
public final class Tmux implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The prompt of the shell, when it waits for a command. */
    public static final String PROMPT = "prompt%";

    private final Path directory;

    private Tmux(Path directory) {
        this.directory = directory;
    }

    /**
     * Starts a shell with job control, with nothing in its environment but a few names and these.
     */
    public static Tmux start(int columns, int rows, Map<String, String> environment) {
        try {
            var tmux = new Tmux(Files.createTempDirectory("tmux"));
            var words = new ArrayList<>(List.of("start-server", ";"));
            words.addAll(List.of("set", "-g", "default-terminal", "tmux-256color", ";"));
            words.addAll(List.of("set", "-g", "allow-rename", "off", ";"));
            words.addAll(List.of("new-session", "-d", "-x", "" + columns, "-y", "" + rows));
            words.addAll(List.of("env", "PS1=" + PROMPT + " ", "ENV=", "sh", "-i"));
            tmux.tmux(words, environment);
            tmux.await(PROMPT);
            return tmux;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Types text as it is, and Enter. */
    public void run(String commandLine) {
        type(commandLine);
        keys("Enter");
    }

    /** Types text as it is. */
    public void type(String text) {
        tmux("send-keys", "-l", "--", text);
    }

    /** Presses keys by tmux's names, such as {@code C-z}, {@code Up}, {@code Enter}. */
    public void keys(String... names) {
        var words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(names));
        tmux(words, Map.of());
    }

    /** Sends raw bytes, written as hexadecimal numbers divided by spaces. */
    public void hex(String bytes) {
        var words = new ArrayList<>(List.of("send-keys", "-H"));
        words.addAll(List.of(bytes.split(" ", -1)));
        tmux(words, Map.of());
    }

    /** Pastes text as a terminal does: bracketed if the program asked for that. */
    public void paste(String text) {
        tmux("set-buffer", "--", text);
        tmux("paste-buffer", "-p");
    }

    public void resize(int columns, int rows) {
        tmux("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    /** From now on writes to a file what the programs in the window send to their terminal. */
    public void record(Path file) {
        tmux("pipe-pane", "exec cat >'" + file + "'");
    }

    /** Ends it; the file may still grow by what is on its way. */
    public void recordNoMore() {
        tmux("pipe-pane");
    }

    /** What is on the screen, line by line, without blanks at their ends. */
    public String screen() {
        return tmux("capture-pane", "-p");
    }

    /** The same with colours and attributes as SGR sequences. */
    public String styledScreen() {
        return tmux("capture-pane", "-p", "-e");
    }

    /** What tmux knows of the window, such as {@code #{alternate_on} #{cursor_flag}}. */
    public String display(String format) {
        return tmux("display-message", "-p", format).strip();
    }

    /** What was copied last; fails if nothing was. */
    public String copied() {
        return tmux("show-buffer");
    }

    /** The modes of the window's terminal, as {@code stty -a} prints them. */
    public String modes() {
        return output(new ProcessBuilder("stty", "-a", "-F", display("#{pane_tty}")));
    }

    /** Waits until the screen shows this text. */
    public void await(String text) {
        awaitScreen("shows " + text, screen -> screen.contains(text));
    }

    public void awaitScreen(String description, Predicate<String> condition) {
        await(description, () -> condition.test(screen()));
    }

    /** Waits until the condition holds; fails with the screen if it never does. */
    public void await(String description, Condition condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + description + "; the screen:\n" + screen());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Something to wait for. */
    public interface Condition {
        boolean holds();
    }

    @Override
    public void close() {
        if (Files.notExists(directory)) {
            return;
        }
        tmux("kill-server");
        try {
            Files.deleteIfExists(socket());
            Files.delete(directory);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path socket() {
        return directory.resolve("socket");
    }

    private String tmux(String... words) {
        return tmux(List.of(words), Map.of());
    }

    private String tmux(List<String> words, Map<String, String> environment) {
        var command =
                new ArrayList<>(List.of("tmux", "-S", socket().toString(), "-f", "/dev/null"));
        command.addAll(words);
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(List.of("PATH", "JAVA_HOME"));
        builder.environment()
                .putAll(
                        Map.of(
                                "HOME", directory.toString(),
                                "HISTFILE", "/dev/null",
                                "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        return output(builder);
    }

    /** What a command prints; fails if it fails. */
    public static String output(ProcessBuilder builder) {
        try {
            var process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("hangs: " + builder.command());
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(builder.command() + ": " + output);
            }
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
