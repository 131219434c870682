package taskbg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs what bin/bench was asked for; a source file that the JDK runs as it is. */
final class Bench {
    /** Where results and the directories that are measured on are kept. */
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private Bench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        boolean quick = words.contains("--quick");
        switch (words.isEmpty() ? "--all" : words.getFirst()) {
            case "verbs" -> new VerbBench(quick, reference(words)).run();
            case "monitor" -> new MonitorBench(quick).run();
            case "--all", "--quick", "--reference" -> {
                new VerbBench(quick, reference(words)).run();
                new MonitorBench(quick).run();
            }
            case "compare" -> Results.compare(words.subList(1, words.size()));
            default -> throw new IllegalArgumentException(words.getFirst());
        }
    }

    private static Path reference(List<String> words) {
        int at = words.indexOf("--reference");
        return Path.of(at < 0 ? "../shared/reference/reference.py" : words.get(at + 1))
                .toAbsolutePath()
                .normalize();
    }
}
