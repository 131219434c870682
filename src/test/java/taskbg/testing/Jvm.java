package taskbg.testing;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The command that runs a class of ours, or of the tests, in a JVM of its own. */
public final class Jvm {
    private Jvm() {}

    public static List<String> command(String mainClass, String... words) {
        var command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Xmx256m",
                                "-cp",
                                classPath(),
                                mainClass));
        command.addAll(List.of(words));
        return command;
    }

    /** Of this JVM, as seen from any working directory. */
    private static String classPath() {
        var path = new StringJoiner(File.pathSeparator);
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toAbsolutePath().toString());
        }
        return path.toString();
    }
}
