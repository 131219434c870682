package taskbg.tui.state;

/** Sentences for the bottom line. */
final class Notices {
    private Notices() {}

    static Step done(Model model, String sentence) {
        return Step.to(said(model, sentence, Notice.Kind.DONE));
    }

    static Step refused(Model model, String sentence) {
        return Step.to(said(model, sentence, Notice.Kind.REFUSED));
    }

    static Step failed(Model model, String sentence) {
        return Step.to(said(model, sentence, Notice.Kind.FAILED));
    }

    /** One notice for all tasks that an act was done to. */
    static Step handled(Model model, Message.TasksHandled handled) {
        var troubles = handled.troubles();
        if (troubles.isEmpty()) {
            return done(model, handled.done());
        }
        var why =
                troubles.size() == 1
                        ? troubles.getFirst()
                        : troubles.size() + " were not. The first: " + troubles.getFirst();
        return failed(model, (handled.done() + " " + why).strip());
    }

    static Model said(Model model, String sentence, Notice.Kind kind) {
        return model.with(new Notice(sentence, kind, model.now()));
    }
}
