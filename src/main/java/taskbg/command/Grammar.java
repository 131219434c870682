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

/**
 * What a verb takes, for picocli: its help, and words that are not plain or wrong. Only these pay
 * for loading picocli.
 */
final class Grammar {
    static final String HELP = "--help";

    private final Synopsis synopsis;
    private final CommandSpec spec;

    Grammar(Synopsis synopsis) {
        this.synopsis = synopsis;
        this.spec = CommandSpec.create().name("task-bg " + synopsis.name());
        spec.usageMessage().description(synopsis.description());
        for (int i = 0; i < synopsis.words().size(); i++) {
            spec.addPositional(positional(synopsis.words().get(i), i));
        }
        for (var option : synopsis.options()) {
            spec.addOption(option(option));
        }
        spec.addOption(
                OptionSpec.builder("-h", HELP)
                        .usageHelp(true)
                        .description("Say how to use the verb.")
                        .build());
    }

    private static PositionalParamSpec positional(Synopsis.Word word, int index) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(word.required() ? "1" : "0..1")
                .required(word.required())
                .paramLabel("<" + word.label() + ">")
                .type(String.class)
                .description(word.description())
                .build();
    }

    private static OptionSpec option(Synopsis.Option option) {
        var builder = OptionSpec.builder(option.name()).description(option.description());
        var label = option.label();
        return label == null
                ? builder.type(boolean.class).arity("0").build()
                : builder.type(String.class).arity("1").paramLabel("<" + label + ">").build();
    }

    /**
     * What the words say; {@link #HELP} among the options asks for help.
     *
     * @throws WrongUsage where they are wrong
     */
    Given parse(List<String> said) {
        try {
            var commandLine = new CommandLine(spec);
            // A prompt may begin with an @.
            commandLine.setExpandAtFiles(false);
            return given(commandLine.parseArgs(said.toArray(new String[0])));
        } catch (ParameterException e) {
            throw new WrongUsage(usage(e.getMessage()), e);
        }
    }

    private static Given given(ParseResult result) {
        var options = new HashMap<String, String>();
        for (var option : result.matchedOptions()) {
            var values = option.originalStringValues();
            boolean valued = option.arity().max() > 0;
            options.put(option.longestName(), valued ? values.getLast() : "");
        }
        return new Given(result.originalArgs().isEmpty() ? List.of() : words(result), options);
    }

    private static List<String> words(ParseResult result) {
        return result.matchedPositionals().stream()
                .distinct()
                .flatMap(word -> word.originalStringValues().stream())
                .toList();
    }

    String help() {
        return new CommandLine(spec).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    /** What was wrong with the words, and what the verb takes. */
    private String usage(@Nullable String wrong) {
        var text = new StringBuilder("Usage: ").append(synopsis.name());
        for (var word : synopsis.words()) {
            text.append(word.required() ? " <" : " [").append(word.label());
            text.append(word.required() ? ">" : "]");
        }
        for (var option : synopsis.options()) {
            if (!isCommon(option.name())) {
                text.append(" [").append(option.name());
                text.append(option.label() == null ? "" : " <" + option.label() + ">").append(']');
            }
        }
        return text.append(" (")
                .append(Objects.requireNonNullElse(wrong, "?"))
                .append(')')
                .toString();
    }

    private static boolean isCommon(String option) {
        return switch (option) {
            case "--dir", "--json", "--plain", Sites.TRUSTING -> true;
            default -> false;
        };
    }
}
