package taskbg.tui.state;

/** The text to search for in the output is being typed in the bottom line. */
public record SearchPrompt(TextField field) implements Dialog {
    @Override
    public Step pressed(Model model, Key key) {
        return switch (key.label()) {
            case "Enter" -> searched(model.closed());
            case "Esc", "Ctrl-c" -> Step.to(model.closed());
            default -> {
                var typed = field.edited(key);
                yield Step.to(typed == null ? model : model.with(new SearchPrompt(typed)));
            }
        };
    }

    @Override
    public Step pasted(Model model, String text) {
        return Step.to(model.with(new SearchPrompt(field.pasted(text))));
    }

    /** As in less, nothing typed means what was searched for last. */
    private Step searched(Model model) {
        var last = model.output().search().text();
        return Search.begun(model, field.text().isEmpty() ? last : field.text());
    }
}
