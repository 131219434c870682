package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import taskbg.tui.state.Message;

/**
 * Puts texts on the clipboard: by a program that says whether it took them, else by the terminal,
 * which never says.
 */
final class Clipboard implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Consumer<Message> tell;
    private final ExecutorService copying =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("copy").factory());

    /** The terminal's own way. */
    interface Terminal {
        /** Sends the text; false where it is longer than terminals take. */
        boolean copy(String text) throws IOException;
    }

    Clipboard(Map<String, String> environment, Terminal terminal, Consumer<Message> tell) {
        this.environment = environment;
        this.terminal = terminal;
        this.tell = tell;
    }

    /**
     * Copies a text off the loop; a message says what became of it.
     *
     * @param what the text is, for people
     */
    void copy(String text, String what) {
        copying.execute(() -> tell.accept(copied(text, what)));
    }

    private Message copied(String text, String what) {
        for (var program : programs()) {
            if (takes(program, text)) {
                return new Message.ActDone("Copied " + what + ".");
            }
        }
        try {
            return terminal.copy(text)
                    ? new Message.ActDone("Sent " + what + " to the terminal, to be copied.")
                    : new Message.ActFailed("That is too long for the terminal's clipboard.");
        } catch (IOException e) {
            return new Message.ActFailed("The terminal takes nothing: " + e.getMessage());
        }
    }

    /** The programs that may reach a clipboard from here; -w is for tmux 3.2 and newer. */
    private List<List<String>> programs() {
        var programs = new ArrayList<List<String>>();
        if (has("TMUX")) {
            programs.add(List.of("tmux", "load-buffer", "-w", "-"));
            programs.add(List.of("tmux", "load-buffer", "-"));
            return programs;
        }
        programs.add(List.of("pbcopy"));
        if (has("WAYLAND_DISPLAY")) {
            programs.add(List.of("wl-copy"));
        }
        if (has("DISPLAY")) {
            programs.add(List.of("xclip", "-selection", "clipboard"));
        }
        return programs;
    }

    private boolean has(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    /** Whether a program took the text; one that is not there does not. */
    private boolean takes(List<String> program, String text) {
        // env looks for the program where the person's PATH says, not where this process's did.
        var command = new ArrayList<>(List.of("/usr/bin/env"));
        command.addAll(program);
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(text.getBytes(UTF_8));
            }
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        copying.shutdown();
    }
}
