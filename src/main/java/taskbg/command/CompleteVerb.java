package taskbg.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import taskbg.actions.Complete;
import taskbg.task.Task;

/** {@code complete}: records how a task ended, as its caller says. */
final class CompleteVerb implements Verb {
    @Override
    public void declare(CommandSpec spec) {
        Arguments.describe(spec, "Record that a task has ended; this may correct its result.");
        Arguments.taskId(spec);
        Arguments.required(spec, 1, "result", "What came of it.");
        Arguments.optional(spec, 2, "error", "Why it failed, if it did.");
    }

    @Override
    public int verbatim() {
        return 2;
    }

    @Override
    public int run(ParseResult given, Console console) {
        var site = console.site();
        var id = site.folder().resolve(Arguments.word(given, 0));
        print(
                new Complete(site)
                        .run(id, Arguments.word(given, 1), Arguments.wordOrNull(given, 2)),
                console);
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
