package taskbg.tui.state;

import java.util.ArrayList;
import java.util.List;
import taskbg.text.Count;
import taskbg.tui.state.Model.Focus;

/** Does what a key, the palette or the mouse asks for, or says why not. */
final class Acts {
    private Acts() {}

    static Step perform(Model model, Action action) {
        var whyNot = Availability.whyNot(action, model);
        return whyNot.isEmpty() ? done(model, action) : Notices.refused(model, whyNot);
    }

    private static Step done(Model model, Action action) {
        return switch (action) {
            case UP, DOWN, FIRST, LAST, PAGE_UP, PAGE_DOWN -> Moving.moved(model, action);
            case HALF_DOWN, HALF_UP, LINE_DOWN, LINE_UP, LEFT, RIGHT ->
                    Moving.scrolled(model, action);
            case OTHER_PANE -> Moving.otherPane(model);
            case OPEN -> Step.to(model.focusing(Focus.OUTPUT, true));
            case BACK -> Moving.back(model);
            case NEXT_NEWS -> Moving.nextNews(model);
            case FILTER, SHOW_STATE -> opened(model, filterLine(model));
            case SHOW_ALL -> Filtering.cleared(model);
            case SORT_LEFT -> Filtering.sorted(model, model.table().sorting().moved(-1));
            case SORT_RIGHT -> Filtering.sorted(model, model.table().sorting().moved(1));
            case REVERSE -> Filtering.sorted(model, model.table().sorting().turned());
            case SORT_ANEW -> Filtering.sortedAnew(model);
            case MARK -> Marking.toggled(model);
            case MARK_RANGE -> Marking.range(model);
            case CANCEL -> Asking.cancel(model);
            case SIGNAL -> Asking.signal(model);
            case RELAUNCH -> Asking.relaunch(model);
            case NEW_TASK -> opened(model, new Dialog.NewTask(false));
            case REMOVE -> Asking.remove(model);
            case UNDO -> Step.to(model, new Effect.UndoRemoval());
            case PRUNE ->
                    Step.to(
                            model.with(new Dialog.PrunePreview(null, 0)),
                            new Effect.PreviewPrune());
            case SEARCH -> opened(model, new Dialog.SearchLine(TextField.EMPTY));
            case NEXT_MATCH -> Searching.next(model, false);
            case PREVIOUS_MATCH -> Searching.next(model, true);
            case FOLLOW, WRAP, STAMPS, FULL -> Moving.looking(model, action);
            case COPY_LINE, COPY_ID, EDITOR, PAGER, RAW_EDITOR, RAW_PAGER ->
                    Handing.over(model, action);
            case DETAILS -> opened(model, new Dialog.Details(0));
            case COMMANDS -> opened(model, new Dialog.Commands(TextField.EMPTY, 0));
            case HELP -> opened(model, new Dialog.Help(0));
            case SUSPEND -> Step.to(model, new Effect.Suspend());
            case QUIT -> quit(model);
        };
    }

    private static Step opened(Model model, Dialog dialog) {
        return Step.to(model.with(dialog));
    }

    private static Dialog filterLine(Model model) {
        var text = model.table().filter().text();
        var selected = model.selected();
        var name = selected == null ? "" : selected.name();
        return new Dialog.FilterLine(TextField.of(text), text, name);
    }

    /** In the full screen, as in a pager, one leaves the output first. */
    private static Step quit(Model model) {
        return model.full() ? Step.to(model.focusing(Focus.TABLE, false)) : Removing.quit(model);
    }

    static Step prunePreviewed(Model model, Message.PrunePreviewed previewed) {
        if (!(model.dialog() instanceof Dialog.PrunePreview)) {
            return Step.to(model);
        }
        var shown = new ArrayList<Candidate>();
        for (var candidate : previewed.candidates()) {
            if (model.table().shows(candidate.name())) {
                shown.add(candidate);
            }
        }
        return shown.isEmpty()
                ? Notices.done(model.with(Dialog.NONE), nothing(previewed.candidates().size()))
                : Step.to(model.with(new Dialog.PrunePreview(shown, 0)));
    }

    private static String nothing(int hidden) {
        return hidden == 0
                ? "There is nothing to prune."
                : "There is nothing to prune in sight: the filter hides "
                        + Count.of(hidden, "task")
                        + " that could be.";
    }

    /** A step whose effects end tasks: their ends are no news then. */
    static Step owned(Step step) {
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

    static Model unmarked(Model model) {
        return model.with(model.table().unmarked());
    }

    static List<String> names(List<Row> rows) {
        var names = new ArrayList<String>();
        for (var row : rows) {
            names.add(row.name());
        }
        return names;
    }

    static List<String> labels(List<Row> rows) {
        var labels = new ArrayList<String>();
        for (var row : rows) {
            labels.add(row.label());
        }
        return labels;
    }
}
