package taskbg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Measures the monitor on a terminal: how soon it shows things, and what it costs meanwhile. */
final class MonitorBench {
    private static final int AGENTS = 100;
    private static final int LINES = 100;
    private static final int MANY = 10_000;
    private static final double SOON = 50;

    /** How long opening leaves its traces, in milliseconds. */
    private static final long SETTLING = 5000;

    private final boolean quick;
    private final List<String> launcher =
            List.of(Path.of("bin", "task-bg").toAbsolutePath().toString());
    private final Path folder = Bench.FOLDER.resolve("monitor");
    private final Results results;

    MonitorBench(boolean quick) throws IOException {
        this.quick = quick;
        Files.createDirectories(Bench.FOLDER);
        results = new Results("monitor", "on a terminal of script(1), 120x40");
    }

    void run() throws IOException, InterruptedException {
        if (!Meter.onPath("script") || !Files.exists(Path.of("/proc/self/stat"))) {
            System.out.println("The monitor is measured on Linux only, with script(1).");
            return;
        }
        delete(folder);
        thousand(new Home(Files.createDirectories(folder.resolve("1000")), 1000));
        atWork(Files.createDirectories(folder.resolve("many")));
        longOutput(Files.createDirectories(folder.resolve("long")));
        delete(folder);
        results.keep();
    }

    private Terminal open(Path home) throws IOException {
        return new Terminal(launcher, Map.of("HOME", home.toString()));
    }

    private void thousand(Home home) throws IOException, InterruptedException {
        opening(home);
        try (var terminal = open(home.path())) {
            terminal.await(screen -> isWhole(screen, "1000 tasks"));
            milliseconds("record changed → cells", records(terminal, home, quick ? 50 : 200));
            milliseconds("output grew → cells", growths(terminal, home, quick ? 50 : 200));
            milliseconds("key → cells", keys(terminal, quick ? 50 : 200));
        }
    }

    private static boolean isWhole(Screen screen, String tasks) {
        return screen.shows(tasks) && screen.shows("q quit") && screen.showsOutput();
    }

    private void opening(Home home) throws IOException, InterruptedException {
        var ours = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        List<String> empty = List.of();
        for (int i = 0; i <= (quick ? 5 : 15); i++) {
            double shown;
            try (var terminal = open(home.path())) {
                long at = terminal.await(screen -> isWhole(screen, "1000 tasks"));
                shown = (at - terminal.begun()) / 1e6;
                if (empty.isEmpty()) {
                    empty = Started.empty("empty-monitor", terminal.vitals().words());
                }
            }
            try (var terminal = new Terminal(empty, Map.of())) {
                double floor = (terminal.ended() - terminal.begun()) / 1e6;
                // The first round only warms up.
                if (i > 0) {
                    ours.add(shown);
                    ratios.add(shown / floor);
                }
            }
        }
        var measure =
                "%.0f ms (%.0f to %.0f)"
                        .formatted(quantile(ours, 0.5), quantile(ours, 0.1), quantile(ours, 0.9));
        var row = "first frame, 1,000 / empty main";
        results.add(row, measure, quantile(ratios, 0.5), Double.NaN, 6);
    }

    /** Replaces the record of the first row, as its writers do. */
    private static List<Double> records(Terminal terminal, Home home, int count)
            throws IOException, InterruptedException {
        var record = home.tasks().resolve(Home.id(999) + ".json");
        var text = Files.readString(record);
        var latencies = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            pause(i);
            var words = "Changed " + (1000 + i);
            var made = record.resolveSibling(".made");
            Files.writeString(made, text.replace("Task number 999", words));
            long at = System.nanoTime();
            Files.move(made, record, StandardCopyOption.ATOMIC_MOVE);
            latencies.add((terminal.await(screen -> screen.shows(words)) - at) / 1e6);
        }
        return latencies;
    }

    /** Adds lines to the output of the selected task. */
    private static List<Double> growths(Terminal terminal, Home home, int count)
            throws IOException, InterruptedException {
        var output = home.tasks().resolve(Home.id(999) + ".out");
        var latencies = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            pause(i);
            var words = "Line " + (1000 + i);
            long at = System.nanoTime();
            Files.writeString(output, words + "\n", StandardOpenOption.APPEND);
            latencies.add((terminal.await(screen -> screen.shows(words)) - at) / 1e6);
        }
        return latencies;
    }

    /** Moves the selection, which shows the output of another task. */
    private static List<Double> keys(Terminal terminal, int count)
            throws IOException, InterruptedException {
        var latencies = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            pause(i);
            var before = terminal.title();
            long at = terminal.type(i / 5 % 2 == 0 ? "j" : "k");
            long shown = terminal.await(screen -> !screen.title().equals(before));
            latencies.add((shown - at) / 1e6);
        }
        return latencies;
    }

    private void atWork(Path home) throws IOException, InterruptedException {
        try (var agents = new Agents(home, AGENTS, launcher)) {
            try (var terminal = open(home)) {
                terminal.await(screen -> screen.shows(AGENTS + " tasks"));
                keys(terminal, quick ? 100 : 300);
                idle(terminal, AGENTS + " running");
                reads(terminal);
            }
            new Home(home, MANY);
            try (var terminal = open(home)) {
                long at = terminal.await(screen -> screen.shows(MANY + AGENTS + " tasks"));
                var opened = "%.0f ms".formatted((at - terminal.begun()) / 1e6);
                results.add("all of 10,000 records shown", opened);
                keys(terminal, quick ? 100 : 300);
                idle(terminal, "10,000 records");
                results.add("  memory", "%.0f MB".formatted(terminal.vitals().resident()));
                busy(terminal, agents);
            }
        }
    }

    /** Lets what went before be drawn, at no fixed phase of the monitor's own clocks. */
    private static void pause(int round) throws InterruptedException {
        Thread.sleep(40 + round * 37 % 60);
    }

    private void idle(Terminal terminal, String what) throws IOException, InterruptedException {
        Thread.sleep(SETTLING);
        var vitals = terminal.vitals();
        double seconds = quick ? 10 : 20;
        long before = vitals.wakes();
        double share = vitals.share(seconds) * 100;
        double wakes = (vitals.wakes() - before) / seconds;
        var measure = "%.2f %% of a core, %.0f wakes/s".formatted(share, wakes);
        results.add("idle, " + what, measure, share, 0.5, "%");
    }

    private void reads(Terminal terminal) throws IOException, InterruptedException {
        if (!Meter.onPath("strace")) {
            results.add("  files read meanwhile", "unknown without strace");
            return;
        }
        int seconds = quick ? 10 : 20;
        var reads = terminal.vitals().fileReads(seconds);
        int sum = reads.values().stream().mapToInt(Integer::intValue).sum();
        var measure = "%d in %d s, by strace".formatted(sum, seconds);
        results.add("  files opened or read meanwhile", measure, sum, 0, "reads");
        reads.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .forEach(each -> results.add("    " + each.getKey(), each.getValue() + " times"));
    }

    private void busy(Terminal terminal, Agents agents) throws IOException, InterruptedException {
        var writer = agents.write(LINES);
        Thread.sleep(SETTLING);
        var vitals = terminal.vitals();
        double share = vitals.share(quick ? 10 : 20) * 100;
        results.add(
                "10,000 records, 100 × 100 lines/s",
                "%.0f %% of a core".formatted(share),
                share,
                25,
                "%");
        var latencies = keys(terminal, quick ? 50 : 200);
        milliseconds("  key → cells meanwhile", latencies);
        double memory = vitals.resident();
        results.add("  memory", "%.0f MB".formatted(memory), memory, 150, "MB");
        agents.writeNoMore();
        writer.join();
    }

    private void longOutput(Path path) throws IOException, InterruptedException {
        var home = new Home(path, 10);
        var output = new LongOutput(home.tasks().resolve(Home.id(8) + ".out"));
        output.make();
        try (var terminal = open(path)) {
            terminal.await(screen -> isWhole(screen, "10 tasks"));
            keys(terminal, 60);
            new LongSearch(terminal, output, results).run(quick ? 2 : 5);
        } finally {
            output.remove();
        }
    }

    private void milliseconds(String row, List<Double> latencies) {
        double late = quantile(latencies, 0.99);
        var measure = "%.0f ms, p99 %.0f ms".formatted(quantile(latencies, 0.5), late);
        results.add(row, measure, late, SOON, "ms");
    }

    static double quantile(List<Double> values, double fraction) {
        var all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return Sample.quantile(all, fraction);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
