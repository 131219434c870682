package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taskbg.task.Signal;

/** The runner under each shell that may stand behind {@code /bin/sh}, where it is installed. */
class ShellsTest {
    private Workshop shop;

    static Stream<String> shells() {
        return Stream.of("/bin/sh", "/bin/dash", "/bin/bash", "/bin/busybox ash", "/bin/ksh")
                .filter(shell -> Files.isExecutable(Path.of(shell.split(" ")[0])));
    }

    @BeforeEach
    void open(@TempDir Path directory) {
        shop = new Workshop(directory);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void the_word_starts_the_agent_and_its_end_is_told(String shell) throws Exception {
        var job =
                shop.script("bg_1", "printf '<%s>' \"$@\"; exit 3", "$(id) `id`", "", "-n", "é\n");
        tell(start(shell, job), "go\n");
        assertEquals(3, shop.code(job));
        assertEquals("<$(id) `id`><><-n><é\n>", shop.output(job));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_signal_to_the_group_ends_the_agent_only(String shell) throws Exception {
        var job = shop.script("bg_1", "echo $$ >pid; exec sleep 600");
        var runner = start(shell, job);
        tell(runner, "go\n");
        shop.pid("pid");
        KillCommand.send(Signal.TERM, List.of(-runner.pid()));
        assertEquals(143, shop.code(job));
        assertEquals("", shop.output(job));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_command_that_is_not_there_says_so_in_the_output(String shell) throws Exception {
        var job = shop.job("bg_1", "no-such-agent");
        tell(start(shell, job), "go\n");
        assertEquals(127, shop.code(job));
        assertEquals(1, shop.output(job).lines().count(), shop.output(job));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_gate_holds_the_agent_until_it_is_opened(String shell) throws Exception {
        var job = shop.script("bg_1", "echo ran");
        var runner = start(shell, job);
        tell(runner, "wait\n");
        Workshop.await("the gate", () -> Files.exists(job.gate()));
        assertEquals("", shop.output(job));
        Files.writeString(job.gate(), "go\n");
        assertEquals(0, shop.code(job));
        assertEquals("ran\n", shop.output(job));
        assertFalse(Files.exists(job.gate()));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void a_signal_at_the_gate_ends_the_wait(String shell) throws Exception {
        var job = shop.script("bg_1", "echo ran");
        var runner = start(shell, job);
        tell(runner, "wait\n");
        Workshop.await("the gate", () -> Files.exists(job.gate()));
        KillCommand.send(Signal.TERM, List.of(-runner.pid()));
        runner.waitFor();
        assertInstanceOf(ExitFile.NeverStarted.class, ExitFile.read(job.exitFile()));
        assertFalse(Files.exists(job.gate()));
        assertEquals("", shop.output(job));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void the_end_of_the_pipe_means_that_no_agent_is_started(String shell) throws Exception {
        var job = shop.script("bg_1", "echo ran");
        tell(start(shell, job), "");
        assertInstanceOf(ExitFile.NeverStarted.class, shop.end(job));
        assertEquals("", shop.output(job));
    }

    private Process start(String shell, Job job) throws IOException {
        var builder = Runner.builder(List.of("setsid"), job, shop.directory, 0);
        builder.command().remove(1);
        builder.command().addAll(1, List.of(shell.split(" ")));
        return builder.start();
    }

    private static void tell(Process runner, String word) throws IOException {
        try (var pipe = runner.getOutputStream()) {
            pipe.write(word.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
