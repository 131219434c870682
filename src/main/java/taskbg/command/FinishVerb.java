package taskbg.command;

import taskbg.actions.Settlement;
import taskbg.task.TaskId;

/** {@code finish}: called by a runner whose agent has ended. */
final class FinishVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("Record how an agent ended; runners call this.");
        synopsis.taskId();
    }

    @Override
    public int run(Given given, Console console) {
        var site = console.site();
        var id = new TaskId(given.word(0));
        new Settlement(site).finish(site.folder().read(id).known());
        return ExitCode.DONE;
    }
}
