package taskbg.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.testing.Home;

/** A task directory that everybody may write to. */
@Timeout(120)
class TrustTest {
    @TempDir Path folder;
    private Home home;
    private Path shared;

    @BeforeEach
    void move() throws Exception {
        home = new Home(folder);
        shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        home.environment.put("TASK_BG_DIR", shared.toString());
    }

    @AfterEach
    void leave() {
        home.close();
    }

    @Test
    void nothing_is_made_or_run_in_it() throws Exception {
        home.droid("echo hi");
        var refused = home.run("launch", "d", "p", "explorer", "main");
        assertEquals(1, refused.code());
        assertTrue(refused.out().contains("Others may write to the task directory"), refused.out());
        assertEquals(0, home.run("droids").code());
        try (var files = Files.list(shared)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void a_hook_is_told_so_and_breaks_nothing() {
        var refused = home.run(false, "{}", "hook-complete");
        assertEquals(0, refused.code());
        assertTrue(
                refused.err().startsWith("task-bg: Others may write to the task directory"),
                refused.err());
    }

    @Test
    void who_trusts_it_launches_and_so_do_the_runner_the_agent_and_its_hooks() {
        home.program("task-bg", "#!/bin/sh\nexec " + quoted(Home.command()) + " \"$@\"\n");
        home.droid("task-bg list >seen; echo >seen-all");
        var launched =
                home.process(
                        Home.command("launch", "d", "p", "explorer", "main", "--trust-directory"));
        var id = launched.text("taskId");
        home.awaitFile("seen-all");
        assertTrue(Home.read(folder.resolve("seen")).contains(id));
        Home.await("the end", () -> Home.read(shared.resolve(id + ".json")).contains("\"exit\""));
        assertEquals(1, home.run("list").code());
        assertEquals(0, home.run("list", "--trust-directory").code());
        home.environment.put("TASK_BG_TRUST_DIRECTORY", folder.resolve("other").toString());
        assertEquals(1, home.run("list").code());
        home.environment.put("TASK_BG_TRUST_DIRECTORY", shared.toString());
        assertEquals(0, home.run("list").code());
    }

    private static String quoted(Iterable<String> words) {
        var line = new StringBuilder();
        for (var word : words) {
            line.append('\'').append(word).append("' ");
        }
        return line.toString();
    }
}
