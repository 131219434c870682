package taskbg.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A small program in place of task-bg, which tells what reached it. */
final class Program {
    private static final String MAIN =
            """
            package taskbg;
            import java.nio.file.*;
            public class Main {
                public static void main(String[] words) throws Exception {
                    System.out.println("version VERSION");
                    for (var word : words) {
                        System.out.println("word " + word);
                    }
                    for (var name : new String[] {"LC_ALL", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"}) {
                        System.out.println(name + " " + System.getenv(name) + " "
                                + System.getProperty("taskbg.env." + name));
                    }
                    if (words.length > 1) {
                        Files.writeString(Path.of(words[1]), "written");
                        new ProcessBuilder("printf", "child %s\\n", words[1]).inheritIO().start().waitFor();
                    }
                    for (var map : Files.readAllLines(Path.of("/proc/self/maps"))) {
                        if (map.endsWith(".aot")) {
                            System.out.println("cached");
                            break;
                        }
                    }
                }
            }
            """;

    private static final String TRAINING =
            """
            package taskbg;
            public class Training {
                public static void main(String[] words) throws Exception {
                    Main.main(new String[0]);
                }
            }
            """;

    private Program() {}

    /** Makes a jar of the program in some version. */
    static Path jar(Path folder, String version) throws IOException {
        var sources = Files.createDirectories(folder.resolve("program-" + version));
        var main =
                Files.writeString(sources.resolve("Main.java"), MAIN.replace("VERSION", version));
        var training = Files.writeString(sources.resolve("Training.java"), TRAINING);
        var compiler = ToolProvider.getSystemJavaCompiler();
        var status =
                compiler.run(
                        null,
                        OutputStream.nullOutputStream(),
                        null,
                        main.toString(),
                        training.toString());
        if (status != 0) {
            throw new IllegalStateException("the small program does not compile");
        }
        var jar = sources.resolve("task-bg.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : new String[] {"Main.class", "Training.class"}) {
                out.putNextEntry(new JarEntry("taskbg/" + name));
                Files.copy(sources.resolve(name), out);
            }
        }
        return jar;
    }
}
