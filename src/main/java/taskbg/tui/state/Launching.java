package taskbg.tui.state;

/** The new task: its form, its prompt's editor, its launch. */
final class Launching {
    private Launching() {}

    /** Launches what the form describes, or goes to what is missing. */
    static Step launch(Model model) {
        var form = model.draft();
        if (!form.missing().isEmpty()) {
            return Notices.refused(model.with(form.at(form.firstMissing())), form.missing());
        }
        return Step.to(
                model.with(Dialog.NONE),
                new Effect.LaunchTask(
                        form.description().text().strip(),
                        form.prompt().text(),
                        form.droid().text().strip(),
                        form.autonomy(),
                        form.model().text().strip(),
                        form.directory().text().strip()));
    }

    /** The form is empty again only now: had the launch failed, all would be typed in vain. */
    static Step launched(Model model, Message.Launched launched) {
        var empty = Form.empty(model.setting().workingDirectory());
        return Notices.done(model.with(empty), launched.sentence());
    }

    static Step promptWritten(Model model, String text) {
        var prompt = TextField.of(text.stripTrailing());
        return Step.to(model.with(model.draft().with(Form.Field.PROMPT, prompt)));
    }
}
