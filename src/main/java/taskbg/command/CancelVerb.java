package taskbg.command;

import taskbg.actions.Cancel;
import taskbg.task.Status;
import taskbg.task.Task;

/** {@code cancel}: stops tasks and all their processes. */
final class CancelVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("Stop a task and all its processes.");
        synopsis.taskId();
        synopsis.option("--grace", "time", "How long processes may take to end; 10s if not said.");
    }

    @Override
    public int run(Given given, Console console) {
        var site = console.site();
        var id = site.folder().resolve(given.word(0));
        var task = new Cancel(site).run(id, given.duration("--grace", Cancel.GRACE));
        boolean cancelled = task.status() instanceof Status.Cancelled;
        print(task, cancelled, console);
        return cancelled ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void print(Task task, boolean cancelled, Console console) {
        var sentence = "Task " + task.id() + " had ended already: " + task.status().word();
        if (console.forPeople()) {
            console.say(cancelled ? "Cancelled task " + task.id() + "." : sentence + ".");
            return;
        }
        try (var answer = console.answer()) {
            answer.text("taskId", task.id().value())
                    .text("status", task.status().word())
                    .flag("cancelled", cancelled);
            if (!cancelled) {
                answer.text("error", sentence);
            }
        }
    }
}
