package taskbg.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskbg.launcher.Checkout.Ran;

/** The AOT cache: made behind a verb's back, and never an older program than the jar. */
@Timeout(120)
class CacheTest {
    private static final String REAL =
            "exec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n";

    /**
     * A java in whose place no JVM starts: it tells the jar's words, and whether it has a cache.
     */
    private static final String TOLD =
            """
            classes= cache= jar=
            for word; do
                case $jar$word in
                    jar:*) jar=${word#jar:} ;;
                    -XX:AOTConfiguration=*) classes=${word#*=} ;;
                    -XX:AOTCache=*) cache=${word#*=} ;;
                    -cp) jar=jar: ;;
                    jar:/*) jar=$word ;;
                esac
            done
            case $* in
                *AOTMode=record*) echo classes >"$classes" ;;
                *AOTMode=create*) echo cache >"$cache" ;;
                *) cat "${jar#jar:}"; [ -z "$cache" ] || echo cached ;;
            esac
            """;

    private static final List<String> CACHES =
            List.of("Some_Body-25.0.3+9.aot", "monitor.log", "training.log");

    @TempDir Path folder;
    private Checkout checkout;
    private Path jar;

    @BeforeEach
    void build() throws IOException {
        checkout = new Checkout(folder);
        checkout.golden();
        checkout.jdk("25", "25.0.3", TOLD);
        jar = checkout.write("target/task-bg.jar", "version 1\n");
    }

    /** A call may have started one more training, which looks about and leaves. */
    @AfterEach
    @Timeout(120)
    void awaitTrainings() {
        while (ProcessHandle.allProcesses().anyMatch(this::isOfCheckout)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean isOfCheckout(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private void reallyBuild() throws IOException {
        checkout.jdk("25", "25.0.3", REAL);
        Files.copy(Program.jar(folder, "1"), jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path cache(String version) {
        return checkout.file("target/aot/Some_Body-" + version + "+9.aot");
    }

    private void await(Path file) {
        while (!Files.exists(file) || Files.exists(checkout.file("target/aot/training"))) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** Asks the program, which must answer without a word of the JVM's. */
    private boolean cached(String version) throws Exception {
        var ran = checkout.run("list");
        assertEquals(0, ran.status());
        assertEquals("", ran.err());
        var said = ran.out().lines().toList();
        assertEquals("version " + version, said.getFirst());
        return said.contains("cached");
    }

    @Test
    void the_first_run_has_one_made_the_next_takes_it_and_a_damaged_one_changes_nothing()
            throws Exception {
        reallyBuild();
        assertFalse(cached("1"));
        await(cache("25.0.3"));
        assertTrue(cached("1"));
        assertEquals(CACHES, Checkout.names(checkout.file("target/aot")));
        assertNoBytesInItsPlaceChangeAnAnswer();
    }

    private void assertNoBytesInItsPlaceChangeAnAnswer() throws Exception {
        checkout.tool("nice", "#!/bin/sh\n");
        var whole = Files.readAllBytes(cache("25.0.3"));
        var zeros = new byte[whole.length];
        var half = Arrays.copyOf(whole, whole.length / 2);
        for (var bytes : List.of(new byte[0], zeros, half, "no cache at all".getBytes())) {
            Files.write(cache("25.0.3"), bytes);
            assertFalse(cached("1"));
            // Even where its time says that it is good.
            Files.setLastModifiedTime(cache("25.0.3"), Files.getLastModifiedTime(jar));
            assertFalse(cached("1"), bytes.length + " bytes");
        }
    }

    @Test
    void two_first_runs_at_once_make_one() throws Exception {
        checkout.tool("nice", "#!/bin/sh\necho training >>\"$HOME/trainings\"\nexec \"$@\"\n");
        var command = List.of(checkout.launcher().toString(), "list");
        var one = checkout.start(command);
        var two = checkout.start(command);
        for (Ran ran : List.of(Checkout.finish(one), Checkout.finish(two))) {
            assertEquals("", ran.err());
            assertTrue(ran.out().startsWith("version 1\n"), ran.out());
        }
        await(cache("25.0.3"));
        assertTrue(cached("1"));
        assertEquals(CACHES, Checkout.names(checkout.file("target/aot")));
    }

    @Test
    void a_replaced_jar_is_what_runs_be_it_newer_or_older() throws Exception {
        cached("1");
        await(cache("25.0.3"));
        var other = Files.writeString(folder.resolve("other"), "version 2\n");
        checkout.tool("nice", "#!/bin/sh\n");
        var age = Files.getLastModifiedTime(jar).toMillis();
        for (long step : new long[] {-86_400_000, -1, 1, 86_400_000}) {
            Files.setLastModifiedTime(other, FileTime.fromMillis(age + step));
            Files.copy(
                    other,
                    jar,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            assertFalse(cached("2"), "jar moved by " + step + " ms");
        }
    }

    @Test
    void a_replaced_jar_gets_a_cache_of_its_own() throws Exception {
        cached("1");
        await(cache("25.0.3"));
        var first = Files.getLastModifiedTime(cache("25.0.3"));
        Files.writeString(jar, "version 2\n");
        assertFalse(cached("2"));
        while (Files.getLastModifiedTime(cache("25.0.3")).equals(first)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        await(cache("25.0.3"));
        assertTrue(cached("2"));
    }

    @Test
    void a_replaced_jdk_gets_a_cache_of_its_own() throws Exception {
        cached("1");
        await(cache("25.0.3"));
        Checkout.release(checkout.jdks.resolve("25"), "25.0.4");
        assertFalse(cached("1"));
        await(cache("25.0.4"));
        assertTrue(cached("1"));
    }

    @Test
    void a_folder_that_cannot_be_written_to_goes_without() throws Exception {
        var command = new ArrayList<>(Stranger.command(folder));
        command.addAll(List.of(checkout.launcher().toString(), "list"));
        Files.setPosixFilePermissions(
                checkout.file("target"), PosixFilePermissions.fromString("r-xr-xr-x"));
        var ran = Checkout.finish(checkout.start(command));
        Files.setPosixFilePermissions(
                checkout.file("target"), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals("", ran.err());
        assertTrue(ran.out().startsWith("version 1\n"), ran.out());
        assertEquals(List.of("task-bg.jar"), Checkout.names(checkout.file("target")));
    }

    @Test
    void a_training_that_fails_is_not_tried_at_every_start() throws Exception {
        checkout.jdk("25", "25.0.3", "case $* in *AOTMode*) echo no >&2; exit 1 ;; esac\n" + TOLD);
        assertFalse(cached("1"));
        await(checkout.file("target/aot/Some_Body-25.0.3+9.aot.failed"));
        var log = checkout.file("target/aot/training.log");
        assertEquals("no\n", Files.readString(log));
        Files.delete(log);
        Checkout.finish(
                checkout.start(
                        List.of(
                                "/bin/sh",
                                checkout.file("src/main/sh/train.sh").toString(),
                                checkout.root.toString())));
        assertFalse(Files.exists(log));
        assertFalse(cached("1"));
    }

    @Test
    void runners_and_hooks_leave_the_making_to_others() throws Exception {
        checkout.tool("nice", "#!/bin/sh\necho training >\"$HOME/trainings\"\n");
        checkout.run("finish", "bg_1");
        checkout.run("hook-complete");
        assertFalse(Files.exists(folder.resolve("trainings")));
    }
}
