package taskbg.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import taskbg.task.Signal;
import taskbg.task.Trouble;

/** The shell's command that sends signals. */
final class KillCommand {
    private KillCommand() {}

    /**
     * Sends a signal to processes, and to process groups as negative numbers. Those that are gone,
     * or another user's, are passed over. The shell's own kill takes any number of them in one
     * process, and this is the form that every shell understands.
     *
     * @throws Trouble if no shell can be started
     */
    static void send(Signal signal, List<Long> targets) {
        if (targets.isEmpty()) {
            return;
        }
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "kill -s \"$@\"", "kill"));
        command.add(signal.name());
        command.add("--");
        for (long target : targets) {
            command.add(Long.toString(target));
        }
        var builder = new ProcessBuilder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            builder.start().waitFor();
        } catch (IOException e) {
            throw new Trouble("Cannot send signals: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
