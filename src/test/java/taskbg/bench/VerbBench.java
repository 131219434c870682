package taskbg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Measures every verb: the program, java without the launcher, an empty main, the reference. */
final class VerbBench {
    private static final double EMPTY_BUDGET = 1.6;
    private static final String REFERENCE = "reference";
    private static final String ON_PATH = "reference on the PATH";
    private static final int SMALL = 10;
    private static final int LARGE = 10_000;
    private static final List<String> VERBS =
            List.of(
                    "launch",
                    "list",
                    "status",
                    "output",
                    "complete",
                    "prune",
                    "cleanup",
                    "hook-complete");
    private static final List<String> OURS_ALONE = List.of("cancel", "finish");

    private final Meter meter = new Meter();
    private final boolean quick;

    /** How the reference is run, by name: under the system's Python and, if another, the PATH's. */
    private final Map<String, List<String>> references;

    private final Started started;
    private final Path agents;
    private final Results results;

    VerbBench(boolean quick, Path reference) throws IOException, InterruptedException {
        this.quick = quick;
        Files.createDirectories(Bench.FOLDER);
        references = references(reference);
        agents = agents();
        started = Started.here();
        results =
                new Results(
                        "verbs",
                        "timed by "
                                + meter.tool()
                                + (references.isEmpty() ? "; no reference at " + reference : ""));
        references.forEach((name, command) -> results.add(name, command.getFirst()));
    }

    /** Under the system's Python, and under the PATH's where that is another. */
    private static Map<String, List<String>> references(Path reference) throws IOException {
        var references = new LinkedHashMap<String, List<String>>();
        if (!Files.exists(reference)) {
            return references;
        }
        var system = Path.of("/usr/bin/python3");
        if (Files.isExecutable(system)) {
            references.put(REFERENCE, List.of(system.toString(), reference.toString()));
        }
        if (Meter.onPath("python3")) {
            var path = interpreter();
            if (references.isEmpty() || !Files.isSameFile(system, path)) {
                references.put(
                        references.isEmpty() ? REFERENCE : ON_PATH,
                        List.of(path.toString(), reference.toString()));
            }
        }
        return references;
    }

    /** The PATH's interpreter itself, without what a version manager puts before it. */
    private static Path interpreter() throws IOException {
        var asked =
                new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
        return Path.of(new String(asked.getInputStream().readAllBytes()).strip());
    }

    /** A folder with a droid that ends at once, and says in a file that it ran. */
    private static Path agents() throws IOException {
        var folder = Files.createDirectories(Bench.FOLDER.resolve("agents"));
        var droid = folder.resolve("droid");
        Files.writeString(
                droid,
                "#!/bin/sh\n[ -z \"${RAN-}\" ] || echo \"$TASK_BG_ID\" >>\"$RAN\"\n"
                        + "echo '{\"type\":\"completion\",\"finalText\":\"done\"}'\n");
        droid.toFile().setExecutable(true);
        return folder;
    }

    void run() throws IOException, InterruptedException {
        for (var verb : VERBS) {
            measure(verb, SMALL, quick ? 5 : 15, 12);
        }
        for (var verb : OURS_ALONE) {
            measure(verb, SMALL, quick ? 5 : 15, 8);
        }
        if (!quick) {
            for (var verb : VERBS) {
                measure(verb, 1000, 5, 3);
            }
        }
        for (var verb : VERBS) {
            measure(verb, LARGE, quick ? 2 : 3, 8);
        }
        var home = new Home(Bench.FOLDER.resolve("ours-" + SMALL), SMALL);
        for (var verb : List.of("status", "list")) {
            var command = command("peak", started.launcher(), verb, home, 0);
            results.add(verb + ": peak memory", String.format("%.0f MiB", meter.peak(command)));
        }
        new Crowd(started.launcher(), references.getOrDefault(REFERENCE, List.of()), agents)
                .run(quick ? 50 : 200, results);
        results.keep();
    }

    /** Measures a verb in rounds, until there are enough or they have taken long. */
    private void measure(String verb, int size, int rounds, int seconds)
            throws IOException, InterruptedException {
        var ours = new Home(Bench.FOLDER.resolve("ours-" + size), size);
        var theirs = new Home(Bench.FOLDER.resolve("reference-" + size), size);
        var samples = new LinkedHashMap<String, List<Sample>>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int round = 0; round <= rounds; round++) {
            for (var command : commands(verb, ours, theirs, round, size)) {
                var home = references.containsKey(command.name()) ? theirs : ours;
                var kept = home.keep();
                var sample = meter.time(command);
                if (verb.equals("launch")) {
                    kept.removeNew();
                }
                kept.putBack();
                // The first round only warms up.
                if (round > 0) {
                    samples.computeIfAbsent(command.name(), _ -> new ArrayList<>()).add(sample);
                }
            }
            if (round >= 2 && System.nanoTime() > end) {
                break;
            }
        }
        report(verb, size, samples);
    }

    private List<Meter.Command> commands(String verb, Home ours, Home theirs, int round, int size)
            throws IOException {
        var commands = new ArrayList<Meter.Command>();
        commands.add(command("task-bg", started.launcher(), verb, ours, round));
        if (size == SMALL) {
            commands.add(command("java", started.java(), verb, ours, round));
            commands.add(new Meter.Command("empty", started.empty(), Map.of()));
        }
        if (VERBS.contains(verb)) {
            for (var reference : references.entrySet()) {
                commands.add(
                        command(reference.getKey(), reference.getValue(), verb, theirs, round));
            }
        }
        return commands;
    }

    private Meter.Command command(
            String name, List<String> program, String verb, Home home, int round) {
        var words = new ArrayList<>(program);
        words.add(verb);
        switch (verb) {
            case "launch" -> words.addAll(List.of("Say hi", "Say hi", "executor-med", "main"));
            case "status", "output", "cancel", "finish" -> words.add(home.ended(round));
            case "complete" -> words.addAll(List.of(home.ended(round), "All done"));
            default -> {}
        }
        var path = agents + ":" + System.getenv("PATH");
        var environment = Map.of("HOME", home.path().toString(), "PATH", path);
        return verb.equals("hook-complete")
                ? new Meter.Command(name, words, environment, home.stop())
                : new Meter.Command(name, words, environment);
    }

    private void report(String verb, int size, Map<String, List<Sample>> samples) {
        var row = verb + ", " + size;
        if (!samples.containsKey(REFERENCE)) {
            compare(row, samples, "task-bg", REFERENCE, Double.NaN);
        }
        for (var name : references.keySet()) {
            if (samples.containsKey(name)) {
                compare(row + " / " + name, samples, "task-bg", name, budget(name, verb, size));
            }
        }
        if (size == SMALL) {
            compare(row + " / empty main", samples, "java", "empty", EMPTY_BUDGET);
            double cost = difference(samples.get("task-bg"), samples.get("java"));
            results.add(row + ": launcher", String.format("%+.1f ms (budget 5)", cost * 1000));
        }
    }

    private static double budget(String reference, String verb, int size) {
        if (size == SMALL) {
            return reference.equals(ON_PATH) ? 1.0 : verb.equals("launch") ? 1.5 : 1.25;
        }
        if (size < LARGE || reference.equals(ON_PATH)) {
            return Double.NaN;
        }
        return switch (verb) {
            case "list" -> 0.5;
            case "status", "output" -> 0.2;
            case "hook-complete" -> 0.6;
            default -> Double.NaN;
        };
    }

    private void compare(
            String row,
            Map<String, List<Sample>> samples,
            String one,
            String other,
            double budget) {
        var ours = samples.get(one);
        var theirs = samples.get(other);
        var walls = ours.stream().mapToDouble(Sample::wall).toArray();
        var measure =
                String.format(
                        "%.0f ms (%.0f to %.0f)",
                        Sample.quantile(walls, 0.5) * 1000,
                        Sample.quantile(walls, 0.1) * 1000,
                        Sample.quantile(walls, 0.9) * 1000);
        if (theirs == null) {
            results.add(row, measure);
            return;
        }
        double wall = ratio(ours, theirs, Sample::wall);
        results.add(row, measure, wall, ratio(ours, theirs, Sample::cpu), budget);
    }

    /** The median of the differences of runs that followed each other, in seconds. */
    private static double difference(List<Sample> some, List<Sample> others) {
        var differences = new double[some.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = some.get(i).wall() - others.get(i).wall();
        }
        return Sample.quantile(differences, 0.5);
    }

    /** The median of the ratios of runs that followed each other. */
    private static double ratio(
            List<Sample> ours, List<Sample> theirs, ToDoubleFunction<Sample> measure) {
        var ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = measure.applyAsDouble(ours.get(i)) / measure.applyAsDouble(theirs.get(i));
        }
        return Sample.quantile(ratios, 0.5);
    }
}
