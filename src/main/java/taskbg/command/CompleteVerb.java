package taskbg.command;

import taskbg.actions.Complete;
import taskbg.task.Task;

/** {@code complete}: records how a task ended, as its caller says. */
final class CompleteVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("Record that a task has ended; this may correct its result.");
        synopsis.taskId();
        synopsis.required("result", "What came of it.");
        synopsis.optional("error", "Why it failed, if it did.");
    }

    @Override
    public int verbatim() {
        return 2;
    }

    @Override
    public int run(Given given, Console console) {
        var site = console.site();
        var id = site.folder().resolve(given.word(0));
        print(new Complete(site).run(id, given.word(1), given.wordOrNull(2)), console);
        return ExitCode.DONE;
    }

    /** The answer of all that complete a task. */
    static void print(Task task, Console console) {
        if (console.forPeople()) {
            console.say("Task " + task.id() + " is recorded as " + task.status().word() + ".");
            return;
        }
        try (var answer = console.answer()) {
            answer.text("taskId", task.id().value())
                    .text("status", task.status().word())
                    .flag("completed", task.ended());
        }
    }
}
