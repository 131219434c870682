package taskbg.tui.state;

/** Pasted text goes where text is typed, and nowhere else: it never runs a key. */
final class Pasting {
    private Pasting() {}

    static Step pasted(Model model, String text) {
        var line = text.strip().replace('\n', ' ').replace('\t', ' ');
        return switch (model.dialog()) {
            case Dialog.FilterLine filter ->
                    PromptKeys.typed(model, filter, filter.field().insert(line));
            case Dialog.SearchLine search ->
                    Step.to(model.with(new Dialog.SearchLine(search.field().insert(line))));
            case Dialog.Commands commands ->
                    Step.to(model.with(new Dialog.Commands(commands.field().insert(line), 0)));
            case Dialog.NewTask ignored -> Step.to(model.with(inForm(model.draft(), text, line)));
            case Dialog.None ignored -> ignored(model);
            case Dialog.Confirm ignored -> ignored(model);
            case Dialog.SignalMenu ignored -> ignored(model);
            case Dialog.PrunePreview ignored -> ignored(model);
            case Dialog.Copying ignored -> ignored(model);
            case Dialog.Details ignored -> ignored(model);
            case Dialog.Help ignored -> ignored(model);
        };
    }

    private static Form inForm(Form form, String text, String line) {
        return switch (form.at()) {
            case PROMPT -> form.with(form.at(), form.prompt().insert(text));
            case DESCRIPTION, DROID, MODEL, DIRECTORY ->
                    form.with(form.at(), form.field(form.at()).insert(line));
            case AUTONOMY, LAUNCH -> form;
        };
    }

    private static Step ignored(Model model) {
        return Notices.refused(model, "Pasted text runs no keys; there is nothing to paste into.");
    }
}
