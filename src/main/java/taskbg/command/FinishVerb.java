package taskbg.command;

import taskbg.actions.Settlement;
import taskbg.task.TaskId;

/** {@code finish}: called by a runner whose agent has ended. */
final class FinishVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Record how an agent ended; runners call this.");
        usage.taskId();
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var site = console.site();
        var id = new TaskId(arguments.at(0));
        new Settlement(site).finish(site.folder().read(id).known());
        return DONE;
    }
}
