package taskbg.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import taskbg.actions.Launch;
import taskbg.task.Assignment;
import taskbg.task.Autonomy;
import taskbg.task.Order;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** {@code launch}: starts an agent in the background. */
final class LaunchVerb implements Verb {
    @Override
    public void declare(CommandSpec spec) {
        Arguments.describe(spec, "Start an agent in the background.");
        Arguments.required(spec, 0, "description", "What the task is, in a few words.");
        Arguments.required(spec, 1, "prompt", "What the agent is to do.");
        Arguments.required(spec, 2, "droid", "The kind of agent, such as executor-med.");
        Arguments.required(spec, 3, "parent_session_id", "Who launches it; main if unknown.");
        Arguments.optional(spec, 4, "autonomy_level", "low, medium (usual) or high.");
        Arguments.optional(spec, 5, "model", "The model, where not the droid's own.");
        Arguments.option(spec, "--cwd", "folder", "Where the agent works; else here.");
        Arguments.option(
                spec,
                "--output-format",
                "format",
                "stream-json (usual), or text: nothing till it ends.");
    }

    @Override
    public int verbatim() {
        return 4;
    }

    @Override
    public int run(ParseResult given, Console console) {
        var asked =
                new Assignment(
                        Arguments.word(given, 0),
                        prompt(Arguments.word(given, 1)),
                        Arguments.word(given, 2),
                        Arguments.word(given, 3),
                        Arguments.word(given, 2),
                        model(given),
                        order(given, console));
        var task = new Launch(console.site(), ThreadLocalRandom.current()).run(asked);
        if (task.status() instanceof Status.Failed failed) {
            throw new Trouble(failed.error() + " (task " + task.id() + ")");
        }
        print(task, console);
        return ExitCode.DONE;
    }

    private static void print(Task task, Console console) {
        if (console.forPeople()) {
            console.say("Launched " + task.id() + ": " + task.assignment().description());
            console.say("Follow it with: task-bg output --follow " + task.id());
            return;
        }
        try (var answer = console.answer()) {
            answer.text("taskId", task.id().value())
                    .text("sessionId", task.sessionId())
                    .text("description", task.assignment().description())
                    .text("status", task.status().word());
        }
    }

    private static String prompt(String prompt) {
        if (prompt.isEmpty()) {
            throw new Arguments.WrongUsage("The prompt is empty: say what the agent is to do.");
        }
        return prompt;
    }

    private static @Nullable String model(ParseResult given) {
        var model = Arguments.word(given, 5);
        return model.isEmpty() ? null : model;
    }

    private static Order order(ParseResult given, Console console) {
        var format = Arguments.option(given, "--output-format");
        return new Order(
                Order.DROID,
                autonomy(Arguments.word(given, 4)),
                directory(Arguments.option(given, "--cwd"), console.site().directory()),
                format == null ? Order.STREAM_JSON : format(format));
    }

    private static Autonomy autonomy(String word) {
        try {
            return word.isEmpty() ? Autonomy.MEDIUM : Autonomy.of(word);
        } catch (Trouble e) {
            throw new Arguments.WrongUsage(e.sentence(), e);
        }
    }

    private static String format(String word) {
        if (word.equals(Order.STREAM_JSON) || word.equals(Order.TEXT)) {
            return word;
        }
        throw new Arguments.WrongUsage("Unknown output format: " + word + " (stream-json or text)");
    }

    private static String directory(@Nullable String option, Path here) {
        var directory = option == null ? here : here.resolve(option).normalize();
        if (!Files.isDirectory(directory)) {
            throw new Trouble("No such folder to work in: " + directory);
        }
        return directory.toString();
    }
}
