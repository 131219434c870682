package taskbg.droid;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one JSON line that any dialect's events are made of. Keys are taken in any order;
 * one object serves line after line.
 */
final class EventLine {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_OUTCOME = 2000;
    private static final int LONGEST_ERROR = 4000;

    private final int longestText;
    private final List<ContentBlock> blocks = new ArrayList<>();
    private final JsonReader json;
    @Nullable String type;
    @Nullable String subtype;
    @Nullable String sessionId;
    @Nullable String model;
    @Nullable String cwd;
    @Nullable String role;
    @Nullable String source;
    @Nullable String id;
    @Nullable String toolName;
    @Nullable String text;
    @Nullable String error;
    @Nullable String message;
    @Nullable String finalText;
    @Nullable String summary;
    @Nullable Usage usage;
    private int valueAt = -1;
    private @Nullable Long timestamp;
    private @Nullable Long durationMillis;
    @Nullable Long turns;
    boolean failed;
    boolean ofSubagent;

    EventLine(JsonReader json, int longestText) {
        this.json = json;
        this.longestText = longestText;
    }

    /**
     * What a tool gave back, or null. It is often most of an output and seldom looked at, so it is
     * decoded here and only while the line is in memory: before the next one is read.
     */
    @Nullable String value() {
        return valueAt < 0 ? null : json.textAt(valueAt, LONGEST_OUTCOME);
    }

    /** Whether someone reads along, and not only the sum matters. */
    boolean isForReaders() {
        return longestText > EventDecoder.GIST;
    }

    /** What an Anthropic message holds; empty for droid's own events. */
    List<ContentBlock> blocks() {
        return blocks;
    }

    @Nullable Instant at() {
        return timestamp == null ? null : instant(timestamp);
    }

    @Nullable Duration duration() {
        return durationMillis == null ? null : Duration.ofMillis(durationMillis);
    }

    /** Takes one line; false if it is no JSON object. */
    boolean read(byte[] bytes, int from, int to) {
        clear();
        json.on(bytes, from, to);
        try {
            if (!json.beginObject()) {
                return false;
            }
            for (String key = json.nextKey(); key != null; key = json.nextKey()) {
                take(key);
            }
            json.finish();
            return true;
        } catch (JsonReader.Malformed noJson) {
            return false;
        }
    }

    private void take(String key) {
        switch (key) {
            case "type" -> type = json.text(LONGEST_NAME);
            case "subtype" -> subtype = json.text(LONGEST_NAME);
            case "session_id", "sessionId" -> sessionId = json.text(LONGEST_NAME);
            case "model" -> model = json.text(LONGEST_NAME);
            case "cwd" -> cwd = json.text(LONGEST_ERROR);
            case "role" -> role = json.text(LONGEST_NAME);
            case "source" -> source = json.text(LONGEST_NAME);
            case "id" -> id = json.text(LONGEST_NAME);
            case "toolName" -> toolName = json.text(LONGEST_NAME);
            case "toolId" -> toolName = toolName == null ? json.text(LONGEST_NAME) : skip();
            case "parent_tool_use_id" -> ofSubagent = json.text(LONGEST_NAME) != null;
            default -> takeContent(key);
        }
    }

    private void takeContent(String key) {
        switch (key) {
            case "text" -> text = json.text(longestText);
            case "finalText", "result" -> finalText = json.text(EventDecoder.WHOLE);
            case "value" -> takeValue();
            case "parameters" -> summary = ToolSummary.of(json);
            case "message" -> takeMessage();
            case "error" -> error = errorText();
            case "errors" -> takeErrors();
            case "usage" -> usage = readUsage();
            case "isError", "is_error" -> failed = json.truth();
            case "timestamp" -> timestamp = json.number();
            case "durationMs", "duration_ms" -> durationMillis = json.number();
            case "numTurns", "num_turns" -> turns = json.number();
            default -> json.skip();
        }
    }

    private @Nullable String skip() {
        json.skip();
        return toolName;
    }

    private void takeValue() {
        valueAt = json.peek() == '"' ? json.at() : -1;
        json.skip();
    }

    private void takeMessage() {
        if (json.beginObject()) {
            role = ContentBlock.readMessage(json, longestText, blocks);
        } else {
            message = json.text(LONGEST_ERROR);
        }
    }

    private @Nullable String errorText() {
        if (!json.beginObject()) {
            return json.text(LONGEST_ERROR);
        }
        String found = null;
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            if (key.equals("message")) {
                found = json.text(LONGEST_ERROR);
            } else {
                json.skip();
            }
        }
        return found;
    }

    private void takeErrors() {
        if (!json.beginArray()) {
            json.skip();
            return;
        }
        while (json.nextElement()) {
            String one = errorText();
            error = error == null ? one : error;
        }
    }

    private Usage readUsage() {
        if (!json.beginObject()) {
            json.skip();
            return Usage.NONE;
        }
        long input = 0;
        long output = 0;
        long cacheRead = 0;
        long cacheCreation = 0;
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            switch (key) {
                case "input_tokens" -> input = orZero(json.number());
                case "output_tokens" -> output = orZero(json.number());
                case "cache_read_input_tokens" -> cacheRead = orZero(json.number());
                case "cache_creation_input_tokens" -> cacheCreation = orZero(json.number());
                default -> json.skip();
            }
        }
        return new Usage(input, output, cacheRead, cacheCreation);
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static @Nullable Instant instant(long millis) {
        try {
            return Instant.ofEpochMilli(millis);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    private void clear() {
        blocks.clear();
        type = null;
        subtype = null;
        sessionId = null;
        model = null;
        cwd = null;
        role = null;
        source = null;
        id = null;
        toolName = null;
        text = null;
        valueAt = -1;
        error = null;
        message = null;
        finalText = null;
        summary = null;
        usage = null;
        timestamp = null;
        durationMillis = null;
        turns = null;
        failed = false;
        ofSubagent = false;
    }
}
