package taskbg.droid;

import org.jspecify.annotations.Nullable;

/** Finds the one parameter of a tool call that tells a reader what it does. */
final class ToolSummary {
    private static final int LONGEST = 200;
    private static final int NOTHING = Integer.MAX_VALUE;

    private ToolSummary() {}

    /** The most telling of an object's strings, on one line; empty if there is none. */
    static String of(JsonReader json) {
        if (!json.beginObject()) {
            json.skip();
            return "";
        }
        String best = "";
        int bestRank = NOTHING;
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            int rank = rank(key);
            if (rank < bestRank && json.peek() == '"') {
                String text = json.text(LONGEST);
                best = text == null ? best : text;
                bestRank = rank;
            } else if (rank < bestRank && json.peek() == '[') {
                String text = firstOf(json);
                bestRank = text == null ? bestRank : rank;
                best = text == null ? best : text;
            } else {
                json.skip();
            }
        }
        return OneLine.of(best, LONGEST);
    }

    private static @Nullable String firstOf(JsonReader json) {
        String found = null;
        json.beginArray();
        while (json.nextElement()) {
            if (found == null) {
                found = json.text(LONGEST);
            } else {
                json.skip();
            }
        }
        return found;
    }

    /**
     * Parameter names of droid's and Claude Code's built-in tools, the most telling first; of an
     * unknown tool any string will do.
     */
    private static int rank(String key) {
        return switch (key) {
            case "command" -> 0;
            case "file_path", "filePath", "notebook_path" -> 1;
            case "pattern", "patterns" -> 2;
            case "url" -> 3;
            case "query" -> 4;
            case "description" -> 5;
            case "path", "directory_path", "folder" -> 6;
            case "skill", "name", "title" -> 7;
            case "prompt" -> 8;
            default -> 9;
        };
    }
}
