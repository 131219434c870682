package taskbg.command;

import taskbg.actions.Look;
import taskbg.store.JsonAnswer;

/** {@code status}: one task's whole record, with live progress. */
final class StatusVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        Arguments.describe(synopsis, "Show one task's record, with live progress.");
        Arguments.taskId(synopsis);
    }

    @Override
    public int run(Given given, Console console) {
        var folder = console.site().folder();
        var look = new Look(console.site());
        var live = look.live(folder.read(folder.resolve(Arguments.word(given, 0))));
        live.known();
        if (console.forPeople()) {
            console.say(new Portrait(console.site(), console.zone()).of(look.observe(live)));
        } else {
            JsonAnswer.print(live, console.out());
        }
        return ExitCode.DONE;
    }
}
