package taskbg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/**
 * How the program is started: by its launcher, by java as the launcher calls it, and an empty main
 * with the same flags and an AOT cache of its own.
 */
record Started(List<String> launcher, List<String> java, List<String> empty) {
    private static final String MAIN = "taskbg.Main";
    private static final String CACHE = "-XX:AOTCache=";
    private static final int LONGEST = 100;

    static Started here() throws IOException, InterruptedException {
        var launcher = List.of(Path.of("bin", "task-bg").toAbsolutePath().toString());
        var java = asked(launcher);
        return new Started(launcher, java, empty("empty", java));
    }

    /** The words that the launcher becomes, as the system shows them of a verb that waits. */
    private static List<String> asked(List<String> launcher)
            throws IOException, InterruptedException {
        var waiting = new ProcessBuilder(launcher.getFirst(), "hook-complete");
        waiting.environment().put("HOME", Bench.FOLDER.resolve("nobody").toString());
        var process = waiting.start();
        try {
            for (int i = 0; i < LONGEST; i++) {
                var words = process.info().arguments().map(List::of).orElse(List.of());
                if (words.contains(MAIN)) {
                    var command = new ArrayList<String>();
                    command.add(process.info().command().orElseThrow());
                    command.addAll(words.subList(0, words.indexOf(MAIN) + 1));
                    return command;
                }
                Thread.sleep(20);
            }
            throw new IOException("bin/task-bg does not become java");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /**
     * An empty main with the flags of a java that runs the program; its cache is kept by a name.
     */
    static List<String> empty(String name, List<String> java)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(Bench.FOLDER.resolve(name));
        var jar = jar(folder).toString();
        var flags = new ArrayList<String>();
        for (var word : java.subList(1, java.indexOf("-cp"))) {
            if (!word.startsWith(CACHE)) {
                flags.add(word);
            }
        }
        var classes = "-XX:AOTConfiguration=" + folder.resolve("classes");
        var cache = folder.resolve("empty.aot").toString();
        run(java.getFirst(), flags, List.of("-XX:AOTMode=record", classes, "-cp", jar, "Empty"));
        run(
                java.getFirst(),
                flags,
                List.of("-XX:AOTMode=create", classes, CACHE + cache, "-cp", jar));
        return words(java.getFirst(), flags, List.of(CACHE + cache, "-cp", jar, "Empty"));
    }

    private static Path jar(Path folder) throws IOException {
        var source = folder.resolve("Empty.java");
        Files.writeString(source, "class Empty { public static void main(String[] words) {} }");
        var compiler = ToolProvider.getSystemJavaCompiler();
        compiler.run(null, null, null, "-d", folder.toString(), source.toString());
        var jar = folder.resolve("empty.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("Empty.class"));
            Files.copy(folder.resolve("Empty.class"), out);
        }
        return jar;
    }

    private static List<String> words(String java, List<String> flags, List<String> rest) {
        var words = new ArrayList<String>();
        words.add(java);
        words.addAll(flags);
        words.addAll(rest);
        return words;
    }

    private static void run(String java, List<String> flags, List<String> rest)
            throws IOException, InterruptedException {
        var command = new Meter.Command("empty", words(java, flags, rest), Map.of());
        if (command.builder().start().waitFor() != 0) {
            throw new IOException("no AOT cache of an empty main: " + command.words());
        }
    }
}
