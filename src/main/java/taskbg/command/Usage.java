package taskbg.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments and options of a verb, each with its help; parses a command line by them. */
final class Usage {
    static final String HELP = "--help";
    static final String HELP_LETTER = "-h";

    /** The options of all verbs, which may stand before the verb as well. */
    private static final List<Option> COMMON =
            List.of(
                    new Option(
                            "--dir",
                            "folder",
                            "Where the tasks are; else $TASK_BG_DIR, else the usual place."),
                    new Option(
                            TaskDirectory.TRUSTING,
                            null,
                            "Use that folder though others own it, or may write to it or above."),
                    new Option("--json", null, "Answer in JSON, even to a terminal."),
                    new Option("--plain", null, "Answer for people, even into a pipe."));

    private final String verb;
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private String description = "";

    /** How many words, from the first that is no option, are arguments, dashes and all. */
    private int verbatim;

    /** An argument, known by its place. */
    record Argument(String label, String help, boolean required) {}

    /**
     * An option.
     *
     * @param label what its value is; null for one that takes none
     */
    record Option(String name, @Nullable String label, String help) {
        boolean isFlag() {
            return label == null;
        }
    }

    private Usage(String verb) {
        this.verb = verb;
    }

    /** The usage of a verb of this name, common options included. */
    static Usage of(String name, Verb verb) {
        var usage = new Usage(name);
        verb.declare(usage);
        usage.options.addAll(COMMON);
        return usage;
    }

    static boolean isCommon(String option) {
        return named(COMMON, option) != null;
    }

    /** The verb's name. */
    String verb() {
        return verb;
    }

    String description() {
        return description;
    }

    List<Argument> arguments() {
        return arguments;
    }

    List<Option> options() {
        return options;
    }

    void describe(String text) {
        description = text;
    }

    void required(String label, String help) {
        arguments.add(new Argument(label, help, true));
    }

    void optional(String label, String help) {
        arguments.add(new Argument(label, help, false));
    }

    /** A task's id. */
    void taskId() {
        required("task_id", "The task's id, or the beginning or end of it that no other has.");
    }

    void flag(String name, String help) {
        options.add(new Option(name, null, help));
    }

    void option(String name, String label, String help) {
        options.add(new Option(name, label, help));
    }

    /**
     * Takes so many words as they are from the first argument on: a prompt may begin with a dash.
     * Behind them a word that is no option of the verb is an argument too.
     */
    void verbatim(int words) {
        verbatim = words;
    }

    /** The words as {@link #parse} takes them: with verbatim ones behind a {@code --}. */
    List<String> arranged(List<String> words) {
        if (verbatim == 0) {
            return words;
        }
        var arranged = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (!others.isEmpty() && others.size() < verbatim) {
                others.add(word);
            } else if (word.equals("--")) {
                others.addAll(words.subList(at + 1, words.size()));
                break;
            } else if (!isOption(word)) {
                others.add(word);
            } else {
                arranged.add(word);
                var option = option(word);
                if (option != null && !option.isFlag() && at + 1 < words.size()) {
                    arranged.add(words.get(++at));
                }
            }
        }
        arranged.add("--");
        arranged.addAll(others);
        return arranged;
    }

    private boolean isOption(String word) {
        int equals = word.indexOf('=');
        var name = equals < 0 ? word : word.substring(0, equals);
        return name.equals(HELP_LETTER) || name.equals(HELP) || option(name) != null;
    }

    /**
     * The arguments and options in arranged words; {@link #HELP} among the options asks for help.
     *
     * @throws WrongUsage where they are wrong
     */
    Arguments parse(List<String> words) {
        var plain = plain(words);
        return plain == null ? new UsageText(this).parse(words) : plain;
    }

    /**
     * What the words say if they are plain: each option known and its value beside it, none twice,
     * and as many arguments as the verb takes. Null for all else, which picocli is loaded for.
     */
    @Nullable Arguments plain(List<String> words) {
        var values = new ArrayList<String>();
        var given = new HashMap<String, String>();
        boolean more = true;
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (!more || !word.startsWith("-")) {
                values.add(word);
            } else if (word.equals("--")) {
                more = false;
            } else {
                var option = option(word);
                at += option == null || option.isFlag() ? 0 : 1;
                if (option == null || !put(given, option, words, at)) {
                    return null;
                }
            }
        }
        int fewest = 0;
        for (var argument : arguments) {
            fewest += argument.required() ? 1 : 0;
        }
        boolean fits = values.size() >= fewest && values.size() <= arguments.size();
        return fits ? new Arguments(values, given) : null;
    }

    private static boolean put(
            Map<String, String> given, Option option, List<String> words, int at) {
        if (at >= words.size()) {
            return false;
        }
        var value = option.isFlag() ? "" : words.get(at);
        return !value.startsWith("-") && given.put(option.name(), value) == null;
    }

    private @Nullable Option option(String name) {
        return named(options, name);
    }

    private static @Nullable Option named(List<Option> options, String name) {
        for (var option : options) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }
}
