package taskbg.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs commands and times them: by hyperfine, which knows processor time, or by itself. */
final class Meter {
    private static final Path NOTHING = Path.of("/dev/null");

    private final boolean hyperfine = onPath("hyperfine");
    private final Path report = Bench.FOLDER.resolve("hyperfine.json");

    /**
     * What is run.
     *
     * @param environment what is set beside the caller's variables
     */
    record Command(String name, List<String> words, Map<String, String> environment, Path stdin) {
        Command(String name, List<String> words, Map<String, String> environment) {
            this(name, words, environment, NOTHING);
        }

        /** The words that read the input themselves, for old versions of hyperfine give none. */
        private List<String> fed() {
            if (stdin.equals(NOTHING)) {
                return words;
            }
            var fed =
                    new ArrayList<>(List.of("sh", "-c", "i=$1; shift; exec \"$@\" <\"$i\"", "sh"));
            fed.add(stdin.toString());
            fed.addAll(words);
            return fed;
        }

        ProcessBuilder builder() {
            return builder(words);
        }

        private ProcessBuilder builder(List<String> argv) {
            var builder = new ProcessBuilder(argv);
            builder.environment().putAll(environment);
            return builder.redirectInput(stdin.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
        }
    }

    String tool() {
        return hyperfine ? "hyperfine" : "own clock, no processor time";
    }

    Sample time(Command command) throws IOException, InterruptedException {
        if (!hyperfine) {
            long start = System.nanoTime();
            command.builder().start().waitFor();
            return new Sample((System.nanoTime() - start) / 1e9, Double.NaN);
        }
        var argv = new ArrayList<>(List.of("hyperfine", "-N", "-i", "-r", "1", "--style", "none"));
        argv.addAll(List.of("--export-json", report.toString(), "--"));
        argv.add(quoted(command.fed()));
        if (command.builder(argv).start().waitFor() != 0) {
            throw new IOException("hyperfine failed: " + argv);
        }
        var json = Files.readString(report);
        return new Sample(number(json, "mean"), number(json, "user") + number(json, "system"));
    }

    /** The most memory that the command had, in MiB; NaN where no GNU time is installed. */
    double peak(Command command) throws IOException, InterruptedException {
        var file = Bench.FOLDER.resolve("peak");
        var argv = new ArrayList<>(List.of("/usr/bin/time", "-f", "%M", "-o", file.toString()));
        argv.addAll(command.words());
        if (!new File(argv.getFirst()).exists()) {
            return Double.NaN;
        }
        command.builder(argv).start().waitFor();
        var lines = Files.readAllLines(file);
        return Double.parseDouble(lines.getLast().trim()) / 1024;
    }

    private static double number(String json, String key) {
        var found = Pattern.compile('"' + key + "\": ([0-9.e-]+)").matcher(json);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }

    private static String quoted(List<String> words) {
        var text = new StringBuilder();
        for (var word : words) {
            text.append('\'').append(word.replace("'", "'\\''")).append("' ");
        }
        return text.toString();
    }

    static boolean onPath(String program) {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
