package taskbg.tui.state;

/**
 * The filter is being typed in the bottom line.
 *
 * @param before the filter that comes back if this one is given up
 * @param selected the task that was selected, and is again whenever it is in sight; may be empty
 */
public record FilterPrompt(TextField field, String before, String selected) implements Dialog {
    static Step opened(Model model) {
        var text = model.table().filter().text();
        var selected = model.selected();
        var name = selected == null ? "" : selected.name();
        return Step.to(model.with(new FilterPrompt(TextField.of(text), text, name)));
    }

    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Enter", "Tab" -> accepted(model);
            case "Esc", "Ctrl-c" -> filtered(model.closed(), before);
            case "Up" -> selected(model, -1);
            case "Down" -> selected(model, 1);
            default -> {
                var typed = field.edited(key);
                yield typed == null ? Step.to(model) : typed(model, typed);
            }
        };
    }

    @Override
    public Step pasted(Model model, String text) {
        return typed(model, field.pasted(text));
    }

    private Step selected(Model model, int by) {
        var table = model.table().at(model.table().cursor() + by);
        var row = table.selected();
        var name = row == null ? selected : row.name();
        return Step.to(model.with(table).with(new FilterPrompt(field, before, name)));
    }

    /** The line stays open as long as what is typed means nothing. */
    private static Step accepted(Model model) {
        var trouble = model.table().filter().trouble();
        return trouble.isEmpty() ? Step.to(model.closed()) : Notice.refused(model, trouble);
    }

    private Step typed(Model model, TextField typed) {
        var prompt = new FilterPrompt(typed, before, selected);
        return filtered(model.with(prompt), typed.text());
    }

    /** The rows that are left; the selection is where it was before the typing, if it can be. */
    private Step filtered(Model model, String text) {
        var step = Filter.set(model, text);
        var table = step.model().table();
        int index = table.indexOf(selected);
        return index < 0 ? step : new Step(step.model().with(table.at(index)), step.effects());
    }
}
