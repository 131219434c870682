package taskbg.droid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a message's content in the form of Anthropic's API, which Claude Code's stream-json
 * and the transcripts of droid share: text, tool_use, tool_result, thinking.
 */
record ContentBlock(
        String type,
        @Nullable String text,
        @Nullable String id,
        @Nullable String name,
        @Nullable String summary,
        boolean failed) {

    private static final int LONGEST_NAME = 200;

    /** Reads a message object that was just begun into {@code blocks}, and gives back its role. */
    static @Nullable String readMessage(
            JsonReader json, int longestText, List<ContentBlock> blocks) {
        String role = null;
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            switch (key) {
                case "role" -> role = json.text(LONGEST_NAME);
                case "content" -> readContent(json, longestText, blocks);
                default -> json.skip();
            }
        }
        return role;
    }

    /** Reads content, which is a string or a list of blocks. */
    static void readContent(JsonReader json, int longestText, List<ContentBlock> blocks) {
        if (!json.beginArray()) {
            String text = json.text(longestText);
            if (text != null) {
                blocks.add(new ContentBlock("text", text, null, null, null, false));
            }
            return;
        }
        while (json.nextElement()) {
            if (json.beginObject()) {
                blocks.add(readBlock(json, longestText));
            } else {
                json.skip();
            }
        }
    }

    private static ContentBlock readBlock(JsonReader json, int longestText) {
        String type = null;
        String text = null;
        String id = null;
        String name = null;
        String summary = null;
        boolean failed = false;
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            switch (key) {
                case "type" -> type = json.text(LONGEST_NAME);
                case "text", "thinking" -> text = json.text(longestText);
                case "content" -> text = firstText(json, longestText);
                case "id", "tool_use_id" -> id = json.text(LONGEST_NAME);
                case "name" -> name = json.text(LONGEST_NAME);
                case "input" -> summary = ToolSummary.of(json);
                case "is_error" -> failed = json.truth();
                default -> json.skip();
            }
        }
        return new ContentBlock(type == null ? "" : type, text, id, name, summary, failed);
    }

    /** What a tool gave back: a string, or the first text of a list of blocks. */
    private static @Nullable String firstText(JsonReader json, int longest) {
        if (!json.beginArray()) {
            return json.text(longest);
        }
        String found = null;
        while (json.nextElement()) {
            if (json.beginObject()) {
                for (String key = json.nextKey(); key != null; key = json.nextKey()) {
                    if (found == null && key.equals("text")) {
                        found = json.text(longest);
                    } else {
                        json.skip();
                    }
                }
            } else {
                json.skip();
            }
        }
        return found;
    }
}
