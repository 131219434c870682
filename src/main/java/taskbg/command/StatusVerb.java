package taskbg.command;

import taskbg.actions.Look;
import taskbg.store.JsonAnswer;

/** {@code status}: one task's whole record, with live progress. */
final class StatusVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("Show one task's record, with live progress.");
        synopsis.taskId();
    }

    @Override
    public int run(Given given, Console console) {
        var folder = console.site().folder();
        var look = new Look(console.site());
        var live = look.live(folder.read(folder.resolve(given.word(0))));
        live.known();
        if (console.forPeople()) {
            console.say(new Portrait(console.site(), console.zone()).of(look.observe(live)));
        } else {
            JsonAnswer.print(live, console.out());
        }
        return ExitCode.DONE;
    }
}
