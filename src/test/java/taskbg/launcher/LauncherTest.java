package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskbg.launcher.Checkout.Ran;

/** bin/task-bg: where it finds itself and a JDK, and what it then starts. */
class LauncherTest {
    private static final String JAR = "mkdir -p target\necho jar >target/task-bg.jar\n";

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

    @ParameterizedTest
    @CsvSource({"output, false", "status, true", "list, true", "--version, true"})
    void what_may_take_long_has_the_compiler_that_pays_off_later(String verb, boolean quick)
            throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        assertEquals(
                quick, lines(checkout.run(verb, "x")).contains("-XX:TieredStopAtLevel=1"), verb);
    }

    @Test
    void every_installed_shell_can_run_it() throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        for (var shell : List.of("dash", "bash", "busybox", "ksh")) {
            if (!Files.isExecutable(Path.of("/bin", shell))) {
                continue;
            }
            var command = new ArrayList<>(List.of("/bin/" + shell));
            if (shell.equals("busybox")) {
                command.add("sh");
            }
            command.addAll(List.of(checkout.launcher().toString(), "status", "a b"));
            var ran = Checkout.finish(checkout.start(command));
            assertEquals(
                    List.of("status", "a b"),
                    lines(ran).reversed().subList(0, 2).reversed(),
                    shell);
            assertEquals("", ran.err(), shell);
        }
    }

    @Test
    void arguments_arrive_untouched() throws Exception {
        checkout.jdk(
                "25", "25.0.3", "printf '%s' \"$#\"; for word; do printf '<%s>' \"$word\"; done\n");
        built();
        var words =
                new String[] {
                    "launch", "", "two\nlines", "$(id) `date` \"q\" \\ *", "é 🚀", "--dir", "-n"
                };
        var out = checkout.run(words).out();
        var tail = new StringBuilder("<taskbg.Main>");
        for (var word : words) {
            tail.append('<').append(word).append('>');
        }
        assertTrue(out.endsWith(tail.toString()), out);
    }

    @Test
    void the_exit_code_is_the_programs() throws Exception {
        checkout.jdk("25", "25.0.3", "exit 42\n");
        built();
        assertEquals(42, checkout.run("wait").status());
    }

    @Test
    void a_symlink_to_a_symlink_on_the_path_finds_its_checkout() throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        var direct = Files.createSymbolicLink(folder.resolve("direct"), checkout.launcher());
        Files.createSymbolicLink(
                checkout.tools.resolve("tb"), Path.of("..", direct.getFileName().toString()));
        var ran = Checkout.finish(checkout.start(List.of("sh", "-c", "tb list")));
        assertTrue(lines(ran).contains("-Dtaskbg.launcher=" + checkout.launcher()), ran.toString());
    }

    @Test
    void a_path_with_detours_is_straightened() throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        var script = "cd \"$1/src/main\" && ../.././bin/task-bg list";
        var ran =
                Checkout.finish(
                        checkout.start(List.of("sh", "-c", script, "x", checkout.root.toString())));
        assertTrue(lines(ran).contains("-Dtaskbg.launcher=" + checkout.launcher()), ran.toString());
    }

    @Test
    void a_built_program_starts_without_any_command_of_the_system() throws Exception {
        checkout.jdk("25", "25.0.3");
        built();
        checkout.write("target/aot/Some_Body-25.0.3+9.aot", "cache");
        Files.setLastModifiedTime(
                checkout.file("target/aot/Some_Body-25.0.3+9.aot"),
                Files.getLastModifiedTime(checkout.file("target/task-bg.jar")));
        checkout.run("list");
        checkout.environment.put("PATH", "/nowhere");
        var ran =
                Checkout.finish(
                        checkout.start(List.of("/bin/sh", checkout.launcher().toString(), "list")));
        assertEquals("", ran.err());
        assertTrue(ran.out().contains("-XX:AOTCache="), ran.out());
    }

    @Test
    void an_old_java_home_is_passed_over() throws Exception {
        var old = checkout.jdk("17", "17.0.15", "echo old\n");
        checkout.jdk("25", "25.0.3", "echo new\n");
        checkout.environment.put("JAVA_HOME", old.toString());
        built();
        assertEquals(new Ran(0, "new\n", ""), checkout.run("list"));
    }

    @Test
    void a_java_home_that_is_new_enough_wins_at_once() throws Exception {
        checkout.jdk("25", "25.0.3", "echo found\n");
        built();
        assertEquals("found\n", checkout.run("list").out());
        var named = checkout.jdk("other", "26-ea", "echo named\n");
        checkout.environment.put("JAVA_HOME", named.toString());
        assertEquals("named\n", checkout.run("list").out());
    }

    @Test
    void a_java_on_the_path_is_followed_to_its_jdk() throws Exception {
        var jdk = checkout.jdk("25", "25.0.3", "echo linked\n");
        checkout.environment.put("TASK_BG_JDKS", "");
        Files.createSymbolicLink(checkout.tools.resolve("java"), jdk.resolve("bin/java"));
        built();
        assertEquals(new Ran(0, "linked\n", ""), checkout.run("list"));
    }

    @Test
    void a_java_by_a_relative_name_is_neither_run_nor_remembered() throws Exception {
        checkout.jdk("25", "25.0.3", "echo found\n");
        built();
        var here = checkout.jdk("here", "26", "echo planted\n");
        Files.createSymbolicLink(folder.resolve("bin"), here.resolve("bin"));
        Files.createSymbolicLink(folder.resolve("release"), here.resolve("release"));
        var path = checkout.environment.get("PATH");
        checkout.environment.put("TASK_BG_JDKS", checkout.jdks.resolve("none").toString());
        checkout.environment.put("PATH", "bin:./bin:" + path + ":.");
        checkout.environment.put("JAVA_HOME", ".");
        var ran = checkout.run("list");
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("task-bg: needs a JDK 25"), ran.err());
        checkout.write("target/launcher.sh", "tb_jdk='.'\ntb_java_home='.'\n");
        Files.setLastModifiedTime(
                checkout.file("target/launcher.sh"),
                Files.getLastModifiedTime(here.resolve("release")));
        checkout.environment.put("TASK_BG_JDKS", checkout.jdks.toString());
        Files.delete(here.resolve("bin/javac"));
        assertEquals(new Ran(0, "found\n", ""), checkout.run("list"));
    }

    @Test
    void a_jdk_that_went_away_is_searched_anew() throws Exception {
        var first = checkout.jdk("25-a", "25.0.3", "echo a\n");
        checkout.jdk("25-b", "25.0.4", "echo b\n");
        built();
        assertEquals("a\n", checkout.run("list").out());
        Files.delete(first.resolve("bin/java"));
        assertEquals("b\n", checkout.run("list").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "finish", "hook-complete"})
    void without_a_jdk_one_sentence_says_how_to_get_one(String verb) throws Exception {
        checkout.jdk("17", "17.0.15");
        built();
        var ran = checkout.run(verb);
        assertEquals(verb.equals("hook-complete") ? 0 : 1, ran.status());
        assertEquals("", ran.out());
        assertTrue(
                ran.err()
                        .startsWith("task-bg: needs a JDK 25 or newer and found none; install one"),
                ran.err());
    }
}
