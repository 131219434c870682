package taskbg.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one run, printed as they come and kept in a file of target/bench. */
final class Results {
    private static final String SUFFIX = ".tsv";
    private static final String ROW = "%-34s %-26s %9s %9s %8s %s%n";

    private final List<String> lines = new ArrayList<>();
    private final String kind;

    /**
     * @param kind what was measured; the file's name begins with it
     */
    Results(String kind, String about) {
        this.kind = kind;
        System.out.println(about);
        System.out.printf(ROW, "row", "median (10 % to 90 %)", "ratio", "cpu ratio", "budget", "");
    }

    /** A row without a budget. */
    void add(String row, String measure) {
        add(row, measure, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A row whose ratio must not be above its budget.
     *
     * @param cpu the ratio of processor time, which says more on a busy machine; NaN if unknown
     */
    void add(String row, String measure, double ratio, double cpu, double budget) {
        var verdict =
                Double.isNaN(budget) || Double.isNaN(ratio)
                        ? ""
                        : ratio <= budget ? "holds" : cpu <= budget ? "holds by cpu" : "MISSED";
        System.out.printf(ROW, row, measure, text(ratio), text(cpu), text(budget), verdict);
        lines.add(String.join("\t", row, measure, text(ratio), text(cpu), text(budget), verdict));
    }

    /**
     * A row whose value must not be above its budget, both in the same unit; with what the machine
     * had to do besides.
     */
    void add(String row, String measure, double value, double budget, String unit) {
        var limit = text(budget).replaceFirst("\\.?0+$", "") + " " + unit;
        var verdict = (value <= budget ? "holds" : "MISSED") + ", load " + load();
        System.out.printf(ROW, row, measure, "", "", limit, verdict);
        lines.add(String.join("\t", row, measure, "", "", limit, verdict));
    }

    /** The processes that wanted a processor in the last minute, where the system tells. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : String.format("%.1f", load);
    }

    private static String text(double number) {
        return Double.isNaN(number) ? "" : String.format("%.2f", number);
    }

    void keep() throws IOException {
        var now = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        var file = Bench.FOLDER.resolve(kind + "-" + now + SUFFIX);
        Files.write(file, lines);
        System.out.println("kept in " + file + "; bin/bench compare shows the last two runs");
    }

    /** Prints two runs beside each other: the files named, or the last two. */
    static void compare(List<String> names) throws IOException {
        var files = names.size() == 2 ? names.stream().map(Path::of).toList() : lastTwo();
        if (files.size() < 2) {
            System.out.println("There are no two runs in " + Bench.FOLDER + " yet.");
            return;
        }
        var before = rows(files.getFirst());
        var after = rows(files.getLast());
        System.out.println("old: " + files.getFirst() + "\nnew: " + files.getLast());
        System.out.printf("%-34s %-26s %-26s %9s %9s%n", "row", "old", "new", "old", "new");
        for (var row : after.entrySet()) {
            var old = before.getOrDefault(row.getKey(), new String[] {"", "", ""});
            var now = row.getValue();
            System.out.printf(
                    "%-34s %-26s %-26s %9s %9s%n", row.getKey(), old[1], now[1], old[2], now[2]);
        }
    }

    /** The last run and the one of its kind before it. */
    private static List<Path> lastTwo() throws IOException {
        try (var files = Files.list(Bench.FOLDER)) {
            var runs =
                    files.filter(file -> file.toString().endsWith(SUFFIX))
                            .sorted(Comparator.comparing(file -> part(file, 1)))
                            .toList();
            var like = runs.stream().filter(file -> part(file, 0).equals(part(runs.getLast(), 0)));
            var same = runs.isEmpty() ? runs : like.toList();
            return same.subList(Math.max(0, same.size() - 2), same.size());
        }
    }

    /** Of a file's name the kind of run, or its time. */
    private static String part(Path file, int index) {
        return file.getFileName().toString().split("-", 2)[index];
    }

    private static Map<String, String[]> rows(Path file) throws IOException {
        var rows = new LinkedHashMap<String, String[]>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split("\t", -1);
            rows.put(cells[0], cells);
        }
        return rows;
    }
}
