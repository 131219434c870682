package taskbg.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.task.TimeSpan;
import taskbg.task.Trouble;

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
     * A span of time as {@link TimeSpan} reads it.
     *
     * @throws WrongUsage where it is none
     */
    Duration duration(String name, Duration otherwise) {
        var text = option(name);
        try {
            return text == null ? otherwise : TimeSpan.of(text);
        } catch (Trouble trouble) {
            throw new WrongUsage(name + ": " + trouble.sentence(), trouble);
        }
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
