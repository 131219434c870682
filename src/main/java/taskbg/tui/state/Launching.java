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
                model.with(new Dialog.NewTask(true)),
                new Effect.LaunchTask(
                        form.description().text().strip(),
                        form.prompt().text(),
                        form.droid().text().strip(),
                        form.autonomy(),
                        form.model().text().strip(),
                        form.directoryFrom(model.setting())));
    }

    /** The form is empty again only now: had the launch failed, all would be typed in vain. */
    static Step launched(Model model, Message.Launched launched) {
        var emptied = model.with(Form.empty(model.setting().workingDirectory()));
        return Notices.done(
                closed(emptied).with(model.hand().awaiting(launched.name())), launched.sentence());
    }

    private static Model closed(Model model) {
        return model.dialog() instanceof Dialog.NewTask(boolean launching) && launching
                ? model.with(Dialog.NONE)
                : model;
    }

    /** The form is open again, at what is wrong. */
    static Step refused(Model model, Message.LaunchRefused refused) {
        boolean waits = model.dialog() instanceof Dialog.NewTask(boolean launching) && launching;
        var form = model.draft();
        var told = model.with(refused.directory() ? form.at(Form.Field.DIRECTORY) : form);
        return Notices.failed(
                waits ? told.with(new Dialog.NewTask(false)) : told, refused.sentence());
    }

    static Step relaunched(Model model, Message.Relaunched again) {
        var first = again.names().isEmpty() ? "" : again.names().getFirst();
        return Notices.handled(model.with(model.hand().awaiting(first)), again.outcome());
    }

    static Step promptWritten(Model model, String text) {
        var prompt = TextField.of(text.stripTrailing());
        return Step.to(model.with(model.draft().with(Form.Field.PROMPT, prompt)));
    }
}
