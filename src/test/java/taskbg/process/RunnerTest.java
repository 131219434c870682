package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskbg.process.Engine.Stopped;
import taskbg.process.ExitFile.Absent;
import taskbg.process.ExitFile.Ended;
import taskbg.task.Exit;
import taskbg.task.Sighting;
import taskbg.task.Signal;
import taskbg.task.Trouble;
import taskbg.testing.SpecialFile;

class RunnerTest {
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
    void arguments_arrive_byte_for_byte_and_nothing_in_them_is_executed() {
        var hostile =
                new String[] {
                    "two  words ",
                    "'\"",
                    "$(id -u) `date` $HOME ${x:?}",
                    "line\nline\r\n\t",
                    "é 🚀",
                    "--help",
                    "-c",
                    "",
                    "*",
                    "\\n \\",
                    "; exit 9 #",
                    "!!",
                    "~"
                };
        var job = shop.script("bg_1", "printf '<%s>' \"$@\"", hostile);
        shop.run(job);
        assertEquals(0, shop.code(job));
        assertEquals("<" + String.join("><", hostile) + ">", shop.output(job));
    }

    @Test
    void a_prompt_of_120_kilobytes_arrives() {
        var prompt = "x".repeat(120_000);
        var job = shop.script("bg_1", "printf %s \"$1\"", prompt);
        shop.run(job);
        assertEquals(0, shop.code(job));
        assertEquals(prompt, shop.output(job));
    }

    @Test
    void the_exit_code_and_its_time_are_written_down() {
        var before = Instant.now().minusSeconds(1);
        var job = shop.script("bg_1", "exit 3");
        shop.run(job);
        var ended = assertInstanceOf(Ended.class, shop.end(job));
        assertEquals(new Exit(3, ended.exit().at()), ended.exit());
        assertTrue(ended.exit().at().isAfter(before));
        assertFalse(ended.exit().at().isAfter(Instant.now()));
        assertEquals("bg_1\n", Workshop.read(shop.file("bg_1.done")));
    }

    @Test
    void a_signal_that_ends_an_agent_is_written_as_128_and_its_number() {
        var terminated = shop.script("bg_1", "kill -s TERM $$");
        var killed = shop.script("bg_2", "kill -s KILL $$");
        // Not INT: where this runs as a background job, its children are born with that ignored.
        var prodded = shop.script("bg_3", "kill -s ALRM $$");
        shop.run(terminated);
        shop.run(killed);
        shop.run(prodded);
        assertEquals(143, shop.code(terminated));
        assertEquals(137, shop.code(killed));
        assertEquals(142, shop.code(prodded));
        assertEquals("", shop.output(killed));
    }

    @Test
    void a_runner_outlives_a_TERM_to_its_group_and_tells_of_it() {
        var job = shop.script("bg_1", "echo $$ >pid; exec sleep 600");
        var evidence = shop.run(job);
        shop.pid("pid");
        KillCommand.send(Signal.TERM, List.of(-evidence.pid()));
        assertEquals(143, shop.code(job));
    }

    @Test
    void a_command_that_is_not_there_ends_with_127_and_says_so() {
        var job = shop.job("bg_1", "no-such-agent", "x");
        shop.run(job);
        assertEquals(127, shop.code(job));
        assertTrue(shop.output(job).contains("no-such-agent"), shop.output(job));
    }

    @Test
    void an_agent_ignores_no_signal_that_its_launcher_does_not_and_has_no_input() {
        var job = shop.script("bg_1", "cat; cat /proc/self/status; exit 4");
        shop.run(job);
        assertEquals(4, shop.code(job));
        assertEquals(
                ignored(Workshop.read(Path.of("/proc/self/status"))), ignored(shop.output(job)));
    }

    /** The signals up to 31 that are ignored; those above are the C library's own. */
    private static long ignored(String status) {
        var mask = status.replaceAll("(?s).*SigIgn:\\s+(\\w+).*", "$1");
        return Long.parseLong(mask, 16) & Integer.MAX_VALUE;
    }

    @Test
    void an_agent_gets_directory_and_environment_and_both_streams_go_to_the_output()
            throws IOException {
        var elsewhere = Files.createDirectory(shop.file("else where"));
        var plain = shop.script("bg_1", "pwd; echo $MORE $TASK_BG_ID >&2; echo $TASK_BG_DIR");
        var job = Workshop.with(plain, elsewhere, Map.of("MORE", "more"));
        shop.run(job);
        shop.end(job);
        assertEquals(elsewhere + "\nmore bg_1\n" + shop.directory + "\n", shop.output(job));
    }

    @Test
    void only_the_owner_may_read_what_is_written() throws IOException {
        var job = shop.script("bg_1", "umask");
        shop.run(job);
        shop.end(job);
        var owner = PosixFilePermissions.fromString("rw-------");
        assertEquals(owner, Files.getPosixFilePermissions(job.output()));
        assertEquals(owner, Files.getPosixFilePermissions(job.exitFile()));
        assertFalse(shop.output(job).contains("077"), "the agent keeps the caller's umask");
        assertEquals(List.of(), leftovers(shop.directory));
    }

    private static List<String> leftovers(Path directory) {
        var names = directory.toFile().list((folder, name) -> name.endsWith(".tmp"));
        return names == null ? List.of() : List.of(names);
    }

    @ParameterizedTest
    @EnumSource
    void what_stands_where_a_runner_writes_is_neither_followed_nor_waited_for(SpecialFile special)
            throws IOException {
        var job = shop.script("bg_1", "until [ -e go ]; do sleep 0.02; done; exit 7");
        var place = shop.file("bg_1.exit." + shop.run(job).pid() + ".tmp");
        special.make(place);
        Files.createFile(shop.file("go"));
        assertEquals(7, shop.code(job));
        assertEquals(
                special == SpecialFile.LINK_TO_A_PIPE, Files.exists(SpecialFile.target(place)));
    }

    @Test
    void what_stands_in_an_output_already_stays() throws IOException {
        var job = shop.script("bg_1", "echo new");
        Files.writeString(job.output(), "old\n", StandardCharsets.UTF_8);
        shop.run(job);
        shop.end(job);
        assertEquals("old\nnew\n", shop.output(job));
    }

    @Test
    void a_path_without_any_tools_is_enough() {
        var plain = shop.job("bg_1", "/bin/sh", "-c", "echo $PATH; exit 5");
        var job = Workshop.with(plain, shop.directory, Map.of("PATH", "/nowhere"));
        shop.run(job);
        assertEquals(5, shop.code(job));
        assertEquals("/nowhere\n", shop.output(job));
    }

    @Test
    void a_runner_that_is_not_released_leaves_no_trace() {
        var job = shop.script("bg_1", "echo ran");
        var held = shop.engine.start(job);
        assertEquals(Sighting.ALIVE, shop.engine.probe(job.id(), held.evidence()));
        held.close();
        Workshop.await(
                "the runner's end",
                () -> shop.engine.probe(job.id(), held.evidence()) == Sighting.GONE);
        assertEquals(new Absent(), ExitFile.read(job.exitFile()));
        assertEquals("", shop.output(job));
        assertFalse(Files.exists(shop.file("bg_1.done")));
    }

    @Test
    void a_runner_that_died_while_it_was_held_is_trouble() throws Exception {
        var job = shop.script("bg_1", "echo ran");
        try (var held = shop.engine.start(job)) {
            long runner = held.evidence().pid();
            KillCommand.send(Signal.KILL, List.of(runner));
            Workshop.await("the end", () -> ProcessHandle.of(runner).isEmpty());
            var trouble = assertThrows(Trouble.class, held::release);
            assertEquals("The runner of bg_1 died before it was told to start", trouble.sentence());
        }
        assertEquals("", shop.output(job));
    }

    @Test
    void a_launcher_has_no_child_that_it_would_wait_for_at_its_end() throws Exception {
        var go = shop.file("go");
        var waiting = "until [ -e \"$1\" ]; do sleep 0.02; done; exit 5";
        var job = shop.script("bg_1", waiting, go.toString());
        shop.run(job);
        assertEquals(List.of(), ProcessHandle.current().children().toList());
        Files.createFile(go);
        assertEquals(5, shop.code(job));
    }

    @Test
    void a_relative_path_is_refused_for_the_runner_works_elsewhere() {
        var job = shop.script("bg_1", "true");
        assertThrows(
                IllegalArgumentException.class,
                () -> Workshop.with(job, Path.of("here"), Map.of()));
    }

    @Test
    void a_missing_directory_is_trouble() {
        var plain = shop.script("bg_1", "true");
        var job = Workshop.with(plain, shop.file("gone"), Map.of());
        var trouble = assertThrows(Trouble.class, () -> shop.engine.start(job));
        assertEquals(
                "Cannot start in " + shop.file("gone") + ": no such directory", trouble.sentence());
    }

    @Test
    void a_full_disk_does_not_hide_how_an_agent_ended(@TempDir Path disk) throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "none", disk.toString()) == 0);
        try (var full = new Workshop(disk)) {
            var job = full.script("bg_1", "head -c 100000 /dev/zero; exit 7");
            full.run(job);
            Workshop.await("the end", () -> !(ExitFile.read(job.exitFile()) instanceof Absent));
            assertEquals(
                    7, assertInstanceOf(Ended.class, ExitFile.read(job.exitFile())).exit().code());
            assertEquals(64 * 1024, Files.size(job.output()), "the disk was full");
            assertEquals(List.of(), leftovers(disk));
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor();
    }

    @Test
    void fifty_at_once_each_end_with_their_own_code() {
        var jobs = new Job[50];
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] = shop.script("bg_" + i, "exit $1", Integer.toString(i));
            shop.run(jobs[i]);
        }
        for (int i = 0; i < jobs.length; i++) {
            assertEquals(i, shop.code(jobs[i]));
        }
    }

    @Test
    void a_runner_takes_less_than_two_megabytes() {
        var job = shop.script("bg_1", "echo $$ >pid; exec sleep 600");
        var evidence = shop.run(job);
        shop.pid("pid");
        var status = Workshop.read(Path.of("/proc/" + evidence.pid() + "/status"));
        var resident = status.replaceAll("(?s).*VmRSS:\\s+(\\d+) kB.*", "$1");
        assertTrue(Integer.parseInt(resident) <= 2048, resident + " kB");
        assertEquals(
                new Stopped.Gone(), shop.engine.stop(job.id(), evidence, Duration.ofSeconds(10)));
    }
}
