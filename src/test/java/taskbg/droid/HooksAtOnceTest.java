package taskbg.droid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.droid.HookSettings.Edit;
import taskbg.task.Trouble;
import taskbg.testing.Home;
import taskbg.testing.Jvm;

/** Several programs that change one settings file at the same time. */
@Timeout(120)
class HooksAtOnceTest {
    private static final String ONE = "/one/task-bg hook-complete";
    private static final String TWO = "/two/task-bg hook-complete";
    private static final String TEXT = "{\n  // of the user\n  \"key\": \"SECRET\"\n}\n";
    private static final int PROCESSES = 8;
    private static final int ROUNDS = 25;

    @TempDir Path folder;
    private Home home;
    private Path settings;
    private Path backup;

    @BeforeEach
    void write() throws IOException {
        home = new Home(folder);
        settings = folder.toRealPath().resolve("settings.json");
        backup = settings.resolveSibling("settings.json.before-task-bg");
        Files.writeString(settings, TEXT);
    }

    @AfterEach
    void leave() {
        home.close();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("settings"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void an_install_between_the_write_and_the_rename_of_another_waits_for_it() throws Exception {
        var second = new FutureTask<Edit>(() -> new HookSettings(settings).install(TWO));
        var thread = new Thread(second);
        var first =
                new HookSettings(
                        new SettingsFile(
                                settings,
                                () -> {
                                    thread.start();
                                    Home.await(
                                            "the second to wait",
                                            () -> thread.getState() == Thread.State.TIMED_WAITING);
                                    assertEquals(TEXT, Home.read(settings));
                                }));
        assertEquals(new Edit(true, settings, backup, null), first.install(ONE));
        assertEquals(new Edit(true, settings, backup, null), second.get());
        assertEquals(HookEdit.install(TEXT, TWO), Files.readString(settings));
        assertEquals(TEXT, Files.readString(backup));
        assertEquals(List.of("settings.json", "settings.json.before-task-bg"), names());
    }

    @Test
    void without_the_lock_the_later_of_two_renames_still_sees_the_earlier() throws Exception {
        var second = new SettingsFile(settings);
        var first =
                new SettingsFile(
                        settings, () -> assertTrue(second.replace(TEXT, "{\"second\": 2}")));
        assertFalse(first.replace(TEXT, "{\"first\": 1}"));
        assertEquals("{\"second\": 2}", Files.readString(settings));
        assertEquals(List.of("settings.json"), names());
    }

    @Test
    void what_an_editor_saves_meanwhile_is_kept() throws Exception {
        String edited = TEXT.replace("SECRET", "NEW");
        var installing = new HookSettings(new SettingsFile(settings, savedOnce(edited)));
        assertEquals(new Edit(true, settings, backup, null), installing.install(ONE));
        assertEquals(HookEdit.install(edited, ONE), Files.readString(settings));
        assertEquals(edited, Files.readString(backup));
        var again = savedOnce(HookEdit.install(TEXT, ONE));
        assertTrue(new HookSettings(new SettingsFile(settings, again)).uninstall().changed());
        assertEquals(TEXT, Files.readString(settings));
        assertEquals(edited, Files.readString(backup));
    }

    private Runnable savedOnce(String text) {
        var saved = new AtomicInteger();
        return () -> {
            if (saved.getAndIncrement() == 0) {
                Home.write(settings, text);
            }
        };
    }

    @Test
    void an_editor_that_never_stops_is_not_fought() throws Exception {
        var saved = new AtomicInteger();
        var file =
                new SettingsFile(
                        settings,
                        () -> Home.write(settings, "{\"n\": " + saved.incrementAndGet() + "}"));
        var trouble = assertThrows(Trouble.class, () -> new HookSettings(file).install(ONE));
        assertEquals(
                "The file "
                        + settings
                        + " is changed by another program again and again; it was left as it is.",
                trouble.sentence());
        assertEquals("{\"n\": 10}", Files.readString(settings));
    }

    @Test
    void hundreds_of_edits_by_eight_processes_end_as_one_after_the_other() throws Exception {
        var processes = new ArrayList<Process>();
        var watcher = new FutureTask<Integer>(new Watcher(processes));
        for (int i = 0; i < PROCESSES; i++) {
            var command =
                    Jvm.command(
                            "taskbg.droid.HookRounds",
                            "rounds",
                            settings.toString(),
                            "/p" + i + "/task-bg hook-complete",
                            Integer.toString(ROUNDS));
            processes.add(home.start(command, builder -> builder.redirectErrorStream(true)));
        }
        new Thread(watcher).start();
        var said = new TreeSet<String>();
        for (var process : processes) {
            said.add(new String(process.getInputStream().readAllBytes()).replaceAll("\\d+", "N"));
            assertEquals(0, process.waitFor());
        }
        assertEquals(new TreeSet<>(List.of("changed N\n")), said);
        assertTrue(watcher.get() > 0);
        var hooks = new HookSettings(settings);
        hooks.install(ONE);
        assertEquals(HookEdit.install(TEXT, ONE), Files.readString(settings));
        assertEquals(TEXT, Files.readString(backup));
        hooks.uninstall();
        assertEquals(TEXT, Files.readString(settings));
        assertEquals(List.of("settings.json"), names());
    }

    /** Reads the file all the time while processes run; counts how often. */
    private final class Watcher implements Callable<Integer> {
        private final List<Process> processes;

        Watcher(List<Process> processes) {
            this.processes = List.copyOf(processes);
        }

        @Override
        public Integer call() throws IOException {
            int reads = 0;
            while (reads == 0 || processes.stream().anyMatch(Process::isAlive)) {
                var text = Files.readString(settings);
                assertEquals(TEXT, HookEdit.uninstall(text));
                reads++;
            }
            return reads;
        }
    }

    private Process holder() throws IOException {
        Path held = folder.resolve("held");
        var process =
                home.start(
                        Jvm.command(
                                "taskbg.droid.HookRounds",
                                "hold",
                                settings.toString(),
                                held.toString()),
                        ProcessBuilder::inheritIO);
        Home.await("the lock", () -> Files.exists(held));
        return process;
    }

    @Test
    void a_lock_has_patience_and_is_free_when_its_holder_is_killed() throws Exception {
        var holder = holder();
        var lock = new SettingsLock(settings, Duration.ofMillis(20));
        var trouble = assertThrows(Trouble.class, () -> lock.holding(() -> "never"));
        Path file = settings.resolveSibling(".settings.json.task-bg-lock");
        assertEquals(
                "Another task-bg has held "
                        + file
                        + " for 0 s: end it, or let it go on, then run this again.",
                trouble.sentence());
        holder.destroyForcibly().waitFor();
        assertTrue(Files.exists(file));
        assertTrue(new HookSettings(settings).install(ONE).changed());
        assertFalse(Files.exists(file));
    }

    @Test
    void a_lock_that_is_a_link_or_a_pipe_is_refused() throws Exception {
        Path lock = settings.resolveSibling(".settings.json.task-bg-lock");
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Files.createSymbolicLink(lock, victim);
        assertRefused(lock);
        assertEquals("untouched", Files.readString(victim));
        Files.delete(lock);
        Files.createSymbolicLink(lock, folder.resolve("none"));
        assertRefused(lock);
        assertFalse(Files.exists(folder.resolve("none")));
        Files.delete(lock);
        assertEquals(0, home.start(List.of("mkfifo", lock.toString()), _ -> {}).waitFor());
        assertRefused(lock);
    }

    private void assertRefused(Path lock) throws IOException {
        var trouble = assertThrows(Trouble.class, () -> new HookSettings(settings).install(ONE));
        assertEquals(
                "The lock " + lock + " is no regular file: remove it.",
                Objects.requireNonNull(trouble.sentence()));
        assertEquals(TEXT, Files.readString(settings));
    }
}
