package taskbg.droid;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taskbg.task.Autonomy;

/**
 * One run of {@code droid exec}.
 *
 * @param model the model asked for; null leaves it to droid
 * @param events whether to ask for stream-json; without, the command is the reference's
 * @param flags those of a {@link DroidDefinition}
 */
public record DroidCommand(
        Autonomy autonomy,
        @Nullable String model,
        boolean events,
        List<String> flags,
        Prompt prompt) {

    /** Linux refuses an argument of 128 KiB. */
    private static final int LONGEST_ARGUMENT = 100 << 10;

    /** How the prompt reaches the agent. */
    public sealed interface Prompt {
        /** As an argument. */
        record Words(String text) implements Prompt {}

        /** In a file, which must live as long as the agent starts. */
        record InFile(Path file) implements Prompt {}
    }

    public DroidCommand {
        flags = List.copyOf(flags);
    }

    /** Whether a prompt is too long for an argument, or holds what no argument can. */
    public static boolean needsFile(String prompt) {
        return prompt.length() > LONGEST_ARGUMENT
                || prompt.indexOf('\0') >= 0
                || prompt.getBytes(StandardCharsets.UTF_8).length > LONGEST_ARGUMENT;
    }

    /** The command and its arguments; no shell is to see them. */
    public List<String> argv() {
        var argv = new ArrayList<String>();
        argv.add("droid");
        argv.add("exec");
        argv.add("--auto");
        argv.add(autonomy.word());
        if (model != null) {
            argv.add("-m");
            argv.add(model);
        }
        argv.addAll(flags);
        if (events) {
            argv.add("--output-format");
            argv.add("stream-json");
        }
        if (prompt instanceof Prompt.InFile inFile) {
            argv.add("--file");
            argv.add(inFile.file().toString());
        } else if (prompt instanceof Prompt.Words words) {
            argv.add("--");
            argv.add(words.text());
        }
        return List.copyOf(argv);
    }
}
