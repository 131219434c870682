package taskbg.droid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.json.JsonObject;
import taskbg.json.JsonValue;

/** The one parameter of a tool call that tells a reader what it does. */
final class ToolSummary {
    private static final int LONGEST = 200;

    /**
     * Parameter names of droid's and Claude Code's built-in tools, the most telling first; of an
     * unknown tool any string will do.
     */
    private static final List<String> TELLING =
            List.of(
                    "command",
                    "file_path",
                    "filePath",
                    "notebook_path",
                    "pattern",
                    "patterns",
                    "url",
                    "query",
                    "description",
                    "path",
                    "directory_path",
                    "folder",
                    "skill",
                    "name",
                    "title",
                    "prompt");

    private ToolSummary() {}

    /** The most telling string, or first string of a list, on one line; empty if there is none. */
    static String of(JsonObject parameters) {
        for (var key : TELLING) {
            var text = text(parameters.get(key));
            if (text != null) {
                return shown(text);
            }
        }
        for (var value : parameters.fields().values()) {
            var text = text(value);
            if (text != null) {
                return shown(text);
            }
        }
        return "";
    }

    private static String shown(String text) {
        return OneLine.of(OneLine.cut(text, LONGEST), LONGEST);
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        return switch (value) {
            case JsonValue.Text(var text) -> text;
            case JsonValue.Array(var items) -> {
                for (var item : items) {
                    if (item instanceof JsonValue.Text(var text)) {
                        yield text;
                    }
                }
                yield null;
            }
            case null, default -> null;
        };
    }
}
