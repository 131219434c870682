package taskbg.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What directory-watcher gets wrong, and that it is cured. */
@Timeout(120)
class WatcherEventsTest {
    @TempDir Path dir;

    @Test
    @EnabledOnOs(OS.LINUX)
    void no_file_is_read_at_start_or_when_it_changes() throws Exception {
        var output = dir.resolve("a.out");
        long size = 64 << 20;
        try (var file = new RandomAccessFile(output.toFile(), "rw")) {
            file.setLength(size);
            var seen = new Seen();
            long before = bytesRead();
            try (var _ = WatcherEvents.open(dir, seen)) {
                file.seek(size);
                file.write('x');
                seen.await("a.out");
            }
            assertTrue(bytesRead() - before < size / 2);
        }
    }

    @Test
    void what_happens_in_folders_below_is_not_told() throws Exception {
        var old = Files.createDirectory(dir.resolve("old"));
        var seen = new Seen();
        try (var _ = WatcherEvents.open(dir, seen)) {
            var made = Files.createDirectory(dir.resolve("made"));
            Files.writeString(old.resolve("inner.json"), "");
            Files.writeString(made.resolve("inner.json"), "");
            Files.writeString(dir.resolve("first.json"), "");
            seen.await("first.json");
            Files.writeString(made.resolve("inner.json"), "more");
            Files.writeString(dir.resolve("second.json"), "");
            seen.await("second.json");
        }
        assertFalse(seen.all.contains("inner.json"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void an_overflow_is_told_as_lost_events() throws Exception {
        var blocked = new CountDownLatch(1);
        var seen =
                new Seen() {
                    @Override
                    public void changed(String name) {
                        try {
                            blocked.await();
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                        super.changed(name);
                    }
                };
        try (var _ = WatcherEvents.open(dir, seen)) {
            for (int i = 0; i < 3000; i++) {
                Files.createFile(dir.resolve(i + ".json"));
            }
            blocked.countDown();
            seen.await("LOST");
        }
    }

    @Test
    void its_thread_is_a_daemon_of_its_own() throws Exception {
        var thread = new Thread[1];
        var seen =
                new Seen() {
                    @Override
                    public void changed(String name) {
                        thread[0] = Thread.currentThread();
                        super.changed(name);
                    }
                };
        try (var _ = WatcherEvents.open(dir, seen)) {
            Files.createFile(dir.resolve("a.json"));
            seen.await("a.json");
        }
        assertEquals("directory-events", thread[0].getName());
        assertTrue(thread[0].isDaemon());
        thread[0].join();
        assertFalse(seen.queue.contains("ENDED"));
    }

    @Test
    void the_end_of_the_directory_is_the_end_of_events() throws Exception {
        var gone = Files.createDirectory(dir.resolve("gone"));
        var seen = new Seen();
        try (var _ = WatcherEvents.open(gone, seen)) {
            Files.delete(gone);
            seen.await("ENDED");
        }
    }

    @Test
    void a_missing_directory_fails_at_once() {
        assertThrows(IOException.class, () -> WatcherEvents.open(dir.resolve("none"), new Seen()));
    }

    @Test
    void disks_of_other_machines_do_not_tell_everything() {
        for (var local : List.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "apfs")) {
            assertTrue(WatcherEvents.isLocal(local), local);
        }
        for (var remote : List.of("nfs", "nfs4", "cifs", "9p", "fuse.sshfs", "smbfs", "virtiofs")) {
            assertFalse(WatcherEvents.isLocal(remote), remote);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothing_is_printed_and_no_native_library_is_touched() throws Exception {
        var classes = dir.resolve("classes");
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xlog:class+load:file=" + classes,
                                "-cp",
                                System.getProperty("java.class.path"),
                                WatchOnce.class.getName(),
                                dir.toString())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals("", printed);
        assertEquals(0, process.waitFor());
        var loaded = Files.readString(classes);
        assertTrue(loaded.contains("io.methvin.watcher.DirectoryWatcher "));
        assertFalse(loaded.contains("com.sun.jna"));
    }

    /** Waits for one event, in a JVM of its own. */
    static final class WatchOnce {
        public static void main(String[] arguments) throws Exception {
            var seen = new Seen();
            try (var _ = WatcherEvents.open(Path.of(arguments[0]), seen)) {
                Files.createFile(Path.of(arguments[0], "a.json"));
                seen.await("a.json");
            }
        }
    }

    private static long bytesRead() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/io"))) {
            if (line.startsWith("rchar: ")) {
                return Long.parseLong(line.substring("rchar: ".length()));
            }
        }
        throw new AssertionError("no rchar");
    }

    private static class Seen implements Events.Sink {
        final BlockingQueue<String> queue = new LinkedBlockingQueue<>();

        /** All that were waited past; the test's thread only. */
        final List<String> all = new ArrayList<>();

        @Override
        public void changed(String name) {
            queue.add(name);
        }

        @Override
        public void lost() {
            queue.add("LOST");
        }

        @Override
        public void ended() {
            queue.add("ENDED");
        }

        void await(String event) throws InterruptedException {
            String next;
            do {
                next = queue.take();
                all.add(next);
            } while (!next.equals(event));
            queue.drainTo(all);
        }
    }
}
