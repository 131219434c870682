package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.launcher.Checkout.Ran;

/** bin/task-bg builds the program: when, how often, and what it says. */
class BuildTest {
    private static final String JAR = "mkdir -p target\necho jar >target/task-bg.jar\n";
    private static final String BUILDING = "task-bg: building (first use, about a minute)…\n";

    @TempDir Path folder;
    private Checkout checkout;

    @BeforeEach
    void lay_out() throws IOException {
        checkout = new Checkout(folder);
        checkout.maven(JAR);
        // The cache's training in the background has a test class of its own.
        checkout.tool("nice", "#!/bin/sh\n");
    }

    private void built() throws IOException {
        checkout.write("target/task-bg.jar", "jar");
    }

    private static List<String> lines(Ran ran) {
        return ran.out().lines().toList();
    }

    @Test
    void the_first_use_builds_and_says_so() throws Exception {
        checkout.jdk("25", "25.0.3");
        var first = checkout.run("list");
        assertEquals(BUILDING, first.err());
        assertEquals(0, first.status());
        assertEquals(
                List.of("taskbg.Main", "list"), lines(first).reversed().subList(0, 2).reversed());
        assertEquals("", checkout.run("list").err());
        assertEquals(1, checkout.builds());
    }

    /** One file of each folder of this project's own sources. */
    static List<String> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            var newest = new TreeMap<Path, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                newest.put(Objects.requireNonNull(file.getParent()), file.toString());
            }
            return List.copyOf(newest.values());
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void newer_sources_build_again(String source) throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        var file =
                Files.exists(checkout.file(source))
                        ? checkout.file(source)
                        : checkout.write(source, "");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(3)));
        assertEquals(
                "task-bg: building (sources are newer, about a minute)…\n",
                checkout.run("list").err());
        assertEquals(1, checkout.builds());
    }

    @Test
    void a_broken_build_shows_its_end_and_where_the_rest_is() throws Exception {
        checkout.jdk("25", "25.0.3");
        checkout.maven("echo '[ERROR] Main.java:[1,7] ; expected'\nexit 1\n");
        var ran = checkout.run("list");
        assertEquals(1, ran.status());
        assertEquals("", ran.out());
        assertEquals(
                BUILDING
                        + "task-bg: the build failed; the end of "
                        + checkout.file("target/build.log")
                        + ":\n[ERROR] Main.java:[1,7] ; expected\n",
                ran.err());
    }

    @Test
    void a_missing_maven_is_named() throws Exception {
        checkout.jdk("25", "25.0.3");
        Files.delete(checkout.tools.resolve("mvn"));
        var ran = checkout.run("list");
        assertEquals(1, ran.status());
        assertTrue(
                ran.err().startsWith("task-bg: building needs Maven: put mvn on the PATH"),
                ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finish", "hook-complete"})
    void runners_and_hooks_never_build(String verb) throws Exception {
        checkout.jdk("25", "25.0.3");
        var ran = checkout.run("--dir", "launch", "--json", verb, "bg_1");
        assertEquals(verb.equals("finish") ? 1 : 0, ran.status());
        assertEquals("", ran.out());
        assertEquals(
                "task-bg: not built yet: run " + checkout.launcher() + " --version once.\n",
                ran.err());
        assertEquals(0, checkout.builds());
    }

    @Test
    void runners_and_hooks_take_the_old_program_while_sources_are_newer() throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        Files.setLastModifiedTime(
                checkout.file("pom.xml"), FileTime.from(Instant.now().plusSeconds(3)));
        assertEquals(0, checkout.run("finish", "bg_1").status());
        assertEquals(0, checkout.builds());
    }

    @Test
    void two_first_uses_at_once_build_once() throws Exception {
        checkout.jdk("25", "25.0.3");
        var gate = folder.resolve("gate");
        checkout.maven("until [ -e ../gate ]; do sleep 0.05; done\n" + JAR);
        var command = List.of(checkout.launcher().toString(), "list");
        var one = checkout.start(command);
        var two = checkout.start(command);
        while (Files.size(one.err()) == 0 || Files.size(two.err()) == 0) {
            Thread.onSpinWait();
        }
        Files.createFile(gate);
        assertEquals(0, Checkout.finish(one).status());
        assertEquals(0, Checkout.finish(two).status());
        assertEquals(1, checkout.builds());
        assertTrue(!Files.exists(checkout.file("target/building")));
    }

    @Test
    void the_lock_of_a_builder_that_died_is_taken_over() throws Exception {
        checkout.jdk("25", "25.0.3");
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        checkout.write("target/building/owner", dead.pid() + "\n");
        assertEquals(new Ran(0, "", BUILDING), withoutOut(checkout.run("list")));
        assertTrue(!Files.exists(checkout.file("target/building")));
    }

    private static Ran withoutOut(Ran ran) {
        return new Ran(ran.status(), "", ran.err());
    }

    @Test
    void a_read_only_checkout_runs_as_it_is() throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        Files.setLastModifiedTime(
                checkout.file("pom.xml"), FileTime.from(Instant.now().plusSeconds(3)));
        var command = new ArrayList<>(Stranger.command(folder));
        command.addAll(List.of(checkout.launcher().toString(), "list"));
        Files.setPosixFilePermissions(
                checkout.file("target"), PosixFilePermissions.fromString("r-xr-xr-x"));
        var ran = Checkout.finish(checkout.start(command));
        Files.setPosixFilePermissions(
                checkout.file("target"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(new Ran(0, "", ""), withoutOut(ran));
        assertEquals(List.of("task-bg.jar"), Checkout.names(checkout.file("target")));
    }
}
