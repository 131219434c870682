package taskbg.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.task.TaskId;
import taskbg.task.Trouble;
import taskbg.testing.Jvm;

@Timeout(120)
class DirectoryLockTest {
    private static final int TIMES = 15;

    @TempDir Path directory;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leave_none_behind() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void no_update_of_threads_and_processes_is_lost() throws Exception {
        Records.folder(directory).create(Records.running("bg_1"));
        var expected = new HashSet<String>();
        var processes = new ArrayList<Process>();
        for (var name : new String[] {"p", "q"}) {
            processes.add(other("note", directory.toString(), name, Integer.toString(TIMES)));
            add(expected, name);
        }
        var threads = new ArrayList<Thread>();
        for (var name : new String[] {"a", "b", "c"}) {
            // Each has a folder of its own: a directory has one lock for all of them.
            var folder = Records.folder(directory);
            threads.add(Thread.ofPlatform().start(() -> LockHolder.note(folder, name, TIMES)));
            add(expected, name);
        }
        for (var thread : threads) {
            thread.join();
        }
        for (var process : processes) {
            assertEquals(0, process.waitFor());
        }
        var notes = Records.task(Records.folder(directory), new TaskId("bg_1")).remarks().notes();
        assertEquals(expected, Set.copyOf(notes));
        assertEquals(expected.size(), notes.size());
    }

    private static void add(Set<String> expected, String name) {
        for (int i = 0; i < TIMES; i++) {
            expected.add(name + i);
        }
    }

    @Test
    void a_holder_that_is_killed_leaves_no_lock_behind() throws Exception {
        var folder = Records.folder(directory);
        folder.create(Records.running("bg_1"));
        var holder = other("hold", directory.toString());
        while (!Files.exists(directory.resolve("held"))) {
            assertTrue(holder.isAlive());
            LockSupport.parkNanos(10_000_000);
        }
        var done = new AtomicBoolean();
        var waiting =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    folder.update(new TaskId("bg_1"), Records::completed);
                                    done.set(true);
                                });
        assertFalse(waiting.join(Duration.ofMillis(300)));
        assertFalse(done.get());
        holder.destroyForcibly();
        waiting.join();
        assertTrue(Records.task(folder, new TaskId("bg_1")).ended());
    }

    @Test
    void who_holds_the_lock_may_update() {
        var folder = Records.folder(directory);
        folder.create(Records.running("bg_1"));
        var ended =
                folder.exclusively(
                        () -> folder.update(new TaskId("bg_1"), Records::completed).ended());
        assertTrue(ended);
        assertTrue(folder.update(new TaskId("bg_1"), Records::completed).ended());
    }

    /** Starts a process that holds the lock until it is killed. */
    private Process holder() throws IOException {
        Records.folder(directory).create(Records.running("bg_1"));
        var holder = other("hold", directory.toString());
        while (!Files.exists(directory.resolve("held"))) {
            assertTrue(holder.isAlive());
            LockSupport.parkNanos(10_000_000);
        }
        return holder;
    }

    private static String trouble(TaskFolder folder) {
        var id = new TaskId("bg_1");
        return assertThrows(Trouble.class, () -> folder.update(id, Records::completed)).sentence();
    }

    @Test
    void who_does_not_wait_is_told_at_once_who_holds_the_lock() throws Exception {
        long pid = holder().pid();
        assertEquals(
                "Nothing was changed: pid "
                        + pid
                        + " holds "
                        + directory.resolve(".task-bg.lock")
                        + "; try again, or end it.",
                trouble(Records.folder(directory).with(Patience.NONE)));
    }

    @Test
    void who_waits_for_a_stopped_process_says_so_once_and_gives_up() throws Exception {
        var holder = holder();
        var pid = Long.toString(holder.pid());
        assertEquals(0, new ProcessBuilder("kill", "-STOP", pid).start().waitFor());
        while (!Files.readString(Path.of("/proc", pid, "stat")).contains(") T")) {
            LockSupport.parkNanos(10_000_000);
        }
        var said = new ArrayList<String>();
        var brief = new Patience(Duration.ofMillis(20), Duration.ofMillis(90), said::add);
        var sentence = trouble(Records.folder(directory).with(brief));
        assertEquals(
                List.of("waiting for pid " + pid + " (stopped), which holds .task-bg.lock"), said);
        assertTrue(sentence.contains("let it go on (kill -CONT " + pid + ") or end it."), sentence);
        holder.destroyForcibly();
        holder.waitFor();
        assertTrue(
                Records.folder(directory).update(new TaskId("bg_1"), Records::completed).ended());
    }

    @Test
    void a_thread_that_does_not_wait_leaves_another_thread_alone() throws Exception {
        var folder = Records.folder(directory);
        folder.create(Records.running("bg_1"));
        var sentence =
                folder.exclusively(
                        () ->
                                Worker.start("other", () -> trouble(folder.with(Patience.NONE)))
                                        .result());
        assertTrue(sentence.startsWith("Nothing was changed: another thread holds "), sentence);
    }

    @Test
    void the_owner_is_read_from_a_list_in_which_others_wait() {
        var locks =
                """
                1: POSIX  ADVISORY  WRITE 77 00:2b:4711 0 EOF
                1: -> POSIX  ADVISORY  WRITE 78 00:2b:4711 0 EOF
                2: FLOCK  ADVISORY  WRITE 79 00:2b:14711 0 EOF
                """;
        assertEquals("77", LockOwner.pid(locks, ":4711"));
        assertNull(LockOwner.pid(locks, ":9"));
        assertNull(LockOwner.pid(locks + "3: POSIX ADVISORY WRITE 80 00:3b:4711 0 EOF", ":4711"));
    }

    private Process other(String... words) throws IOException {
        var process =
                new ProcessBuilder(Jvm.command(LockHolder.class.getName(), words))
                        .inheritIO()
                        .start();
        started.add(process);
        return process;
    }
}
