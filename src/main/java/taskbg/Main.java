package taskbg;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import taskbg.command.Cli;
import taskbg.command.World;

/** Wires streams, clock and environment to the program; the only place that ends the process. */
public final class Main {
    private static final int BUFFER = 64 << 10;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var launched = Launched.of(System.getProperties(), System.getenv());
        var world =
                new World(
                        System.in,
                        stdout(),
                        System.err,
                        launched.environment(),
                        Path.of("").toAbsolutePath(),
                        InstantSource.system(),
                        ZoneId.systemDefault(),
                        launched.program(),
                        launched.terminal());
        return new Cli(world).run(List.of(arguments));
    }

    /** Buffered, unlike System.out, and without its lock for each number. */
    private static PrintStream stdout() {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
    }
}
