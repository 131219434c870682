package taskbg.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import taskbg.task.Evidence;
import taskbg.task.Exit;
import taskbg.task.TaskId;

/** A directory with an engine, in which real agents run; closed, it sees that none is left. */
final class Workshop implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    final Path directory;
    final LocalEngine engine;

    Workshop(Path directory) {
        this.directory = directory;
        engine = new LocalEngine(directory);
    }

    static TaskId id(String name) {
        return new TaskId(name);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    Job job(String id, String... argv) {
        return new Job(
                id(id),
                List.of(argv),
                directory,
                Map.of("HOME", directory.toString()),
                file(id + ".out"),
                file(id + ".exit"),
                file(id + ".gate"),
                List.of("/bin/sh", "-c", "echo \"$0\" >\"$1\"", id, file(id + ".done").toString()));
    }

    /** A shell script as the agent; its arguments follow {@code $0}. */
    Job script(String id, String script, String... arguments) {
        var argv = new ArrayList<>(List.of("/bin/sh", "-c", script, "agent"));
        argv.addAll(List.of(arguments));
        return job(id, argv.toArray(String[]::new));
    }

    /** The job in another directory and with another addition to the environment. */
    static Job with(Job job, Path directory, Map<String, String> environment) {
        return new Job(
                job.id(),
                job.argv(),
                directory,
                environment,
                job.output(),
                job.exitFile(),
                job.gate(),
                job.finish());
    }

    Evidence run(Job job) {
        try (var held = engine.start(job)) {
            held.release();
            return held.evidence();
        }
    }

    Evidence queue(Job job) {
        try (var held = engine.start(job)) {
            held.queue();
            return held.evidence();
        }
    }

    /** What the runner wrote, once its finish command has run as well. */
    ExitFile end(Job job) {
        await("the end of " + job.id(), () -> read(file(job.id() + ".done")).endsWith("\n"));
        return ExitFile.read(job.exitFile());
    }

    int code(Job job) {
        return end(job) instanceof ExitFile.Ended(Exit exit) ? exit.code() : -1;
    }

    String output(Job job) {
        return read(job.output());
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The pid that an agent wrote into a file, once it is there. */
    long pid(String name) {
        await(name, () -> read(file(name)).endsWith("\n"));
        return Long.parseLong(read(file(name)).strip());
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for " + what);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    static boolean lives(long pid) {
        return new Linux().start(pid) >= 0;
    }

    /** The processes that have this workshop in their environment. */
    List<Stat> left() {
        var linux = new Linux();
        var processes = linux.processes();
        var environs = linux.environs(processes);
        var left = new ArrayList<Stat>();
        for (var process : processes) {
            var environ = environs.get(process.pid());
            if (environ != null
                    && directory.toString().equals(environ.value(Runner.DIRECTORY))
                    && !process.dead()) {
                left.add(process);
            }
        }
        return left;
    }

    /** Ends what is left, and fails if there was something. */
    @Override
    public void close() {
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (!left().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        var left = left();
        for (var process : left) {
            ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        assertEquals(List.of(), left);
    }
}
