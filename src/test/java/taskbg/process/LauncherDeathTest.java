package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.Sighting;

class LauncherDeathTest {
    private Workshop shop;

    @BeforeEach
    void open(@TempDir Path directory) {
        shop = new Workshop(directory);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_agent_outlives_a_launcher_that_was_killed_after_the_release() throws Exception {
        var launcher = launch(OtherProcess.command("release", shop.directory.toString()));
        launcher.destroyForcibly().waitFor();
        assertRunsOn();
    }

    @Test
    void no_agent_starts_whose_launcher_was_killed_before_the_release() throws Exception {
        var launcher = launch(OtherProcess.command("hold", shop.directory.toString()));
        var evidence = OtherProcess.read(shop, "bg_1");
        assertEquals(Sighting.ALIVE, shop.engine.probe(Workshop.id("bg_1"), evidence));
        launcher.destroyForcibly().waitFor();
        var job = OtherProcess.agent(shop);
        assertInstanceOf(ExitFile.NeverStarted.class, shop.end(job));
        assertEquals("", shop.output(job));
        assertEquals(false, Files.exists(shop.file("pid")));
    }

    @Test
    void an_agent_outlives_the_terminal_that_it_was_launched_from() throws Exception {
        var script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "script(1) of util-linux is not installed");
        var line = String.join(" ", OtherProcess.command("release", shop.directory.toString()));
        var terminal = launch(List.of(script.toString(), "-qec", line, "/dev/null"));
        terminal.destroyForcibly().waitFor();
        assertRunsOn();
    }

    private Process launch(List<String> command) throws IOException {
        var launcher =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(shop.file("launcher.log").toFile())
                        .start();
        Workshop.await("the launch", () -> Files.exists(shop.file("launched")));
        return launcher;
    }

    private void assertRunsOn() throws IOException {
        shop.pid("pid");
        var evidence = OtherProcess.read(shop, "bg_1");
        assertEquals(Sighting.ALIVE, shop.engine.probe(Workshop.id("bg_1"), evidence));
        Files.createFile(shop.file("go"));
        var job = OtherProcess.agent(shop);
        assertEquals(6, shop.code(job));
        assertEquals("ran\n", shop.output(job));
    }
}
