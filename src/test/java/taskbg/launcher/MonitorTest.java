package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher around the monitor, in a real terminal. */
@Timeout(60)
class MonitorTest {
    private static final String TAKE =
            "printf '\\033[?1049h\\033[?25l'; stty raw -echo </dev/tty; echo taken >\"$HOME/taken\"\n";
    private static final String WORDS = "printf '%s\\n' \"$*\" >\"$HOME/words\"\n";
    private static final String MODES = "#{alternate_on} #{cursor_flag}";

    @TempDir Path folder;
    private Checkout checkout;

    @BeforeEach
    void build() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tmux")), "needs tmux");
        checkout = new Checkout(folder);
        checkout.tool("nice", "#!/bin/sh\n");
        checkout.write("target/task-bg.jar", "jar");
    }

    @AfterEach
    void end() throws Exception {
        tmux("kill-server");
    }

    private String tmux(String... words) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                "/usr/bin/tmux",
                                "-S",
                                folder.resolve("tmux").toString(),
                                "-f",
                                "/dev/null"));
        command.addAll(List.of(words));
        return Checkout.finish(checkout.start(command)).out().strip();
    }

    /**
     * Starts the launcher in a terminal, in a shell that notes its status and the terminal's modes.
     */
    private void start(String java) throws Exception {
        checkout.jdk("25", "25.0.3", java);
        var script =
                "before=$(stty -g); '"
                        + checkout.launcher().toString().replace("'", "'\\''")
                        + "' top; echo $? >status.new;"
                        + " [ \"$(stty -g)\" = \"$before\" ] && echo same >>status.new;"
                        + " mv status.new status; exec sleep 60";
        tmux("new-session", "-d", "-x", "80", "-y", "24", script);
    }

    private Path await(String name) {
        var file = folder.resolve(name);
        while (!Files.exists(file)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return file;
    }

    @Test
    void a_monitor_that_is_killed_gives_the_terminal_back() throws Exception {
        start(TAKE + "kill -9 $$\n");
        assertEquals(List.of("137", "same"), Files.readAllLines(await("status")));
        assertEquals("0 1", tmux("display-message", "-p", MODES));
    }

    @Test
    void a_monitor_that_runs_has_the_terminal_to_itself() throws Exception {
        start(TAKE + "exec sleep 60\n");
        await("taken");
        assertEquals("1 0", tmux("display-message", "-p", MODES));
    }

    @Test
    void the_exit_code_is_the_monitors() throws Exception {
        start("exit 3\n");
        assertEquals(List.of("3", "same"), Files.readAllLines(await("status")));
    }

    /** Gives the launcher one of the programs that let it hear of signals while it waits. */
    private void withProgram(String name) throws IOException {
        var program = "/usr/bin/" + name;
        assumeTrue(Files.isExecutable(Path.of(program)), "needs " + program);
        checkout.tool(name, "#!/bin/sh\nexec " + program + " \"$@\"\n");
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, env", "HUP, 129, env", "TERM, 143, perl"})
    void a_signal_to_the_launcher_alone_reaches_the_monitor(
            String signal, String status, String program) throws Exception {
        withProgram(program);
        start(
                """
                trap 'stty "$modes" </dev/tty; exit %s' %s
                modes=$(stty -g </dev/tty)
                stty raw -echo </dev/tty
                echo $PPID >"$HOME/launcher"
                mv "$HOME/launcher" "$HOME/taken"
                while :; do sleep 0.05; done
                """
                        .formatted(status, signal));
        var launcher = Files.readString(await("taken")).strip();
        Checkout.finish(checkout.start(List.of("kill", "-s", signal, launcher)));
        assertEquals(List.of(status, "same"), Files.readAllLines(await("status")));
    }

    /** A shell without job control lets what it runs in the background ignore them. */
    @ParameterizedTest
    @CsvSource({"INT, 130, env", "QUIT, 131, env", "INT, 130, perl", "INT, 130, true"})
    void what_the_monitor_runs_can_be_interrupted(String signal, String status, String program)
            throws Exception {
        withProgram(program);
        start("sh -c 'kill -s " + signal + " $$'; exit $?\n");
        assertEquals(List.of(status, "same"), Files.readAllLines(await("status")));
    }

    @Test
    void a_monitor_that_the_launcher_waits_for_is_cleaned_up_after_too() throws Exception {
        withProgram("env");
        start(TAKE + "kill -9 $$\n");
        assertEquals(List.of("137", "same"), Files.readAllLines(await("status")));
        assertEquals("0 1", tmux("display-message", "-p", MODES));
    }

    @Test
    void the_monitor_keeps_the_compiler_that_pays_off_later() throws Exception {
        start(WORDS);
        await("status");
        assertEquals(-1, Files.readString(folder.resolve("words")).indexOf("TieredStopAtLevel"));
    }

    @Test
    void the_monitor_takes_its_own_cache_while_it_is_the_jars() throws Exception {
        var age = Files.getLastModifiedTime(checkout.file("target/task-bg.jar"));
        var verbs = checkout.write("target/aot/Some_Body-25.0.3+9.aot", "cache");
        var monitor = checkout.write("target/aot/Some_Body-25.0.3+9-monitor.aot", "cache");
        Files.setLastModifiedTime(verbs, age);
        Files.setLastModifiedTime(monitor, age);
        start(WORDS);
        await("status");
        assertTrue(Files.readString(folder.resolve("words")).contains("-XX:AOTCache=" + monitor));
        Files.delete(folder.resolve("status"));
        Files.setLastModifiedTime(monitor, FileTime.fromMillis(age.toMillis() - 1000));
        start(WORDS);
        await("status");
        assertTrue(Files.readString(folder.resolve("words")).contains("-XX:AOTCache=" + verbs));
    }

    @Test
    void without_a_terminal_no_shell_adds_words_of_its_own() throws Exception {
        checkout.jdk("25", "25.0.3", "echo 'task-bg: no terminal' >&2\nexit 1\n");
        for (var shell : List.of("dash", "bash", "busybox sh", "ksh")) {
            if (!Files.isExecutable(Path.of("/bin", shell.split(" ")[0]))) {
                continue;
            }
            var command = new ArrayList<>(List.of("/usr/bin/setsid", "--wait"));
            command.addAll(List.of(("/bin/" + shell).split(" ")));
            command.addAll(List.of(checkout.launcher().toString(), "demo"));
            var ran = Checkout.finish(checkout.start(command));
            assertEquals(new Checkout.Ran(1, "", "task-bg: no terminal\n"), ran, shell);
        }
    }
}
