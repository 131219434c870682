package taskbg.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.task.TimeSpan;
import taskbg.task.Trouble;

/**
 * Parsed arguments and options of a verb.
 *
 * @param options the values by name; empty for one that takes none
 */
record Arguments(List<String> values, Map<String, String> options) {
    /** Whether the option is there. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The option's value; null where it is not there. */
    @Nullable String option(String name) {
        return options.get(name);
    }

    /** The argument at that place; empty where there is none. */
    String at(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    @Nullable String atOrNull(int index) {
        return index < values.size() ? values.get(index) : null;
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
