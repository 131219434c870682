package taskbg.command;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.task.Trouble;

/** Short forms for what verbs declare and are given. */
final class Arguments {
    private Arguments() {}

    static void describe(Synopsis synopsis, String text) {
        synopsis.describe(text);
    }

    static void required(Synopsis synopsis, String label, String description) {
        synopsis.add(new Synopsis.Word(label, description, true, false));
    }

    static void optional(Synopsis synopsis, String label, String description) {
        synopsis.add(new Synopsis.Word(label, description, false, false));
    }

    /** A task's id. */
    static void taskId(Synopsis synopsis) {
        required(
                synopsis,
                "task_id",
                "The task's id, or the beginning or end of it that no other has.");
    }

    /** One or more ids of tasks. */
    static void taskIds(Synopsis synopsis) {
        synopsis.add(
                new Synopsis.Word(
                        "task_id",
                        "Ids of tasks, or beginnings or ends of them that no other has.",
                        true,
                        true));
    }

    static void flag(Synopsis synopsis, String name, String description) {
        synopsis.add(new Synopsis.Option(name, null, description));
    }

    static void option(Synopsis synopsis, String name, String label, String description) {
        synopsis.add(new Synopsis.Option(name, label, description));
    }

    static boolean has(Given given, String flag) {
        return given.options().containsKey(flag);
    }

    static @Nullable String option(Given given, String name) {
        return given.options().get(name);
    }

    static List<String> words(Given given) {
        return given.words();
    }

    /** The word at that place; empty where there is none. */
    static String word(Given given, int index) {
        var word = wordOrNull(given, index);
        return word == null ? "" : word;
    }

    static @Nullable String wordOrNull(Given given, int index) {
        return index < given.words().size() ? given.words().get(index) : null;
    }

    /**
     * A span of time such as {@code 90s}, {@code 10m}, {@code 2h} or {@code 1d}; a bare number is
     * seconds.
     *
     * @throws WrongUsage where it is none
     */
    static Duration duration(Given given, String name, Duration otherwise) {
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
    static int number(Given given, String name, int least, int otherwise) {
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
