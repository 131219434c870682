package taskbg.testing;

import java.util.ArrayList;
import java.util.List;

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
                                System.getProperty("java.class.path"),
                                mainClass));
        command.addAll(List.of(words));
        return command;
    }
}
