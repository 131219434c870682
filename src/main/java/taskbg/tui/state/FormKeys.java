package taskbg.tui.state;

import java.util.List;
import taskbg.task.Autonomy;
import taskbg.tui.state.Form.Field;

/** Keys in the form of a new task. */
final class FormKeys {
    private static final List<Autonomy> LEVELS = List.of(Autonomy.values());

    private FormKeys() {}

    static Step pressed(Model model, Dialog.NewTask dialog, Key key) {
        boolean closes = key.label().equals("Esc") || key.label().equals("Ctrl-c");
        return dialog.launching() && !closes ? Step.to(model) : pressed(model, key);
    }

    private static Step pressed(Model model, Key key) {
        var form = model.draft();
        return switch (key.label()) {
            case "Esc", "Ctrl-c" -> Step.to(model.with(Dialog.NONE));
            case "Ctrl-s" -> Launching.launch(model);
            case "Ctrl-o" -> Step.to(model, new Effect.EditText(form.prompt().text()));
            case "Enter" -> entered(model);
            case "Tab", "Down" -> Step.to(model.with(form.moved(1)));
            case "Shift-Tab", "Up" -> Step.to(model.with(form.moved(-1)));
            case "Alt-Enter" -> Step.to(model.with(newLine(form)));
            default -> Step.to(model.with(changed(model, key)));
        };
    }

    private static Step entered(Model model) {
        return model.draft().at() == Field.LAUNCH
                ? Launching.launch(model)
                : Step.to(model.with(model.draft().moved(1)));
    }

    private static Form newLine(Form form) {
        return form.at() == Field.PROMPT
                ? form.with(Field.PROMPT, form.prompt().insert("\n"))
                : form;
    }

    private static Form changed(Model model, Key key) {
        var form = model.draft();
        return switch (form.at()) {
            case AUTONOMY -> form.with(turned(form.autonomy(), step(key)));
            case LAUNCH -> form;
            case DROID -> {
                int step = key.label().equals("Ctrl-n") ? 1 : key.label().equals("Ctrl-p") ? -1 : 0;
                yield step == 0
                        ? edited(form, key)
                        : form.withDroid(model.setting().droids(), step);
            }
            case DESCRIPTION, PROMPT, MODEL, DIRECTORY -> edited(form, key);
        };
    }

    private static Form edited(Form form, Key key) {
        var field = Editing.edited(form.field(form.at()), key);
        return field == null ? form : form.with(form.at(), field);
    }

    private static int step(Key key) {
        return switch (key.label()) {
            case "Left", "h" -> -1;
            case "Right", "Space", "l" -> 1;
            default -> 0;
        };
    }

    private static Autonomy turned(Autonomy level, int by) {
        return LEVELS.get(Math.floorMod(LEVELS.indexOf(level) + by, LEVELS.size()));
    }
}
