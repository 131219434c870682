package taskbg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The run of which the AOT cache is recorded: every verb once, in one process. */
final class Training {
    private Training() {}

    /**
     * Runs each line of a file: words divided by tabs, of which a first one {@code <path} names the
     * file that is standard input.
     */
    public static void main(String[] arguments) throws IOException {
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            run(List.of(line.split("\t", -1)));
        }
    }

    private static void run(List<String> words) throws IOException {
        var input = new byte[0];
        if (words.getFirst().startsWith("<")) {
            input = Files.readAllBytes(Path.of(words.getFirst().substring(1)));
            words = words.subList(1, words.size());
        }
        System.setIn(new ByteArrayInputStream(input));
        Main.run(words.toArray(String[]::new));
    }
}
