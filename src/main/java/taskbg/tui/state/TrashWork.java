package taskbg.tui.state;

import taskbg.text.Count;

/**
 * What is on its way into the trash or out of it.
 *
 * @param open how many removals and restorations have not ended
 * @param leaving whether the person wants to leave once they have
 */
public record TrashWork(int open, boolean leaving) {
    static final TrashWork NONE = new TrashWork(0, false);

    /** What a notice says of the way out. */
    private static final String LEAVING = "Leaving when it is done; q again leaves now";

    boolean isOpen() {
        return open > 0;
    }

    TrashWork opened() {
        return new TrashWork(open + 1, leaving);
    }

    TrashWork closed() {
        return new TrashWork(open - 1, leaving);
    }

    TrashWork toLeave() {
        return new TrashWork(open, true);
    }

    /** The step, with the work that it asks for counted before the next key is heard. */
    static Step counted(Step step) {
        var model = step.model();
        for (var effect : step.effects()) {
            if (effect instanceof Effect.RemoveTasks || effect instanceof Effect.UndoRemoval) {
                model = model.with(model.trash().opened());
            }
        }
        return new Step(model, step.effects());
    }

    static Step goesOn(Model model, Message.Removing so) {
        return progressed(model, "Removing " + of(so.done(), so.all()) + "…", "u undoes it");
    }

    static Step goesOn(Model model, Message.Restoring so) {
        return progressed(model, "Bringing back " + of(so.done(), so.all()) + "…", "");
    }

    private static String of(int done, int all) {
        return done + " of " + Count.of(all, "task");
    }

    private static Step progressed(Model model, String sentence, String way) {
        var more = model.trash().leaving() ? LEAVING : way;
        return Notice.done(model, more.isEmpty() ? sentence : sentence + " " + more + ".");
    }

    static Step removed(Model model, Message.Removed removed) {
        var sentence = "Removed " + Count.of(removed.tasks(), "task") + "; u undoes it.";
        return Notice.handled(
                model,
                new Message.TasksHandled(removed.tasks() == 0 ? "" : sentence, removed.troubles()));
    }

    static Step restored(Model model, Message.Restored restored) {
        var sentence = "Brought back " + Count.of(restored.tasks(), "task") + ".";
        return restored.tasks() == 0 && restored.troubles().isEmpty()
                ? Notice.refused(model, "The trash is empty: nothing can be brought back.")
                : Notice.handled(
                        model,
                        new Message.TasksHandled(
                                restored.tasks() == 0 ? "" : sentence, restored.troubles()));
    }

    /** Who wanted to leave meanwhile does so now. */
    static Step closed(Model model) {
        var trash = model.trash().closed();
        var next = model.with(trash);
        return trash.leaving() && !trash.isOpen()
                ? Step.to(next, new Effect.Quit())
                : Step.to(next);
    }

    /**
     * In the full screen, as in a pager, leaves the output. Else leaves once nothing is on its way
     * into the trash or out of it; at once if told twice.
     */
    static Step quit(Model model) {
        if (model.full()) {
            return Step.to(model.focusing(Model.Focus.TABLE, false));
        }
        var trash = model.trash();
        return trash.isOpen() && !trash.leaving()
                ? Notice.done(model.with(trash.toLeave()), "Still removing. " + LEAVING + ".")
                : Step.to(model, new Effect.Quit());
    }
}
