package taskbg.command;

import taskbg.actions.Look;
import taskbg.json.JsonAnswer;
import taskbg.task.Observed;
import taskbg.task.Task;
import taskbg.text.Portrait;

/** {@code status}: one task's whole record, with live progress. */
final class StatusVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Show one task's record, with live progress.");
        usage.taskId();
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var folder = console.site().folder();
        var look = new Look(console.site());
        var live = look.live(folder.read(folder.resolve(arguments.at(0))));
        var task = live.known();
        if (console.forPeople()) {
            console.say(text(console, task, look.observe(live)));
        } else {
            JsonAnswer.print(live.tree(), console.out());
        }
        return DONE;
    }

    private static String text(Console console, Task task, Observed seen) {
        var site = console.site();
        var output = site.output(task).toString();
        var text = new StringBuilder();
        for (var line : Portrait.of(seen, output, console.zone(), site.clock().instant())) {
            text.append(line.label());
            text.append(" ".repeat(Portrait.LABELS - line.label().length()));
            text.append(line.value()).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
