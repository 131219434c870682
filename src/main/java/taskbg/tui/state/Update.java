package taskbg.tui.state;

import java.util.ArrayList;

/** What each message makes of the model. */
public final class Update {
    private Update() {}

    /** The model after a message, and what is to be done about it. */
    public static Step of(Model model, Message message) {
        var step = TrashWork.counted(owned(step(model, message)));
        return step.then(Settling::settled);
    }

    private static Step step(Model model, Message message) {
        return switch (message) {
            case Message.Came came -> input(model, came.input());
            case Message.Ticked ticked -> TaskUpdates.ticked(model, ticked.now());
            case Message.TasksSeen seen -> TaskUpdates.tasksSeen(model, seen);
            case Message.DirectoryMissed _ -> TaskUpdates.directoryMissed(model);
            case Message.DirectoryFailed failed -> TaskUpdates.directoryFailed(model, failed);
            case Message.OutputRead read -> OutputUpdates.read(model, read);
            case Message.OutputFailed failed -> OutputUpdates.failed(model, failed);
            case Message.OutputGrew grew -> OutputUpdates.grew(model, grew);
            case Message.OutputReplaced replaced -> OutputUpdates.replaced(model, replaced);
            case Message.SearchFound found -> Search.found(model, found);
            case Message.SearchMissed missed -> Search.missed(model, missed);
            case Message.SearchProgressed progress -> Search.progressed(model, progress);
            case Message.OutputsSearched searched -> Filter.outputsSearched(model, searched);
            case Message.TasksHandled handled -> Notice.handled(model, handled);
            case Message.ActDone done -> Notice.done(model, done.sentence());
            case Message.ActFailed failed -> Notice.failed(model, failed.sentence());
            case Message.Launched launched -> NewTaskDialog.launched(model, launched);
            case Message.LaunchRefused refused -> NewTaskDialog.refused(model, refused);
            case Message.Relaunched again -> relaunched(model, again);
            case Message.Removing removing -> TrashWork.goesOn(model, removing);
            case Message.Restoring restoring -> TrashWork.goesOn(model, restoring);
            case Message.Removed removed -> TrashWork.removed(model, removed);
            case Message.Restored restored -> TrashWork.restored(model, restored);
            case Message.TrashClosed _ -> TrashWork.closed(model);
            case Message.PrunePreviewed preview ->
                    PruneDialog.previewed(model, preview.candidates());
            case Message.CopyProgressed progress -> CopyDialog.progressed(model, progress);
            case Message.OutputCopied copied -> CopyDialog.copied(model, copied);
            case Message.CopyFailed failed -> CopyDialog.failed(model, failed.sentence());
            case Message.EditorClosed closed -> NewTaskDialog.promptWritten(model, closed.text());
        };
    }

    private static Step input(Model model, Input input) {
        return switch (input) {
            case Input.Pressed pressed -> pressed(moved(model), pressed.key());
            case Input.Pasted pasted -> model.dialog().pasted(moved(model), pasted.text());
            case Input.Moused moused -> MouseInput.moused(moved(model), moused);
            case Input.Resized resized -> resized(model, resized);
            case Input.Resumed _ -> Step.to(model, new Effect.Redraw());
            case Input.Closed _ -> Step.to(model, new Effect.Quit());
        };
    }

    private static Step pressed(Model model, Key key) {
        return model.dialog()
                .pressed(model.with(Notice.NONE), key)
                .then(next -> Step.to(next.lookedAt()));
    }

    private static Step relaunched(Model model, Message.Relaunched again) {
        var first = again.names().isEmpty() ? "" : again.names().getFirst();
        return Notice.handled(model.with(model.hand().awaiting(first)), again.outcome());
    }

    /** A step whose effects end tasks: their ends are no news then. */
    private static Step owned(Step step) {
        var names = new ArrayList<String>();
        for (var effect : step.effects()) {
            names.addAll(effect.ends());
        }
        var model = step.model();
        var table = model.table();
        return names.isEmpty()
                ? step
                : new Step(model.with(table.with(table.rows().owned(names))), step.effects());
    }

    private static Model moved(Model model) {
        return model.with(model.hand().moved(model.now()));
    }

    private static Step resized(Model model, Input.Resized resized) {
        return Step.to(model.with(new Model.Size(resized.columns(), resized.rows())));
    }
}
