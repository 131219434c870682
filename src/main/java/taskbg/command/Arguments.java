package taskbg.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import taskbg.task.Trouble;

/** Short forms for what verbs declare and are given. */
final class Arguments {
    private Arguments() {}

    static void describe(CommandSpec spec, String... lines) {
        spec.usageMessage().description(lines);
    }

    static void required(CommandSpec spec, int index, String label, String description) {
        positional(spec, index, label, description, true);
    }

    static void optional(CommandSpec spec, int index, String label, String description) {
        positional(spec, index, label, description, false);
    }

    /** A task's id at the first place. */
    static void taskId(CommandSpec spec) {
        required(
                spec,
                0,
                "task_id",
                "The task's id, or the beginning or end of it that no other has.");
    }

    /** One or more ids of tasks. */
    static void taskIds(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .required(true)
                        .paramLabel("<task_id>")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "Ids of tasks, or beginnings or ends of them that no other has.")
                        .build());
    }

    static List<String> words(ParseResult given) {
        return given.matchedPositionalValue(0, List.of());
    }

    private static void positional(
            CommandSpec spec, int index, String label, String description, boolean required) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index(Integer.toString(index))
                        .arity(required ? "1" : "0..1")
                        .required(required)
                        .paramLabel("<" + label + ">")
                        .type(String.class)
                        .description(description)
                        .build());
    }

    static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(boolean.class)
                        .arity("0")
                        .description(description)
                        .build());
    }

    static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(String.class)
                        .arity("1")
                        .paramLabel("<" + label + ">")
                        .description(description)
                        .build());
    }

    static boolean has(ParseResult given, String flag) {
        return given.hasMatchedOption(flag);
    }

    static @Nullable String option(ParseResult given, String name) {
        return given.matchedOptionValue(name, null);
    }

    static String word(ParseResult given, int index) {
        return given.matchedPositionalValue(index, "");
    }

    static @Nullable String wordOrNull(ParseResult given, int index) {
        return given.matchedPositionalValue(index, null);
    }

    /**
     * A span of time such as {@code 90s}, {@code 10m}, {@code 2h} or {@code 1d}; a bare number is
     * seconds.
     *
     * @throws WrongUsage where it is none
     */
    static Duration duration(ParseResult given, String name, Duration otherwise) {
        var text = option(given, name);
        if (text == null) {
            return otherwise;
        }
        var unit = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        var digits =
                Character.isDigit(unit) ? text : text.substring(0, Math.max(0, text.length() - 1));
        try {
            long amount = Long.parseLong(digits);
            if (amount >= 0) {
                return duration(amount, Character.isDigit(unit) ? 's' : unit, name, text);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw notADuration(name, text, e);
        }
        throw notADuration(name, text, null);
    }

    private static Duration duration(long amount, char unit, String name, String text) {
        return switch (unit) {
            case 's' -> Duration.ofSeconds(amount);
            case 'm' -> Duration.ofMinutes(amount);
            case 'h' -> Duration.ofHours(amount);
            case 'd' -> Duration.ofDays(amount);
            default -> throw notADuration(name, text, null);
        };
    }

    private static WrongUsage notADuration(String name, String text, @Nullable Throwable cause) {
        return new WrongUsage(
                name + " takes a time such as 90s, 10m, 2h or 1d, not: " + text, cause);
    }

    /**
     * A whole number that is at least {@code least}.
     *
     * @throws WrongUsage where it is none
     */
    static int number(ParseResult given, String name, int least, int otherwise) {
        var text = option(given, name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(name, least, text, e);
        }
        throw notANumber(name, least, text, null);
    }

    private static WrongUsage notANumber(
            String name, int least, String text, @Nullable Throwable cause) {
        return new WrongUsage(
                name + " takes a whole number, " + least + " or more, not: " + text, cause);
    }

    /** That the words on the command line are wrong. */
    static final class WrongUsage extends Trouble {
        private static final long serialVersionUID = 1L;

        WrongUsage(String sentence, @Nullable Throwable cause) {
            super(sentence);
            if (cause != null) {
                initCause(cause);
            }
        }

        WrongUsage(String sentence) {
            super(sentence);
        }
    }
}
