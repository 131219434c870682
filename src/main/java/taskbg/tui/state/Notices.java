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

    static Model said(Model model, String sentence, Notice.Kind kind) {
        return model.with(new Notice(sentence, kind, model.now()));
    }
}
