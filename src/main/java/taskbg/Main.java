package taskbg;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import taskbg.command.Cli;
import taskbg.command.World;
import taskbg.process.Arguments;

/** Wires streams, clock and environment to the program; the only place that ends the process. */
public final class Main {
    private static final int BUFFER = 64 << 10;
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(arguments);
        if (Launched.onTerminal(System.getProperties())) {
            System.exit(code);
        }
        // Without the monitor there are no shutdown hooks, and System.exit would set up the JDK's
        // logging first (Runtime.exit's event), which costs a verb half of what starting a JVM
        // does.
        Runtime.getRuntime().halt(code);
    }

    static int run(String... arguments) {
        var launched = Launched.of(System.getProperties(), System.getenv());
        var stdout = new Stdout();
        var world =
                new World(
                        System.in,
                        buffered(stdout),
                        System.err,
                        launched.environment(),
                        Path.of("").toAbsolutePath(),
                        InstantSource.system(),
                        ZoneId::systemDefault,
                        launched.program(),
                        launched.terminal(),
                        launched.keyboard());
        int code = new Cli(world).run(Arguments.recovered(arguments));
        var trouble = stdout.trouble();
        if (trouble != null) {
            System.err.println("task-bg: The answer cannot be written to stdout: " + trouble);
            return Math.max(code, FAILED);
        }
        return code;
    }

    /** Unlike System.out, and without its lock for each number. */
    private static PrintStream buffered(Stdout stdout) {
        return new PrintStream(
                new BufferedOutputStream(stdout, BUFFER), false, StandardCharsets.UTF_8);
    }
}
