package taskbg.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import taskbg.task.Evidence;

/** What tests let another JVM do, to be killed, or to be in another's place. */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) throws Exception {
        var shop = new Workshop(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "hold" -> start(shop, false);
            case "release" -> start(shop, true);
            case "stop" -> stop(shop, arguments[2]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Starts the task that {@link #agent} tells of, says so, and stays while its input is open. */
    private static void start(Workshop shop, boolean released) throws Exception {
        var held = shop.engine.start(agent(shop));
        write(shop, "bg_1", held.evidence());
        if (released) {
            held.release();
        }
        Files.writeString(shop.file("launched"), "launched\n");
        System.in.readAllBytes();
    }

    /** An agent that runs until the file {@code go} is there. */
    static Job agent(Workshop shop) {
        return shop.script(
                "bg_1", "echo $$ >pid; until [ -e go ]; do sleep 0.01; done; echo ran; exit 6");
    }

    /** Stops a task and prints how that went. */
    private static void stop(Workshop shop, String id) throws IOException {
        var evidence = read(shop, id);
        var stopped = shop.engine.stop(Workshop.id(id), evidence, Duration.ofSeconds(2));
        System.out.println(stopped);
        System.out.flush();
    }

    static void write(Workshop shop, String id, Evidence evidence) throws IOException {
        var lines =
                List.of(
                        evidence.engine(),
                        evidence.host(),
                        evidence.boot(),
                        Long.toString(evidence.pid()),
                        Long.toString(evidence.start()));
        var whole = shop.file(id + ".evidence.tmp");
        Files.write(whole, lines);
        Files.move(whole, shop.file(id + ".evidence"));
    }

    static Evidence read(Workshop shop, String id) throws IOException {
        var lines = Files.readAllLines(shop.file(id + ".evidence"));
        return new Evidence(
                lines.get(0),
                lines.get(1),
                lines.get(2),
                Long.parseLong(lines.get(3)),
                Long.parseLong(lines.get(4)));
    }

    /** The command that runs this class in a JVM of its own. */
    static List<String> command(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes(Engine.class)
                                        + File.pathSeparator
                                        + classes(OtherProcess.class)
                                        + File.pathSeparator
                                        + classes(org.junit.jupiter.api.Assertions.class),
                                OtherProcess.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classes(Class<?> of) {
        try {
            return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
