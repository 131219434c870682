package taskbg.command;

import java.io.IOException;
import taskbg.task.Trouble;
import taskbg.tui.Loop;

/** {@code top}: opens the monitor. */
final class TopVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        Arguments.describe(synopsis, "Open the monitor, as task-bg alone does on a terminal.");
        Arguments.flag(synopsis, "--bell", "Ring the terminal's bell when a task ends.");
        Arguments.flag(
                synopsis, "--notify", "Ask the terminal for a notification when a task ends.");
    }

    @Override
    public int run(Given given, Console console) {
        try {
            var loop =
                    new Loop(
                            console.site(),
                            console.zone(),
                            Arguments.has(given, "--bell"),
                            Arguments.has(given, "--notify"));
            loop.run();
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new Trouble("Cannot open the monitor: " + e.getMessage(), e);
        }
    }
}
