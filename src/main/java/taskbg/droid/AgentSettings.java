package taskbg.droid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taskbg.droid.AgentTemplate.Group;
import taskbg.task.Autonomy;
import taskbg.task.Trouble;

/**
 * The agents that the settings file names, besides those that are shipped.
 *
 * <pre>{@code
 * {"agents": {"mine": {
 *     "argv": ["mine", ["--model", "{model}"], "{prompt}"],
 *     "output": "text", "success": "exit",
 *     "autonomy": {"low": "careful", "high": "bold"}}}}
 * }</pre>
 *
 * <p>Words in an inner list are left out together where a value is missing. {@code output} is text,
 * droid, claude or any; {@code success} is exit (exit code 0) or events (and an event that says
 * so). All but {@code argv} may be left out. Other keys beside {@code agents} are not looked at.
 */
public final class AgentSettings {
    private static final int LONGEST = 1 << 16;

    private final JsonReader json = new JsonReader();
    private final Map<String, AgentTemplate> agents = new TreeMap<>();

    private AgentSettings() {}

    /**
     * The agents by name; a file's agent replaces a shipped one of its name.
     *
     * @param settings need not exist
     * @throws Trouble if the file is not of this form, with the line where that was seen
     */
    public static Map<String, AgentTemplate> read(Path settings) {
        var read = new AgentSettings();
        read.take("shipped agents", ShippedAgents.JSON.getBytes(StandardCharsets.UTF_8));
        try {
            read.take(settings.toString(), Files.readAllBytes(settings));
        } catch (NoSuchFileException none) {
            return read.agents;
        } catch (IOException e) {
            throw new Trouble("The settings file " + settings + " cannot be read: " + e, e);
        }
        return read.agents;
    }

    private void take(String file, byte[] bytes) {
        try {
            json.on(bytes, 0, bytes.length);
            object("the settings", "", this::takeTop);
            json.finish();
        } catch (JsonReader.Malformed e) {
            int line = 1;
            for (int i = 0; i < Math.min(e.at, bytes.length); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new Trouble(
                    "The settings file " + file + ", line " + line + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private interface Taker {
        void take(String key);
    }

    private void takeTop(String key) {
        if (key.equals("agents")) {
            object("agents", "", this::takeAgent);
        } else {
            json.skip();
        }
    }

    private void takeAgent(String name) {
        if (!Droids.isName(name)) {
            throw wrong(
                    "an agent's name is letters, digits, dashes and dots, not \"" + name + "\"");
        }
        var agent = new Draft("agents." + name);
        object(agent.where, "", agent::take);
        agents.put(name, agent.template(name));
    }

    private void object(String where, String what, Taker taker) {
        if (!json.beginObject()) {
            throw wrong(where + " must be an object" + what);
        }
        for (String key = json.nextKey(); key != null; key = json.nextKey()) {
            taker.take(key);
        }
    }

    private JsonReader.Malformed wrong(String message) {
        return new JsonReader.Malformed(message, json.at());
    }

    /** One agent while its keys are read. */
    private final class Draft {
        private final String where;
        private final List<Group> arguments = new ArrayList<>();
        private final Map<Autonomy, String> autonomy = new EnumMap<>(Autonomy.class);
        private OutputFormat output = OutputFormat.ANY;
        private Ending.@Nullable Rule success;
        private boolean tested = true;

        Draft(String where) {
            this.where = where;
        }

        void take(String key) {
            switch (key) {
                case "argv" -> takeArguments();
                case "output" -> output = format(text(where + ".output"));
                case "success" -> success = rule(text(where + ".success"));
                case "autonomy" ->
                        object(where + ".autonomy", " of words", level -> takeLevel(level));
                case "tested" -> tested = json.truth();
                default -> throw wrong(where + " has an unknown key \"" + key + "\"");
            }
        }

        AgentTemplate template(String name) {
            if (success == null) {
                boolean text = output == OutputFormat.TEXT;
                success = text ? Ending.Rule.EXIT_CODE : Ending.Rule.FINAL_EVENT;
            }
            var template = new AgentTemplate(name, arguments, output, success, autonomy, tested);
            if (arguments.isEmpty() || arguments.getFirst().optional()) {
                throw wrong(where + ".argv must begin with the program");
            }
            if (!template.takesPromptWords() && !template.takesPromptFile()) {
                throw wrong(where + ".argv must hold {prompt} or {prompt_file}");
            }
            return template;
        }

        private void takeArguments() {
            arguments.clear();
            if (!json.beginArray()) {
                throw wrong(where + ".argv must be a list");
            }
            while (json.nextElement()) {
                if (json.beginArray()) {
                    var words = new ArrayList<String>();
                    while (json.nextElement()) {
                        words.add(word());
                    }
                    arguments.add(new Group(words, true));
                } else {
                    arguments.add(new Group(List.of(word()), false));
                }
            }
        }

        private String word() {
            String word = text("each word of " + where + ".argv");
            String unknown = unknownPlaceholder(word);
            if (unknown != null) {
                throw wrong(
                        where
                                + ".argv names "
                                + unknown
                                + "; known are "
                                + String.join(", ", AgentTemplate.PLACEHOLDERS));
            }
            return word;
        }

        private void takeLevel(String level) {
            String word = text(where + ".autonomy." + level);
            try {
                autonomy.put(Autonomy.of(level), word);
            } catch (Trouble unknown) {
                throw wrong(where + ".autonomy has levels low, medium and high, not " + level);
            }
        }

        private OutputFormat format(String word) {
            for (OutputFormat format : OutputFormat.values()) {
                if (format.word().equals(word)) {
                    return format;
                }
            }
            throw wrong(where + ".output is text, droid, claude or any, not \"" + word + "\"");
        }

        private Ending.Rule rule(String word) {
            return switch (word) {
                case "exit" -> Ending.Rule.EXIT_CODE;
                case "events" -> Ending.Rule.FINAL_EVENT;
                default -> throw wrong(where + ".success is exit or events, not \"" + word + "\"");
            };
        }

        private String text(String what) {
            String text = json.text(LONGEST);
            if (text == null) {
                throw wrong(what + " must be a text");
            }
            return text;
        }
    }

    /** A lower-case word in braces that is none of ours: more likely a slip than an argument. */
    private static @Nullable String unknownPlaceholder(String word) {
        for (int open = word.indexOf('{'); open >= 0; open = word.indexOf('{', open + 1)) {
            int close = open + 1;
            while (close < word.length()
                    && ((word.charAt(close) >= 'a' && word.charAt(close) <= 'z')
                            || word.charAt(close) == '_')) {
                close++;
            }
            if (close > open + 1 && close < word.length() && word.charAt(close) == '}') {
                String found = word.substring(open, close + 1);
                if (!AgentTemplate.PLACEHOLDERS.contains(found)) {
                    return found;
                }
            }
        }
        return null;
    }
}
