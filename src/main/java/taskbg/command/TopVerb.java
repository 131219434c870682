package taskbg.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import taskbg.store.Patience;
import taskbg.task.Trouble;
import taskbg.tui.Loop;

/** {@code top}: opens the monitor. */
final class TopVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Open the monitor, as task-bg alone does on a terminal.");
        usage.flag("--bell", "Ring the terminal's bell when a task ends.");
        usage.flag("--notify", "Ask the terminal for a notification when a task ends.");
    }

    /** The screen is the monitor's: nothing else may write there. */
    @Override
    public Patience patience(PrintStream err) {
        return Patience.silent(Duration.ofSeconds(30));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        try {
            new Loop(console.site(), arguments.has("--bell"), arguments.has("--notify")).run();
            return DONE;
        } catch (IOException e) {
            throw new Trouble("Cannot open the monitor: " + e.getMessage(), e);
        }
    }
}
