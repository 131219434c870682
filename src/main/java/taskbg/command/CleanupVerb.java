package taskbg.command;

/** {@code cleanup}: says that it cleaned and deletes nothing, as scripts know it. */
final class CleanupVerb implements Verb {
    @Override
    public void declare(Synopsis synopsis) {
        synopsis.describe("Answer as scripts expect; deletes nothing.");
    }

    @Override
    public int run(Given given, Console console) {
        if (console.forPeople()) {
            console.say("Nothing to clean: ended tasks stay until you remove them.");
            return ExitCode.DONE;
        }
        try (var answer = console.answer()) {
            answer.flag("cleaned", true);
        }
        return ExitCode.DONE;
    }
}
