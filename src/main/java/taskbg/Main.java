package taskbg;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.actions.ProcessContext;
import taskbg.command.Cli;
import taskbg.process.ArgumentBytes;
import taskbg.process.CallersEnvironment;

/** Wires streams, clock and environment to the program; the only place that ends the process. */
public final class Main {
    private static final int BUFFER = 64 << 10;
    private static final int FAILED = 1;
    private static final long NO_PID = 0;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(arguments);
        if (isTerminal("taskbg.stdout")) {
            System.exit(code);
        }
        // Without the monitor there are no shutdown hooks, and System.exit would set up the JDK's
        // logging first (Runtime.exit's event), which costs a verb half of what starting a JVM
        // does.
        Runtime.getRuntime().halt(code);
    }

    static int run(String... arguments) {
        var stdout = new Stdout();
        var cli = new Cli(context(), System.in, buffered(stdout), System.err);
        int code = cli.run(ArgumentBytes.recovered(arguments));
        var trouble = stdout.trouble();
        if (trouble != null) {
            System.err.println("task-bg: The answer cannot be written to stdout: " + trouble);
            return Math.max(code, FAILED);
        }
        return code;
    }

    private static ProcessContext context() {
        var environment = new HashMap<>(System.getenv());
        CallersEnvironment.restore(environment, NO_PID);
        for (var name : List.of("HOME", "TASK_BG_DIR", "TASK_BG_SETTINGS")) {
            ArgumentBytes.recover(environment, name);
        }
        return new ProcessContext(
                environment,
                Path.of("").toAbsolutePath(),
                program(),
                InstantSource.system(),
                ZoneId::systemDefault,
                isTerminal("taskbg.stdout"),
                isTerminal("taskbg.stdin"));
    }

    /** What bin/task-bg says of a stream. */
    private static boolean isTerminal(String property) {
        return "terminal".equals(System.getProperty(property));
    }

    /** The launcher, else what a JVM without one was started with. */
    private static List<String> program() {
        @Nullable String launcher = System.getProperty("taskbg.launcher");
        return launcher != null
                ? List.of(launcher)
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "taskbg.Main");
    }

    /** Unlike System.out, and without its lock for each number. */
    private static PrintStream buffered(Stdout stdout) {
        return new PrintStream(
                new BufferedOutputStream(stdout, BUFFER), false, StandardCharsets.UTF_8);
    }
}
