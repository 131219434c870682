package taskbg.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import taskbg.actions.Settlement;
import taskbg.task.TaskId;

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
        new Settlement(site).settle(site.folder().read(id).known());
        return ExitCode.DONE;
    }
}
