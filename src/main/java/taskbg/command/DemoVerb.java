package taskbg.command;

import java.io.IOException;
import taskbg.task.Trouble;
import taskbg.tui.Loop;

/** {@code demo}: the monitor on a dozen simulated agents in a folder of its own. */
final class DemoVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe(
                "Open the monitor on simulated agents: real processes, no model; leaves nothing"
                        + " behind.");
    }

    @Override
    public boolean usesTasks() {
        return false;
    }

    @Override
    public int run(Arguments arguments, Console console) {
        try (var demo = Demo.open(console)) {
            demo.play();
            new Loop(demo.site(), false, false).run();
            return DONE;
        } catch (IOException e) {
            throw new Trouble("Cannot play the demo: " + e.getMessage(), e);
        }
    }
}
