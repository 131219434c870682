package taskbg.droid;

import java.util.List;

/**
 * The tools that a droid's definition names by category
 * (https://docs.factory.ai/cli/configuration/custom-droids, "Tool categories").
 */
final class ToolCategory {
    private ToolCategory() {}

    /**
     * Adds the ids that a word of {@code tools} stands for, each once, with those that droid adds
     * by itself: TodoWrite always, and ApplyPatch to Edit, for the models that edit that way.
     */
    static void addTo(List<String> tools, String word, List<String> notes) {
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
