package taskbg.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
                return of(Cli.spec(name, verb));
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
            var spec = CommandSpec.create();
            Verb described = java.util.Objects.requireNonNull(Verbs.named(each));
            described.declare(spec);
            text.append("  ").append(each).append(" ".repeat(Math.max(1, COLUMN - each.length())));
            text.append(spec.usageMessage().description()[0]).append('\n');
        }
        text.append(
                "\n"
                        + "task-bg help <verb> tells more of each. Exit codes: 0 done, 1 failed, 2"
                        + " wrong usage.\n");
        world.out().print(text);
        return name == null ? ExitCode.DONE : ExitCode.WRONG_USAGE;
    }

    int of(CommandSpec spec) {
        world.out().print(new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF));
        return ExitCode.DONE;
    }

    /** What was wrong with the words, and what the verb takes. */
    static String usage(CommandSpec spec, @Nullable String wrong) {
        var text = new StringBuilder("Usage: ").append(spec.name().substring("task-bg ".length()));
        for (var word : spec.positionalParameters()) {
            boolean required = word.arity().min() > 0;
            var label = word.paramLabel();
            text.append(' ')
                    .append(required ? label : "[" + label.substring(1, label.length() - 1) + "]");
        }
        for (var option : spec.options()) {
            if (!isCommon(option)) {
                text.append(" [").append(option.longestName());
                text.append(option.arity().max() > 0 ? " " + option.paramLabel() : "").append(']');
            }
        }
        return wrong == null
                ? text.toString()
                : text.append(" (").append(wrong).append(')').toString();
    }

    private static boolean isCommon(OptionSpec option) {
        return switch (option.longestName()) {
            case "--dir", "--json", "--plain", "--help" -> true;
            default -> false;
        };
    }
}
