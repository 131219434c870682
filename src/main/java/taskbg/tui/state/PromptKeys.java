package taskbg.tui.state;

/** Keys while a filter or a search is typed in the bottom line. */
final class PromptKeys {
    private PromptKeys() {}

    static Step filter(Model model, Dialog.FilterLine line, Key key) {
        return switch (key.label()) {
            case "Enter", "Tab" -> accepted(model);
            case "Esc", "Ctrl-c" -> filtered(model.with(Dialog.NONE), line.before(), line);
            case "Up" -> selected(model, line, -1);
            case "Down" -> selected(model, line, 1);
            default -> {
                var field = Editing.edited(line.field(), key);
                yield field == null ? Step.to(model) : typed(model, line, field);
            }
        };
    }

    private static Step selected(Model model, Dialog.FilterLine line, int by) {
        var table = model.table().at(model.table().cursor() + by);
        var row = table.selected();
        var name = row == null ? line.selected() : row.name();
        return Step.to(
                model.with(table).with(new Dialog.FilterLine(line.field(), line.before(), name)));
    }

    /** The line stays open as long as what is typed means nothing. */
    private static Step accepted(Model model) {
        var trouble = model.table().filter().trouble();
        return trouble.isEmpty()
                ? Step.to(model.with(Dialog.NONE))
                : Notices.refused(model, trouble);
    }

    static Step typed(Model model, Dialog.FilterLine line, TextField field) {
        var typed = new Dialog.FilterLine(field, line.before(), line.selected());
        return filtered(model.with(typed), field.text(), line);
    }

    /** The rows that are left; the selection is where it was before the typing, if it can be. */
    private static Step filtered(Model model, String text, Dialog.FilterLine line) {
        var step = Filtering.typed(model, text);
        int index = step.model().table().indexOf(line.selected());
        return index < 0
                ? step
                : new Step(step.model().with(step.model().table().at(index)), step.effects());
    }

    static Step search(Model model, Dialog.SearchLine line, Key key) {
        return switch (key.label()) {
            case "Enter" -> searched(model, line.field().text());
            case "Esc", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            default -> {
                var field = Editing.edited(line.field(), key);
                yield Step.to(field == null ? model : model.with(new Dialog.SearchLine(field)));
            }
        };
    }

    /** As in less, nothing typed means what was searched for last. */
    private static Step searched(Model model, String text) {
        var closed = model.with(Dialog.NONE);
        var last = model.output().search().text();
        return Searching.begun(closed, text.isEmpty() ? last : text);
    }
}
