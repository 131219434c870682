package taskbg.command;

import taskbg.actions.Settlement;
import taskbg.task.TaskId;

/** {@code finish}: called by a runner whose agent has ended. */
final class FinishVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        Arguments.describe(synopsis, "Record how an agent ended; runners call this.");
        Arguments.taskId(synopsis);
    }

    @Override
    public int run(Given given, Console console) {
        var site = console.site();
        var id = new TaskId(Arguments.word(given, 0));
        new Settlement(site).settle(site.folder().read(id).known());
        return ExitCode.DONE;
    }
}
