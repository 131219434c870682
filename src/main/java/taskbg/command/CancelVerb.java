package taskbg.command;

import java.util.List;
import taskbg.actions.Cancel;
import taskbg.actions.StopLeftovers;
import taskbg.task.Leftover;
import taskbg.task.Leftovers;
import taskbg.task.Status;
import taskbg.task.Task;
import taskbg.text.SafeText;

/** {@code cancel}: stops tasks and their processes. */
final class CancelVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Stop a task and its processes, those too that it left behind.");
        usage.taskId();
        usage.option("--grace", "time", "How long processes may take to end; 10s if not said.");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var site = console.site();
        var id = site.folder().resolve(arguments.at(0));
        var grace = arguments.duration("--grace", Cancel.GRACE);
        var task = new Cancel(site).run(id, grace);
        boolean cancelled = task.status() instanceof Status.Cancelled;
        var stopped = cancelled ? List.<Leftover>of() : new StopLeftovers(site).run(task, grace);
        print(task, cancelled, stopped, console);
        return cancelled || !stopped.isEmpty() ? DONE : FAILED;
    }

    private static void print(
            Task task, boolean cancelled, List<Leftover> stopped, Console console) {
        var sentence = "Task " + task.id() + " had ended already: " + task.status().word();
        if (console.forPeople()) {
            if (!stopped.isEmpty()) {
                console.say(
                        sentence
                                + "; stopped what went on of it: "
                                + SafeText.oneLine(Leftovers.names(stopped))
                                + ".");
                return;
            }
            console.say(cancelled ? "Cancelled task " + task.id() + "." : sentence + ".");
            return;
        }
        try (var answer = console.answer()) {
            answer.text("taskId", task.id().value())
                    .text("status", task.status().word())
                    .flag("cancelled", cancelled);
            if (!stopped.isEmpty()) {
                answer.number("stopped", stopped.size());
            } else if (!cancelled) {
                answer.text("error", sentence);
            }
        }
    }
}
