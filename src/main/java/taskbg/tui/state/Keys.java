package taskbg.tui.state;

/** A key goes to the dialog that is open, or is an act. */
final class Keys {
    private Keys() {}

    static Step pressed(Model model, Key key) {
        var heard = model.with(Notice.NONE);
        return inContext(heard, key).then(Keys::lookedAt);
    }

    private static Step inContext(Model model, Key key) {
        return switch (model.dialog()) {
            case Dialog.None ignored -> act(model, key);
            case Dialog.FilterLine line -> PromptKeys.filter(model, line, key);
            case Dialog.SearchLine line -> PromptKeys.search(model, line, key);
            case Dialog.Confirm confirm -> DialogKeys.confirm(model, confirm, key);
            case Dialog.SignalMenu menu -> DialogKeys.signal(model, menu, key);
            case Dialog.NewTask dialog -> FormKeys.pressed(model, dialog, key);
            case Dialog.PrunePreview preview -> DialogKeys.prune(model, preview, key);
            case Dialog.Copying ignored -> Handing.waiting(model, key);
            case Dialog.Commands commands -> CommandKeys.pressed(model, commands, key);
            case Dialog.Details details -> DialogKeys.details(model, details, key);
            case Dialog.Help help -> DialogKeys.help(model, help, key);
        };
    }

    private static Step act(Model model, Key key) {
        var action = Keyboard.action(key, model.focus());
        if (action == null) {
            return Notices.refused(model, key.label() + " does nothing here; ? shows the keys.");
        }
        return action == Action.SHOW_STATE
                ? Filtering.byCount(model, Integer.parseInt(key.label()))
                : Acts.perform(model, action);
    }

    /** Who presses a key looks at the selected task, unless something stands before it. */
    static Step lookedAt(Model model) {
        var selected = model.selected();
        boolean sees = model.dialog() instanceof Dialog.None;
        return selected == null || !selected.news() || !sees
                ? Step.to(model)
                : Step.to(model.with(model.table().lookedAt(selected.name())));
    }
}
