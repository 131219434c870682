package taskbg.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import taskbg.file.RegularFile;
import taskbg.file.StreamFile;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.SuccessRule;
import taskbg.task.Trouble;

/** What the words after {@code launch} ask for. */
final class LaunchRequest {
    private static final String DASH = "-";
    private static final int LONGEST = 16 << 20;

    private final Arguments arguments;
    private final Console console;
    private final Path here;

    LaunchRequest(Arguments arguments, Console console) {
        this.arguments = arguments;
        this.console = console;
        this.here = console.site().directory();
    }

    Assignment assignment() {
        var droid = arguments.at(2);
        return new Assignment(
                arguments.at(0), prompt(), droid, arguments.at(3), droid, model(), order());
    }

    /** A dash stands for what is read: from the file of {@code --prompt-file}, else from stdin. */
    private String prompt() {
        var word = arguments.at(1);
        var file = arguments.option("--prompt-file");
        if (!word.equals(DASH)) {
            if (file != null) {
                throw new WrongUsage(
                        "With --prompt-file the prompt is a dash: launch <description> - <droid> …");
            }
            return filled(word, "The prompt is empty: say what the agent is to do.");
        }
        return file == null || file.equals(DASH)
                ? filled(typed(), "Stdin is empty: a prompt that is a dash is read from there.")
                : filled(read(file), "The prompt's file " + file + " is empty.");
    }

    private static String filled(String prompt, String otherwise) {
        if (prompt.isBlank()) {
            throw new WrongUsage(otherwise);
        }
        return prompt;
    }

    private String typed() {
        if (console.site().context().keyboard()) {
            console.warn("Reading the prompt from the terminal; Ctrl-d on a new line ends it.");
        }
        try {
            var bytes = console.in().readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Trouble("The prompt on stdin is over 16 MiB; shorten it.");
            }
            return decoded(bytes);
        } catch (CharacterCodingException e) {
            throw new Trouble("The prompt on stdin is no text in UTF-8.", e);
        } catch (IOException e) {
            throw new Trouble("The prompt on stdin cannot be read: " + e.getMessage(), e);
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private String read(String file) {
        try {
            var path = here.resolve(file);
            return decoded(StreamFile.read(path, LONGEST));
        } catch (NoSuchFileException e) {
            throw new Trouble("There is no file " + file + " to read the prompt from.", e);
        } catch (RegularFile.TooLarge e) {
            throw new Trouble("The prompt's file " + file + " is over 16 MiB; shorten it.", e);
        } catch (CharacterCodingException e) {
            throw new Trouble("The prompt's file " + file + " is no text in UTF-8.", e);
        } catch (IOException | InvalidPathException e) {
            throw new Trouble("The prompt's file " + file + " cannot be read: " + why(e), e);
        }
    }

    private static String why(Exception e) {
        return e instanceof IOException cause ? RegularFile.why(cause) : e.toString();
    }

    private @Nullable String model() {
        var model = arguments.at(5);
        return model.isEmpty() ? null : model;
    }

    private Order order() {
        var autonomy = autonomy(arguments.at(4));
        var directory = directory(arguments.option("--cwd"));
        var format = arguments.option("--output-format");
        var agent = arguments.option("--agent");
        if (agent == null) {
            return Order.ofDroid(
                    autonomy, directory, format == null ? OutputFormat.DROID : format(format));
        }
        if (format != null) {
            throw new WrongUsage(
                    "--output-format is droid's: the settings say how to read another agent.");
        }
        return new Order(agent, autonomy, directory, OutputFormat.ANY, SuccessRule.EVENTS);
    }

    private static Autonomy autonomy(String word) {
        try {
            return word.isEmpty() ? Autonomy.MEDIUM : Autonomy.of(word);
        } catch (Trouble e) {
            throw new WrongUsage(e.sentence(), e);
        }
    }

    private static OutputFormat format(String word) {
        return switch (word) {
            case "stream-json" -> OutputFormat.DROID;
            case "text" -> OutputFormat.TEXT;
            default ->
                    throw new WrongUsage(
                            "Unknown output format: " + word + " (stream-json or text)");
        };
    }

    private String directory(@Nullable String option) {
        var directory = option == null ? here : here.resolve(option).normalize();
        if (!Files.isDirectory(directory)) {
            throw new Trouble("No such folder to work in: " + directory);
        }
        return directory.toString();
    }
}
