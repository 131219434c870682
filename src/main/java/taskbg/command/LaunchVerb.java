package taskbg.command;

import java.util.concurrent.ThreadLocalRandom;
import taskbg.actions.Launch;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** {@code launch}: starts an agent in the background. */
final class LaunchVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Start an agent in the background.");
        usage.required("description", "What the task is, in a few words.");
        usage.required("prompt", "What the agent is to do; - reads it from stdin.");
        usage.required("droid", "The kind of agent, such as executor-med.");
        usage.required("parent_session_id", "Who launches it; main if unknown.");
        usage.optional("autonomy_level", "low, medium (usual) or high.");
        usage.optional("model", "The model, where not the droid's own.");
        usage.option("--cwd", "folder", "Where the agent works; else here.");
        usage.option(
                "--output-format", "format", "stream-json (usual), or text: nothing till it ends.");
        usage.option(
                "--agent",
                "name",
                "What runs it instead of droid exec: claude, codex, gemini, opencode, or an agent"
                        + " of the settings file.");
        usage.option(
                "--prompt-file", "file", "Where the prompt is, which then is -; text in UTF-8.");
        usage.verbatim(4);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var asked = new LaunchRequest(arguments, console).assignment();
        var task = new Launch(console.site(), ThreadLocalRandom.current()).run(asked);
        if (task.status() instanceof Status.Failed failed) {
            throw new Trouble(failed.error() + " (task " + task.id() + ")");
        }
        print(task, console);
        return DONE;
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
}
