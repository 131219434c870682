package taskbg.tui.state;

/** What each message makes of the model. */
public final class Update {
    private Update() {}

    /** The model after a message, and what is to be done about it. */
    public static Step of(Model model, Message message) {
        var step = Removing.counted(Acts.owned(step(model, message)));
        return step.then(Settling::settled);
    }

    private static Step step(Model model, Message message) {
        return switch (message) {
            case Message.Came came -> input(model, came.input());
            case Message.Ticked ticked -> Arrivals.ticked(model, ticked.now());
            case Message.TasksSeen seen -> Arrivals.tasksSeen(model, seen);
            case Message.DirectoryMissed ignored -> Arrivals.directoryMissed(model);
            case Message.DirectoryFailed failed -> Arrivals.directoryFailed(model, failed);
            case Message.OutputRead read -> Reading.read(model, read);
            case Message.OutputFailed failed -> Reading.failed(model, failed);
            case Message.OutputGrew grew -> Reading.grew(model, grew);
            case Message.OutputReplaced replaced -> Reading.replaced(model, replaced);
            case Message.SearchFound found -> Searching.found(model, found);
            case Message.SearchMissed missed -> Searching.missed(model, missed);
            case Message.SearchProgressed progress -> Searching.progressed(model, progress);
            case Message.OutputsSearched searched -> Filtering.outputsSearched(model, searched);
            case Message.TasksHandled handled -> Notices.handled(model, handled);
            case Message.ActDone done -> Notices.done(model, done.sentence());
            case Message.ActFailed failed -> Notices.failed(model, failed.sentence());
            case Message.Launched launched -> Launching.launched(model, launched);
            case Message.LaunchRefused refused -> Launching.refused(model, refused);
            case Message.Relaunched again -> Launching.relaunched(model, again);
            case Message.Removing removing -> Removing.goesOn(model, removing);
            case Message.Restoring restoring -> Removing.goesOn(model, restoring);
            case Message.Removed removed -> Removing.removed(model, removed);
            case Message.Restored restored -> Removing.restored(model, restored);
            case Message.TrashClosed ignored -> Removing.closed(model);
            case Message.PrunePreviewed preview -> Acts.prunePreviewed(model, preview);
            case Message.CopyProgressed progress -> Handing.progressed(model, progress);
            case Message.OutputCopied copied -> Handing.copied(model, copied);
            case Message.CopyFailed failed -> Handing.failed(model, failed);
            case Message.EditorClosed closed -> Launching.promptWritten(model, closed.text());
        };
    }

    private static Step input(Model model, Input input) {
        return switch (input) {
            case Input.Pressed pressed -> Keys.pressed(moved(model), pressed.key());
            case Input.Pasted pasted -> Pasting.pasted(moved(model), pasted.text());
            case Input.Moused moused -> Mousing.moused(moved(model), moused);
            case Input.Resized resized -> resized(model, resized);
            case Input.Resumed ignored -> Step.to(model, new Effect.Redraw());
            case Input.Closed ignored -> Step.to(model, new Effect.Quit());
        };
    }

    private static Model moved(Model model) {
        return model.with(model.hand().moved(model.now()));
    }

    private static Step resized(Model model, Input.Resized resized) {
        return Step.to(model.with(new Model.Size(resized.columns(), resized.rows())));
    }
}
