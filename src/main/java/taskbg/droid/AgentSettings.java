package taskbg.droid;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import taskbg.droid.AgentTemplate.Group;
import taskbg.file.RegularFile;
import taskbg.task.Autonomy;
import taskbg.task.OutputFormat;
import taskbg.task.SuccessRule;
import taskbg.task.Trouble;

/**
 * The agents that the settings file names, besides those that are shipped, as the file writes them.
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
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgentSettings(@Nullable Map<String, WrittenAgent> agents) {
    private static final int LARGEST = 16 << 20;
    private static final String SHIPPED = "agents.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .build();

    /** A lower-case word in braces: more likely a slip than an argument, if it is none of ours. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+}");

    public AgentSettings {
        for (var name : agents == null ? Set.<String>of() : agents.keySet()) {
            if (!Droids.isName(name)) {
                throw new IllegalArgumentException(
                        "name an agent \""
                                + name
                                + "\", but a name is letters, digits, dashes and dots");
            }
        }
    }

    /** One agent. */
    record WrittenAgent(
            @Nullable List<WrittenWords> argv,
            @Nullable OutputFormat output,
            @Nullable SuccessRule success,
            @Nullable Map<String, String> autonomy,
            @Nullable Boolean tested) {
        WrittenAgent {
            if (argv == null || argv.isEmpty() || argv.getFirst().group().optional()) {
                throw new IllegalArgumentException("needs an argv that begins with the program");
            }
            if (argv.stream().noneMatch(WrittenWords::holdPrompt)) {
                throw new IllegalArgumentException("needs {prompt} or {prompt_file} in its argv");
            }
            autonomy = autonomy == null ? Map.of() : autonomy;
            autonomy.keySet().forEach(WrittenAgent::level);
        }

        private static Autonomy level(String word) {
            try {
                return Autonomy.of(word);
            } catch (Trouble e) {
                throw new IllegalArgumentException(
                        "has autonomy levels low, medium and high, not " + word, e);
            }
        }

        AgentTemplate template(String name) {
            var groups = new ArrayList<Group>();
            Objects.requireNonNull(argv).forEach(words -> groups.add(words.group()));
            var format = Objects.requireNonNullElse(output, OutputFormat.ANY);
            var usual = format == OutputFormat.TEXT ? SuccessRule.EXIT : SuccessRule.EVENTS;
            var levels = new EnumMap<Autonomy, String>(Autonomy.class);
            Objects.requireNonNull(autonomy).forEach((word, says) -> levels.put(level(word), says));
            return new AgentTemplate(
                    name,
                    groups,
                    format,
                    Objects.requireNonNullElse(success, usual),
                    levels,
                    !Boolean.FALSE.equals(tested));
        }
    }

    /** A word of a command, or a list of words that come together or not at all. */
    record WrittenWords(Group group) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static WrittenWords of(Object written) {
            boolean several = written instanceof List;
            var words = new ArrayList<String>();
            for (Object word : written instanceof List<?> list ? list : List.of(written)) {
                if (!(word instanceof String text)) {
                    throw new IllegalArgumentException("must be a text, or a list of texts");
                }
                words.add(known(text));
            }
            return new WrittenWords(new Group(words, several));
        }

        boolean holdPrompt() {
            return group.words().stream()
                    .anyMatch(word -> word.contains("{prompt}") || word.contains("{prompt_file}"));
        }

        private static String known(String word) {
            var placeholders = PLACEHOLDER.matcher(word);
            while (placeholders.find()) {
                if (!AgentTemplate.PLACEHOLDERS.contains(placeholders.group())) {
                    throw new IllegalArgumentException(
                            "names "
                                    + placeholders.group()
                                    + "; known are "
                                    + String.join(", ", AgentTemplate.PLACEHOLDERS));
                }
            }
            return word;
        }
    }

    /**
     * The agents by name; a file's agent replaces a shipped one of its name.
     *
     * @param settings need not exist
     * @throws Trouble if the file is not of this form, with the line where that was seen
     */
    public static Map<String, AgentTemplate> read(Path settings) {
        var agents = new TreeMap<>(shipped());
        try {
            agents.putAll(templates(settings.toString(), RegularFile.read(settings, LARGEST)));
        } catch (NoSuchFileException _) {
            return agents;
        } catch (IOException e) {
            throw new Trouble(
                    "The settings file " + settings + " cannot be read: " + RegularFile.why(e), e);
        }
        return agents;
    }

    private static Map<String, AgentTemplate> shipped() {
        try (var in = AgentSettings.class.getResourceAsStream(SHIPPED)) {
            return templates(SHIPPED, Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, AgentTemplate> templates(String file, byte[] content)
            throws IOException {
        try {
            @Nullable AgentSettings settings = MAPPER.readValue(content, AgentSettings.class);
            if (settings == null) {
                throw MismatchedInputException.from(null, AgentSettings.class, "null");
            }
            var templates = new TreeMap<String, AgentTemplate>();
            if (settings.agents() != null) {
                settings.agents()
                        .forEach((name, agent) -> templates.put(name, agent.template(name)));
            }
            return templates;
        } catch (JacksonException e) {
            throw new Trouble(
                    "The settings file " + file + ", " + SettingsMistake.words(e) + ".", e);
        }
    }
}
