package taskbg.command;

import java.io.IOException;
import java.time.Duration;
import taskbg.store.Patience;
import taskbg.task.Trouble;
import taskbg.tui.Loop;

/** {@code top}: opens the monitor. */
final class TopVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("Open the monitor, as task-bg alone does on a terminal.");
        synopsis.flag("--bell", "Ring the terminal's bell when a task ends.");
        synopsis.flag("--notify", "Ask the terminal for a notification when a task ends.");
    }

    /** The screen is the monitor's: nothing else may write there. */
    @Override
    public Patience patience(World world) {
        return Patience.silent(Duration.ofSeconds(30));
    }

    @Override
    public int run(Given given, Console console) {
        try {
            var loop =
                    new Loop(
                            console.site(),
                            console.zone(),
                            given.has("--bell"),
                            given.has("--notify"));
            loop.run();
            return ExitCode.DONE;
        } catch (IOException e) {
            throw new Trouble("Cannot open the monitor: " + e.getMessage(), e);
        }
    }
}
