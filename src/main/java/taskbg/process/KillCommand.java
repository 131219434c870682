package taskbg.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taskbg.task.Signal;
import taskbg.task.Trouble;

/** The shell's command that sends signals, and what it is given. */
final class KillCommand {
    /**
     * The greatest that is no group of anybody's: kill(2) takes 0 for the caller's own and -1 for
     * everybody. A process shows 0 whose group is outside of a container's pid namespace.
     */
    private static final long NO_GROUP = 1;

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

    /**
     * What kill(2) is to be given, so that it hits the chosen processes and no others.
     *
     * <p>Whole groups where all of a group is chosen, for a group cannot fork itself out of a
     * signal; single processes elsewhere. Each is looked at once more, right now: a pid whose start
     * is another belongs to somebody else.
     */
    static List<Long> targets(Platform platform, Snapshot seen, List<Stat> chosen) {
        var split = new HashSet<Long>();
        for (var process : seen.processes()) {
            if (!process.dead() && !chosen.contains(process)) {
                split.add(process.group());
            }
        }
        var groups = new HashSet<Long>();
        var targets = new ArrayList<Long>();
        for (var process : chosen) {
            if (platform.start(process.pid()) == process.start()) {
                add(process, split, groups, targets);
            }
        }
        return targets;
    }

    private static void add(Stat process, Set<Long> split, Set<Long> groups, List<Long> targets) {
        if (process.group() <= NO_GROUP || split.contains(process.group())) {
            targets.add(process.pid());
        } else if (groups.add(process.group())) {
            targets.add(-process.group());
        }
    }
}
