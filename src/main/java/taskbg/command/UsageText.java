package taskbg.command;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A usage in picocli's hands: help, mistakes, and words that are not plain load picocli. */
final class UsageText {
    private final Usage usage;
    private final CommandSpec spec;

    UsageText(Usage usage) {
        this.usage = usage;
        this.spec = CommandSpec.create().name("task-bg " + usage.verb());
        spec.usageMessage().description(usage.description());
        for (int i = 0; i < usage.arguments().size(); i++) {
            spec.addPositional(positional(usage.arguments().get(i), i));
        }
        for (var option : usage.options()) {
            spec.addOption(option(option));
        }
        spec.addOption(
                OptionSpec.builder(Usage.HELP_LETTER, Usage.HELP)
                        .usageHelp(true)
                        .description("Say how to use the verb.")
                        .build());
    }

    private static PositionalParamSpec positional(Usage.Argument argument, int index) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(argument.required() ? "1" : "0..1")
                .required(argument.required())
                .paramLabel("<" + argument.label() + ">")
                .type(String.class)
                .description(argument.help())
                .build();
    }

    private static OptionSpec option(Usage.Option option) {
        var builder = OptionSpec.builder(option.name()).description(option.help());
        var label = option.label();
        return label == null
                ? builder.type(boolean.class).arity("0").build()
                : builder.type(String.class).arity("1").paramLabel("<" + label + ">").build();
    }

    /**
     * The arguments and options in the words; {@link Usage#HELP} among them asks for help.
     *
     * @throws WrongUsage where they are wrong
     */
    Arguments parse(List<String> words) {
        try {
            var commandLine = new CommandLine(spec);
            // A prompt may begin with an @.
            commandLine.setExpandAtFiles(false);
            return arguments(commandLine.parseArgs(words.toArray(new String[0])));
        } catch (ParameterException e) {
            throw new WrongUsage(wrong(e.getMessage()), e);
        }
    }

    private static Arguments arguments(ParseResult result) {
        var options = new HashMap<String, String>();
        for (var option : result.matchedOptions()) {
            var values = option.originalStringValues();
            boolean valued = option.arity().max() > 0;
            options.put(option.longestName(), valued ? values.getLast() : "");
        }
        return new Arguments(values(result), options);
    }

    private static List<String> values(ParseResult result) {
        return result.matchedPositionals().stream()
                .distinct()
                .flatMap(argument -> argument.originalStringValues().stream())
                .toList();
    }

    String help() {
        return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /** What was wrong with the words, and what the verb takes. */
    private String wrong(@Nullable String mistake) {
        var text = new StringBuilder("Usage: ").append(usage.verb());
        for (var argument : usage.arguments()) {
            text.append(argument.required() ? " <" : " [").append(argument.label());
            text.append(argument.required() ? ">" : "]");
        }
        for (var option : usage.options()) {
            if (!Usage.isCommon(option.name())) {
                text.append(" [").append(option.name());
                text.append(option.isFlag() ? "" : " <" + option.label() + ">").append(']');
            }
        }
        return text + " (" + Objects.requireNonNullElse(mistake, "?") + ")";
    }
}
