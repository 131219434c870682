package taskbg.droid;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A droid as a file {@code .factory/droids/<name>.md} defines it
 * (https://docs.factory.ai/cli/configuration/custom-droids). {@code droid exec} has no flag that
 * picks one, so a definition becomes other flags.
 *
 * @param model null where the session's model is to be used ({@code inherit})
 * @param tools ids of the only tools allowed; empty allows all
 * @param systemPrompt what the droid is told besides the prompt
 * @param notes what the definition asks for and does not get, one sentence each
 */
public record DroidDefinition(
        String name,
        String description,
        @Nullable String model,
        @Nullable String reasoningEffort,
        List<String> tools,
        String systemPrompt,
        Path file,
        List<String> notes) {

    public DroidDefinition {
        tools = List.copyOf(tools);
        notes = List.copyOf(notes);
    }

    /** Reads a definition's text; a file without a head is a system prompt and nothing else. */
    static DroidDefinition read(String name, Path file, String text) {
        Frontmatter head = Frontmatter.of(text);
        var notes = new ArrayList<String>();
        var tools = new ArrayList<String>();
        for (String tool : listOf(head, "tools")) {
            addTools(tools, tool, notes);
        }
        if (!listOf(head, "mcpServers").isEmpty()) {
            notes.add("mcpServers of the droid " + name + " are not passed on: droid exec cannot");
        }
        String effort = head.words().get("reasoningEffort");
        return new DroidDefinition(
                name,
                head.words().getOrDefault("description", ""),
                modelOf(head),
                effort == null || effort.isEmpty() ? null : effort,
                tools,
                head.body(),
                file,
                notes);
    }

    /** The model to run with: the one asked for, else the definition's, else null. */
    public @Nullable String modelOr(@Nullable String asked) {
        return asked != null ? asked : model;
    }

    /**
     * The flags that make {@code droid exec} this droid, without the model.
     *
     * <p>{@code --enabled-tools} is the one flag that allows nothing but the tools named in every
     * version at hand: 0.117 has no other, and 0.225 takes it as a hidden name of {@code
     * --only-tools}; both were run and sent the model those tools only.
     *
     * @param asked the model asked for instead of the definition's; the reasoning effort is left
     *     out then, as droid refuses one that the model does not have
     * @param systemPromptFile where the caller has written {@link #systemPrompt}
     */
    public List<String> flags(@Nullable String asked, Path systemPromptFile) {
        var flags = new ArrayList<String>();
        if (!systemPrompt.isEmpty()) {
            flags.add("--append-system-prompt-file");
            flags.add(systemPromptFile.toString());
        }
        if (reasoningEffort != null && model != null && (asked == null || asked.equals(model))) {
            flags.add("-r");
            flags.add(reasoningEffort);
        }
        if (!tools.isEmpty()) {
            flags.add("--enabled-tools");
            flags.add(String.join(",", tools));
        }
        return flags;
    }

    private static @Nullable String modelOf(Frontmatter head) {
        String model = head.words().getOrDefault("model", "");
        return model.isEmpty() || model.equals("inherit") ? null : model;
    }

    /** A list, or one text: a category, or ids between commas. */
    private static List<String> listOf(Frontmatter head, String key) {
        List<String> list = head.lists().get(key);
        if (list != null) {
            return list;
        }
        var found = new ArrayList<String>();
        for (String word : head.words().getOrDefault(key, "").split(",", -1)) {
            if (!word.isBlank()) {
                found.add(word.strip());
            }
        }
        return found;
    }

    /**
     * Adds the ids that a word of {@code tools} stands for, each once, with those that droid adds
     * by itself (https://docs.factory.ai/cli/configuration/custom-droids, "Tool categories"):
     * TodoWrite always, and ApplyPatch to Edit, for the models that edit that way.
     */
    private static void addTools(List<String> tools, String word, List<String> notes) {
        switch (word) {
            case "read-only" -> add(tools, "Read", "LS", "Grep", "Glob");
            case "edit" -> add(tools, "Create", "Edit", "ApplyPatch");
            case "execute" -> add(tools, "Execute");
            case "web" -> add(tools, "WebSearch", "FetchUrl");
            case "mcp" -> {
                notes.add("the tool category mcp is not passed on: its tools have no fixed names");
                return;
            }
            case "Edit" -> add(tools, "Edit", "ApplyPatch");
            default -> add(tools, word);
        }
        add(tools, "TodoWrite");
    }

    private static void add(List<String> tools, String... ids) {
        for (String id : ids) {
            if (!tools.contains(id)) {
                tools.add(id);
            }
        }
    }
}
