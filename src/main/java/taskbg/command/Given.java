package taskbg.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and options that a verb was given.
 *
 * @param options by name; one that takes no value has an empty one
 */
record Given(List<String> words, Map<String, String> options) {
    /**
     * The words, if they are plain: each option known and its value beside it, none twice, and as
     * many words as the verb takes. Null for all else, of which {@link Grammar} knows more.
     */
    static @Nullable Given plain(List<String> said, Synopsis synopsis) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        boolean more = true;
        for (int at = 0; at < said.size(); at++) {
            var word = said.get(at);
            if (!more || !word.startsWith("-")) {
                words.add(word);
            } else if (word.equals("--")) {
                more = false;
            } else {
                var option = synopsis.option(word);
                at += option != null && option.label() != null ? 1 : 0;
                if (option == null || !put(options, option, said, at)) {
                    return null;
                }
            }
        }
        boolean fits = words.size() >= synopsis.fewest() && words.size() <= synopsis.most();
        return fits ? new Given(words, options) : null;
    }

    private static boolean put(
            Map<String, String> options, Synopsis.Option option, List<String> said, int at) {
        if (at >= said.size()) {
            return false;
        }
        var value = option.label() == null ? "" : said.get(at);
        return !value.startsWith("-") && options.put(option.name(), value) == null;
    }

    /** Whether the option is there. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The option's value; null where it is not there. */
    @Nullable String option(String name) {
        return options.get(name);
    }

    /** The word at that place; empty where there is none. */
    String word(int index) {
        var word = wordOrNull(index);
        return word == null ? "" : word;
    }

    @Nullable String wordOrNull(int index) {
        return index < words.size() ? words.get(index) : null;
    }

    /**
     * A span of time such as {@code 90s}, {@code 10m}, {@code 2h} or {@code 1d}; a bare number is
     * seconds.
     *
     * @throws WrongUsage where it is none
     */
    Duration duration(String name, Duration otherwise) {
        var text = option(name);
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
    int number(String name, int least, int otherwise) {
        var text = option(name);
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
}
