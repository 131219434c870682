package taskbg.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says how the program and its verbs are used. */
final class Help {
    private static final int COLUMN = 16;

    private final World world;

    Help(World world) {
        this.world = world;
    }

    /** Help on one verb, or on all. */
    int all(@Nullable String name) {
        if (name != null) {
            var verb = Verbs.named(name);
            if (verb != null) {
                return of(Cli.synopsis(name, verb));
            }
            Console.warn(world.err(), "Unknown verb: " + name);
        }
        var text = new StringBuilder();
        text.append(
                        "task-bg runs coding agents in the background and shows what they are"
                                + " doing.\n\n")
                .append("Usage: task-bg [--dir <folder>] [--json | --plain] [<verb> ...]\n")
                .append("Without a verb, on a terminal, it opens the monitor.\n\n");
        for (var each : Verbs.NAMES) {
            var synopsis = new Synopsis(each);
            Verb described = Objects.requireNonNull(Verbs.named(each));
            described.declare(synopsis);
            text.append("  ").append(each).append(" ".repeat(Math.max(1, COLUMN - each.length())));
            text.append(synopsis.description()).append('\n');
        }
        text.append(
                "\n"
                        + "task-bg help <verb> tells more of each. Exit codes: 0 done, 1 failed, 2"
                        + " wrong usage.\n");
        world.out().print(text);
        return name == null ? ExitCode.DONE : ExitCode.WRONG_USAGE;
    }

    int of(Synopsis synopsis) {
        world.out().print(new Grammar(synopsis).help());
        return ExitCode.DONE;
    }
}
