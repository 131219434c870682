package taskbg;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import taskbg.process.Arguments;
import taskbg.process.CallersEnvironment;

/** How bin/task-bg started this JVM, and what its caller's environment was. */
record Launched(
        Map<String, String> environment, List<String> program, boolean terminal, boolean keyboard) {
    private static final long NO_PID = 0;

    static Launched of(Properties properties, Map<String, String> environment) {
        var callers = new HashMap<>(environment);
        CallersEnvironment.restore(callers, NO_PID);
        for (var name : List.of("HOME", "TASK_BG_DIR", "TASK_BG_SETTINGS")) {
            Arguments.recover(callers, name);
        }
        boolean keyboard = "terminal".equals(properties.getProperty("taskbg.stdin"));
        return new Launched(callers, program(properties), onTerminal(properties), keyboard);
    }

    static boolean onTerminal(Properties properties) {
        return "terminal".equals(properties.getProperty("taskbg.stdout"));
    }

    /** The launcher, else what a JVM without one was started with. */
    private static List<String> program(Properties properties) {
        @Nullable String launcher = properties.getProperty("taskbg.launcher");
        return launcher != null
                ? List.of(launcher)
                : List.of(
                        Path.of(properties.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        properties.getProperty("java.class.path"),
                        "taskbg.Main");
    }
}
