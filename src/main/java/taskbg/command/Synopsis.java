package taskbg.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verb takes: its words and options, each with what they mean. */
final class Synopsis {
    private final String name;
    private final List<Word> words = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private String description = "";

    /** A word at its place. */
    record Word(String label, String description, boolean required) {}

    /**
     * An option.
     *
     * @param label what its value is; null for one that takes none
     */
    record Option(String name, @Nullable String label, String description) {}

    Synopsis(String name) {
        this.name = name;
    }

    /** The verb's name. */
    String name() {
        return name;
    }

    String description() {
        return description;
    }

    List<Word> words() {
        return words;
    }

    List<Option> options() {
        return options;
    }

    void describe(String text) {
        description = text;
    }

    void required(String label, String meaning) {
        words.add(new Word(label, meaning, true));
    }

    void optional(String label, String meaning) {
        words.add(new Word(label, meaning, false));
    }

    /** A task's id. */
    void taskId() {
        required("task_id", "The task's id, or the beginning or end of it that no other has.");
    }

    void flag(String option, String meaning) {
        options.add(new Option(option, null, meaning));
    }

    void option(String option, String label, String meaning) {
        options.add(new Option(option, label, meaning));
    }

    @Nullable Option option(String wanted) {
        for (var option : options) {
            if (option.name().equals(wanted)) {
                return option;
            }
        }
        return null;
    }

    /** How many words there must be. */
    int fewest() {
        int count = 0;
        for (var word : words) {
            count += word.required() ? 1 : 0;
        }
        return count;
    }

    /** How many words there may be. */
    int most() {
        return words.size();
    }
}
