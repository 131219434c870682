package taskbg.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import taskbg.actions.ProcessContext;
import taskbg.command.Cli;
import taskbg.store.TaskFolder;
import taskbg.task.Task;
import taskbg.task.TaskId;

/** A home of its own with a droid on the PATH; closed, it leaves no process of it behind. */
public final class Home implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    public final Path folder;

    /** All that programs here find in their environment. */
    public final Map<String, String> environment = new TreeMap<>();

    /** The clock of programs that run in this JVM. */
    public InstantSource clock = InstantSource.system();

    /** What a program said, and how it ended. */
    public record Ran(int code, String out, String err) {
        /** The text of a field of the answer; empty where there is none. */
        public String text(String field) {
            int at = out.indexOf("\"" + field + "\": \"");
            int from = at + field.length() + 5;
            return at < 0 ? "" : out.substring(from, out.indexOf('"', from));
        }
    }

    public Home(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Where the tasks are. */
    public Path tasks() {
        return folder.resolve(".factory/.omd/background-tasks");
    }

    /** Makes a script called droid that runs as every agent. */
    public Home droid(String script) {
        return program("droid", "#!/bin/sh\n" + script + "\n");
    }

    /** Makes a program on the PATH. */
    public Home program(String name, String content) {
        write(folder.resolve("bin").resolve(name), content);
        try {
            Files.setPosixFilePermissions(
                    folder.resolve("bin").resolve(name),
                    PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Writes a file, and the folders above it. */
    public static Path write(Path file, String content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the words in this JVM. */
    public Ran run(String... words) {
        return run(false, "", words);
    }

    /** Runs the words in this JVM, on a terminal or not, with this on standard input. */
    public Ran run(boolean terminal, String stdin, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = run(terminal, stdin, out, err, words);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** As {@link #run(boolean, String, String...)}, printing to these. */
    public int run(
            boolean terminal, String stdin, OutputStream out, OutputStream err, String... words) {
        return new Cli(
                        context(terminal),
                        new ByteArrayInputStream(stdin.getBytes(UTF_8)),
                        new PrintStream(out, false, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(List.of(words));
    }

    /** A process that was started in this home, now. */
    public ProcessContext context(boolean terminal) {
        return new ProcessContext(
                Map.copyOf(environment),
                folder,
                List.of("/nowhere/task-bg"),
                clock,
                () -> ZoneOffset.UTC,
                terminal,
                false);
    }

    /** The command that runs the words in a JVM. */
    public static List<String> command(String... words) {
        return Jvm.command("taskbg.Main", words);
    }

    /** Runs the words in a JVM of their own. */
    public Ran process(String... words) {
        return process(command(words));
    }

    /** Runs a command in this home, to its end. */
    public Ran process(List<String> command) {
        try {
            var out = Files.createTempFile(folder, "out", "");
            var err = Files.createTempFile(folder, "err", "");
            var process =
                    start(
                            command,
                            builder -> {
                                builder.redirectOutput(out.toFile());
                                builder.redirectError(err.toFile());
                            });
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("hangs: " + command);
            }
            return new Ran(process.exitValue(), read(out), read(err));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What a process's builder is told besides. */
    public interface Setting {
        void apply(ProcessBuilder builder);
    }

    /** Starts a command in this home. */
    public Process start(List<String> command, Setting setting) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        setting.apply(builder);
        return builder.start();
    }

    /** The task as its record tells it now; null where there is no such task that can be read. */
    public @Nullable Task task(String id) {
        var stored = new TaskFolder(tasks(), () -> ZoneOffset.UTC).find(new TaskId(id));
        return stored == null ? null : stored.task();
    }

    /** The task as its record tells it, once it has ended, without a look of anybody else. */
    public Task awaitEnd(String id) {
        await("the end of " + id, () -> task(id) instanceof Task task && task.ended());
        return Objects.requireNonNull(task(id));
    }

    /** Waits until the condition holds; fails if it never does. */
    public static void await(String description, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never: " + description);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Waits until a file is there and ends with a line's end; the answer is its text. */
    public String awaitFile(String name) {
        var file = folder.resolve(name);
        await(name, () -> Files.exists(file) && read(file).endsWith("\n"));
        return read(file);
    }

    /** Waits until the runner of a task has written down how its agent ended. */
    public void awaitExit(String id) {
        await("the exit of " + id, () -> Files.exists(tasks().resolve(id + ".exit")));
    }

    /** The processes that have this home and are alive. */
    public List<ProcessHandle> processes() {
        var ours = new ArrayList<ProcessHandle>();
        ProcessHandle.allProcesses()
                .filter(process -> process.isAlive() && isOurs(process.pid()))
                .forEach(ours::add);
        return ours;
    }

    private boolean isOurs(long pid) {
        try {
            var environ = Path.of("/proc", Long.toString(pid), "environ");
            return ("\0" + new String(Files.readAllBytes(environ), UTF_8))
                    .contains("\0HOME=" + folder + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        await(
                "the end of all processes",
                () -> {
                    var left = processes();
                    left.forEach(ProcessHandle::destroyForcibly);
                    return left.isEmpty();
                });
    }

    /** A moment in the tests' time. */
    public static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }
}
