package taskbg.command;

import taskbg.actions.Complete;
import taskbg.task.Task;

/** {@code complete}: records how a task ended, as its caller says. */
final class CompleteVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Record that a task has ended; this may correct its result.");
        usage.taskId();
        usage.required("result", "What came of it.");
        usage.optional("error", "Why it failed, if it did.");
        usage.verbatim(2);
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var site = console.site();
        var id = site.folder().resolve(arguments.at(0));
        print(new Complete(site).run(id, arguments.at(1), arguments.atOrNull(2)), console);
        return DONE;
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
