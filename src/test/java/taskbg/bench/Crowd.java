package taskbg.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Launches from many processes at once: none may be lost, none may run twice. */
final class Crowd {
    private static final Pattern ID = Pattern.compile("\"taskId\": \"(bg_[0-9a-f]+)\"");
    private static final long LONGEST = 300_000_000_000L;

    private final List<String> launcher;
    private final List<String> python;
    private final Path home = Bench.FOLDER.resolve("crowd");
    private final Path agents;

    Crowd(List<String> launcher, List<String> python, Path agents) {
        this.launcher = launcher;
        this.python = python;
        this.agents = agents;
    }

    void run(int count, Results results) throws IOException, InterruptedException {
        clear();
        long start = System.nanoTime();
        var processes = new ArrayList<Process>();
        for (int i = 0; i < count; i++) {
            processes.add(start(launcher, "launch", "n" + i, "Say hi", "executor-med", "main"));
        }
        var ids = new HashSet<String>();
        for (var process : processes) {
            var matcher = ID.matcher(answer(process));
            if (matcher.find()) {
                ids.add(matcher.group(1));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var ran = ran(count, start + LONGEST);
        boolean once = ran.size() == count && new HashSet<>(ran).equals(ids);
        boolean seen = python.isEmpty() || read().equals(ids);
        var found = ids.size() == count && once && seen ? "holds" : "MISSED";
        results.add(
                count + " launches at once",
                String.format("%.1f s, %d answered", seconds, ids.size()));
        results.add(
                "  run once, all readable: " + found,
                ran.size() + " ran, " + (python.isEmpty() ? "no reference" : "" + read().size()));
    }

    private void clear() throws IOException {
        if (Files.exists(home)) {
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(home);
    }

    /** The tasks whose agents have run, once per run; waited for until there are enough. */
    private List<String> ran(int count, long end) throws IOException, InterruptedException {
        var file = home.resolve("ran");
        var tasks = home.resolve(".factory/.omd/background-tasks");
        while (System.nanoTime() < end && !allEnded(tasks, count)) {
            Thread.sleep(100);
        }
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static boolean allEnded(Path tasks, int count) throws IOException {
        int ended = 0;
        for (var name : tasks.toFile().list()) {
            if (name.endsWith(".json")) {
                var text = Files.readString(tasks.resolve(name));
                ended += text.contains("\"status\": \"completed\"") ? 1 : 0;
            }
        }
        return ended >= count;
    }

    /** The ids that the reference lists. */
    private HashSet<String> read() throws IOException {
        var ids = new HashSet<String>();
        var matcher =
                Pattern.compile("\"id\": \"(bg_[0-9a-f]+)\"")
                        .matcher(answer(start(python, "list")));
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }

    private Process start(List<String> program, String... words) throws IOException {
        var command = new ArrayList<>(program);
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", agents + ":" + System.getenv("PATH"));
        builder.environment().put("RAN", home.resolve("ran").toString());
        return builder.start();
    }

    private static String answer(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
