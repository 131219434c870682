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
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Order;
import taskbg.task.Trouble;

/** What the words after {@code launch} ask for. */
final class LaunchRequest {
    private static final String FROM_FILE = "-";
    private static final int LONGEST_FILE = 16 << 20;

    private final Given given;
    private final Path here;

    LaunchRequest(Given given, Path here) {
        this.given = given;
        this.here = here;
    }

    Assignment assignment() {
        var droid = given.word(2);
        return new Assignment(
                given.word(0), prompt(), droid, given.word(3), droid, model(), order());
    }

    private String prompt() {
        var word = given.word(1);
        var file = given.option("--prompt-file");
        if (file != null && !word.equals(FROM_FILE)) {
            throw new WrongUsage(
                    "With --prompt-file the prompt is a dash: launch <description> - <droid> …");
        }
        var prompt = file == null ? word : read(file);
        if (prompt.isEmpty()) {
            throw new WrongUsage("The prompt is empty: say what the agent is to do.");
        }
        return prompt;
    }

    private String read(String file) {
        try {
            var path = here.resolve(file);
            byte[] bytes = RegularFile.read(path, LONGEST_FILE);
            var strict = StandardCharsets.UTF_8.newDecoder();
            return strict.decode(ByteBuffer.wrap(bytes)).toString();
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
        var model = given.word(5);
        return model.isEmpty() ? null : model;
    }

    private Order order() {
        var autonomy = autonomy(given.word(4));
        var directory = directory(given.option("--cwd"));
        var format = given.option("--output-format");
        var agent = given.option("--agent");
        if (agent == null) {
            return Order.ofDroid(
                    autonomy, directory, format == null ? Order.STREAM_JSON : format(format));
        }
        if (format != null) {
            throw new WrongUsage(
                    "--output-format is droid's: the settings say how to read another agent.");
        }
        return new Order(agent, autonomy, directory, Order.STREAM_JSON, Order.EVENTS);
    }

    private static Autonomy autonomy(String word) {
        try {
            return word.isEmpty() ? Autonomy.MEDIUM : Autonomy.of(word);
        } catch (Trouble e) {
            throw new WrongUsage(e.sentence(), e);
        }
    }

    private static String format(String word) {
        if (word.equals(Order.STREAM_JSON) || word.equals(Order.TEXT)) {
            return word;
        }
        throw new WrongUsage("Unknown output format: " + word + " (stream-json or text)");
    }

    private String directory(@Nullable String option) {
        var directory = option == null ? here : here.resolve(option).normalize();
        if (!Files.isDirectory(directory)) {
            throw new Trouble("No such folder to work in: " + directory);
        }
        return directory.toString();
    }
}
