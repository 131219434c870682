package taskbg.command;

/** {@code cleanup}: says that it cleaned and deletes nothing, as scripts know it. */
final class CleanupVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Answer as scripts expect; deletes nothing.");
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (console.forPeople()) {
            console.say("Nothing to clean: ended tasks stay until you remove them.");
            return DONE;
        }
        try (var answer = console.answer()) {
            answer.flag("cleaned", true);
        }
        return DONE;
    }
}
