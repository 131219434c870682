package taskbg.actions;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Droids;
import taskbg.process.Engine;
import taskbg.process.ExitFile;
import taskbg.process.LocalEngine;
import taskbg.store.TaskFolder;
import taskbg.task.Droid;
import taskbg.task.Evidence;
import taskbg.task.Leftover;
import taskbg.task.Sighting;
import taskbg.task.Task;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/**
 * What actions work on: the tasks' folder, the place where agents run, and what this process was
 * started with.
 */
public record Site(TaskFolder folder, Engine engine, ProcessContext context) {
    /** In an environment: the task directory that is used though others could interfere there. */
    public static final String TRUSTED = "TASK_BG_TRUST_DIRECTORY";

    private static final String SETTINGS = "TASK_BG_SETTINGS";
    private static final String USUAL_SETTINGS = ".factory/.omd/task-bg.json";

    /** A site whose agents run on this machine; its tasks are in a folder. */
    public static Site local(TaskFolder folder, ProcessContext context) {
        return new Site(folder, new LocalEngine(folder.directory()), context);
    }

    public InstantSource clock() {
        return context.clock();
    }

    Instant now() {
        return clock().instant();
    }

    /** The caller's variables. */
    public Map<String, String> environment() {
        return context.environment();
    }

    /** The caller's working directory, as an absolute path. */
    public Path directory() {
        return context.directory();
    }

    /** The words that call this program back, the first an absolute path. */
    public List<String> program() {
        return context.program();
    }

    /** What a runner, and all that its agent runs, must find in its environment to go on here. */
    Map<String, String> trust() {
        var trusted = environment().get(TRUSTED);
        return trusted == null ? Map.of() : Map.of(TRUSTED, trusted);
    }

    /** The caller's home; the root where it has none. */
    public Path home() {
        return path("HOME", environment().getOrDefault("HOME", "/"));
    }

    private static Path path(String variable, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new Trouble(variable + " names no path: " + value, e);
        }
    }

    /** The file that names other agents; it lies where nobody takes it for a task's record. */
    Path settings() {
        var named = environment().getOrDefault(SETTINGS, "");
        return named.isEmpty()
                ? home().resolve(USUAL_SETTINGS)
                : directory().resolve(path(SETTINGS, named)).normalize();
    }

    /** The droids that are defined for the caller's directory or known without, by name. */
    public List<Droid> droids() {
        return new Droids(home()).list(directory());
    }

    ExitFile exitFile(TaskId id) {
        return ExitFile.read(folder.exit(id));
    }

    /** What a look at the task's process finds; nothing can be seen of a task that names none. */
    Sighting sighting(Task task) {
        var evidence = evidence(task);
        return evidence == null ? Sighting.ELSEWHERE : engine.probe(task.id(), evidence);
    }

    /**
     * Whether a task that has ended is known to go on. Where its runner told the end nothing is
     * looked at but what was left then.
     */
    boolean goesOn(Task task) {
        var runner = task.leftovers().runner();
        if (runner == null) {
            return false;
        }
        for (var left : task.leftovers().processes()) {
            if (engine.lives(runner.of(left))) {
                return true;
            }
        }
        return task.status().exit() == null && engine.lives(runner) && !exited(task.id());
    }

    /** What lives of a task that has ended. */
    List<Leftover> living(Task task) {
        return engine.living(task.id(), task.leftovers(), exited(task.id()));
    }

    /** Whether the runner says so: what cannot be read tells of no end. */
    private boolean exited(TaskId id) {
        try {
            return switch (exitFile(id)) {
                case ExitFile.Ended _, ExitFile.NeverStarted _ -> true;
                case ExitFile.Absent _, ExitFile.Damaged _ -> false;
            };
        } catch (Trouble e) {
            return false;
        }
    }

    static @Nullable Evidence evidence(Task task) {
        return task.status().evidence();
    }

    /** The output as the record names it, else where we would have put it. */
    public Path output(Task task) {
        var named = task.progress().outputFile();
        try {
            return named == null ? folder.output(task.id()) : directory().resolve(named);
        } catch (InvalidPathException e) {
            return folder.output(task.id());
        }
    }
}
