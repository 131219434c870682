package taskbg.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how the program and its verbs are used, and which version it is. */
record Help(PrintStream out, PrintStream err) {
    private static final int COLUMN = 16;

    /** Help on one verb, or on all. */
    int all(@Nullable String name) {
        if (name != null) {
            var verb = Verbs.named(name);
            if (verb != null) {
                return of(Usage.of(name, verb));
            }
            Console.warn(err, "Unknown verb: " + name);
        }
        var text = new StringBuilder();
        for (var each : Verbs.NAMES) {
            var usage = Usage.of(each, Objects.requireNonNull(Verbs.named(each)));
            text.append("  ").append(each).append(" ".repeat(Math.max(1, COLUMN - each.length())));
            text.append(usage.description()).append('\n');
        }
        out.print(
                """
                task-bg runs coding agents in the background and shows what they are doing.

                Usage: task-bg [--dir <folder>] [--json | --plain] [<verb> ...]
                Without a verb, on a terminal, it opens the monitor.

                %s
                task-bg help <verb> tells more of each. Exit codes: 0 done, 1 failed, 2 wrong usage.
                """
                        .replace("%s", text));
        return name == null ? Verb.DONE : Verb.WRONG_USAGE;
    }

    /** Help on the verb of this usage. */
    int of(Usage usage) {
        out.print(new UsageText(usage).help());
        return Verb.DONE;
    }

    int version() {
        try (var version = Objects.requireNonNull(Help.class.getResourceAsStream("version"))) {
            out.print("task-bg " + new String(version.readAllBytes(), StandardCharsets.UTF_8));
            return Verb.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
