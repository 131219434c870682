package taskbg.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import taskbg.actions.Cancel;
import taskbg.actions.Launch;
import taskbg.actions.SendSignal;
import taskbg.actions.Site;
import taskbg.store.Patience;
import taskbg.store.TaskFolder;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Signal;
import taskbg.task.Task;
import taskbg.task.Trouble;

/**
 * A temporary folder in which simulated agents really run; closing it stops them and deletes it.
 */
final class Demo implements AutoCloseable {
    private static final Patience PATIENCE = Patience.silent(Duration.ofSeconds(30));
    private static final String PLAYER = "/taskbg/demo/droid";

    /** What one agent plays: the word that its script knows, and how long ago it began. */
    private record Scene(String description, String droid, String word, Duration ago, Turn turn) {}

    /** What happens to an agent besides what it plays. */
    private enum Turn {
        NONE,
        CANCELLED,
        KILLED
    }

    private static final List<Scene> SCENES =
            List.of(
                    scene("Find open questions in the docs", "basic-searcher", "done", 95),
                    scene("Summarise last week's incidents", "explorer", "done", 71),
                    new Scene(
                            "Migrate the old config",
                            "executor-low",
                            "log",
                            minutes(52),
                            Turn.CANCELLED),
                    scene("Generate release notes", "executor-low", "provider", 33),
                    scene("Index the monorepo", "librarian", "silent", 12),
                    scene("Review the storage engine", "code-reviewer", "long", 4),
                    new Scene("Profile the hot path", "oracle", "silent", minutes(3), Turn.KILLED),
                    scene("Tail the batch workers", "executor-med", "log", 2),
                    scene("Build all targets", "executor-med", "build", 1),
                    scene("Push the hotfix", "executor-low", "denied", 1),
                    scene("Port the CLI to Windows", "executor-high", "crash", 0),
                    scene("Fix the flaky login test", "executor-med", "fix", 0));

    private final Site site;
    private final Path root;
    private final PrintStream err;
    private final Thread cleaner = new Thread(this::clean, "demo-cleaner");

    /** Whether nothing may be launched any more; guarded by this. */
    private boolean over;

    /**
     * Why an agent could not be launched, to be said when the screen is free; empty if all were.
     */
    private volatile String trouble = "";

    private Demo(Site site, Path root, PrintStream err) {
        this.site = site;
        this.err = err;
        this.root = root;
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    private static Scene scene(String description, String droid, String word, int minutes) {
        return new Scene(description, droid, word, minutes(minutes), Turn.NONE);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    static Demo open(Console console) throws IOException {
        var root = Files.createTempDirectory("task-bg-demo");
        var player = root.resolve("droid");
        try (var script = Demo.class.getResourceAsStream(PLAYER)) {
            Files.copy(Objects.requireNonNull(script), player);
        }
        Files.setPosixFilePermissions(player, PosixFilePermissions.fromString("rwx------"));
        var context = console.site().context();
        var environment = new HashMap<>(context.environment());
        environment.put("PATH", root + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        var tasks = new TaskFolder(root.resolve("tasks"), context.zone()).with(PATIENCE);
        return new Demo(Site.local(tasks, context.in(root, environment)), root, console.err());
    }

    Site site() {
        return site;
    }

    /** Launches all agents, in a thread of its own: one wants to see them come. */
    void play() {
        Thread.ofPlatform().daemon().name("demo").start(this::playAll);
    }

    private void playAll() {
        try {
            for (var scene : SCENES) {
                play(scene);
            }
        } catch (Trouble e) {
            trouble = e.sentence();
        }
    }

    /** Never while it is being cleaned up, or after. */
    private synchronized void play(Scene scene) {
        if (over) {
            return;
        }
        var then = site.context().at(() -> site.clock().instant().minus(scene.ago()));
        var begun = new Site(site.folder(), site.engine(), then);
        var task = new Launch(begun, ThreadLocalRandom.current()).run(assignment(scene));
        switch (scene.turn()) {
            case NONE -> {}
            case CANCELLED -> new Cancel(begun).run(task.id(), Duration.ZERO);
            case KILLED -> new SendSignal(site).run(task.id(), Signal.KILL);
        }
    }

    private Assignment assignment(Scene scene) {
        return new Assignment(
                scene.description(),
                scene.description() + ". demo:" + scene.word(),
                scene.droid(),
                Assignment.MAIN,
                scene.droid(),
                null,
                Order.ofDroid(Autonomy.LOW, site.directory().toString(), OutputFormat.DROID));
    }

    @Override
    public void close() {
        clean();
        if (!trouble.isEmpty()) {
            Console.warn(err, trouble);
        }
        Runtime.getRuntime().removeShutdownHook(cleaner);
    }

    /** Runs at the end, and at a signal's too, which may come in the middle of the other. */
    private synchronized void clean() {
        over = true;
        for (var stored : site.folder().all()) {
            var task = stored.task();
            if (task != null && !task.ended()) {
                stop(task);
            }
        }
        delete();
    }

    private void stop(Task task) {
        try {
            new Cancel(site).run(task.id(), Duration.ZERO);
        } catch (Trouble e) {
            Console.warn(err, e.sentence());
        }
    }

    private void delete() {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble("Delete " + root + " yourself: " + e.getMessage(), e);
        }
    }
}
