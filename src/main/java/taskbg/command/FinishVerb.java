package taskbg.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import taskbg.actions.Settlement;
import taskbg.task.TaskId;
import taskbg.task.Trouble;

/** {@code finish}: called by a runner whose agent has ended. */
final class FinishVerb implements Verb {
    @Override
    public void declare(CommandSpec spec) {
        Arguments.describe(spec, "Record how an agent ended; runners call this.");
        Arguments.taskId(spec);
    }

    @Override
    public int run(ParseResult given, Console console) {
        var site = console.site();
        var id = new TaskId(Arguments.word(given, 0));
        var task = site.folder().read(id).task();
        if (task == null) {
            throw new Trouble("The record of " + id + " cannot be read.");
        }
        new Settlement(site).settle(task);
        return ExitCode.DONE;
    }
}
