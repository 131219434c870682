package taskbg.droid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskbg.droid.DroidCommand.Prompt;
import taskbg.task.Autonomy;
import taskbg.task.OutputFormat;
import taskbg.task.SuccessRule;
import taskbg.task.Trouble;

/**
 * How another agent than droid is run: its command with placeholders, and how its output is read.
 *
 * @param arguments the program first; a {@link Group} is left out where a value that it names is
 *     missing
 * @param success what tells that a run succeeded
 * @param autonomyWords what {@code {autonomy}} stands for; a level that is missing stands for
 *     itself
 * @param tested false for a shipped template that was never run by task-bg's makers
 */
public record AgentTemplate(
        String name,
        List<Group> arguments,
        OutputFormat output,
        SuccessRule success,
        Map<Autonomy, String> autonomyWords,
        boolean tested) {

    /** The placeholders that a word may hold. */
    static final List<String> PLACEHOLDERS =
            List.of("{prompt}", "{prompt_file}", "{model}", "{autonomy}", "{cwd}");

    /**
     * Words that come together or not at all.
     *
     * @param optional whether they may be left out; if not, each value that they name is needed
     */
    public record Group(List<String> words, boolean optional) {
        public Group {
            words = List.copyOf(words);
        }
    }

    /** What the placeholders of one launch stand for. */
    public record Values(Prompt prompt, @Nullable String model, Autonomy autonomy, Path cwd) {}

    public AgentTemplate {
        arguments = List.copyOf(arguments);
        autonomyWords = Map.copyOf(autonomyWords);
    }

    /** Whether the prompt can be given in a file. */
    public boolean takesPromptFile() {
        return names("{prompt_file}");
    }

    /** Whether the prompt can be given as an argument. */
    public boolean takesPromptWords() {
        return names("{prompt}");
    }

    /**
     * The command and its arguments; no shell is to see them.
     *
     * @throws Trouble if a value is missing that the command cannot do without
     */
    public List<String> argv(Values values) {
        var argv = new ArrayList<String>();
        for (Group group : arguments) {
            List<String> filled = filled(group, values);
            if (filled != null) {
                argv.addAll(filled);
            }
        }
        return List.copyOf(argv);
    }

    private boolean names(String placeholder) {
        for (Group group : arguments) {
            for (String word : group.words()) {
                if (word.contains(placeholder)) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable List<String> filled(Group group, Values values) {
        var words = new ArrayList<String>();
        for (String word : group.words()) {
            String filled = filled(word, group.optional(), values);
            if (filled == null) {
                return null;
            }
            words.add(filled);
        }
        return words;
    }

    /** One pass from left to right, so that a prompt that holds a placeholder keeps it. */
    private @Nullable String filled(String word, boolean optional, Values values) {
        var text = new StringBuilder();
        int at = 0;
        while (at < word.length()) {
            String placeholder = placeholderAt(word, at);
            if (placeholder == null) {
                text.append(word.charAt(at++));
                continue;
            }
            String value = value(placeholder, values);
            if (value == null && optional) {
                return null;
            }
            if (value == null) {
                throw new Trouble("The agent " + name + " needs a value for " + placeholder + ".");
            }
            text.append(value);
            at += placeholder.length();
        }
        return text.toString();
    }

    private @Nullable String value(String placeholder, Values values) {
        return switch (placeholder) {
            case "{prompt}" -> values.prompt() instanceof Prompt.Words words ? words.text() : null;
            case "{prompt_file}" ->
                    values.prompt() instanceof Prompt.InFile file ? file.file().toString() : null;
            case "{model}" -> values.model();
            case "{autonomy}" ->
                    autonomyWords.getOrDefault(values.autonomy(), values.autonomy().word());
            case "{cwd}" -> values.cwd().toString();
            default -> null;
        };
    }

    private static @Nullable String placeholderAt(String word, int at) {
        for (String placeholder : PLACEHOLDERS) {
            if (word.startsWith(placeholder, at)) {
                return placeholder;
            }
        }
        return null;
    }
}
