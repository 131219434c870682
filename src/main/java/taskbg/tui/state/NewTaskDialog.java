package taskbg.tui.state;

import java.util.List;
import taskbg.task.Autonomy;
import taskbg.tui.state.Form.Field;

/**
 * The form of a new task, which the model keeps when it is closed.
 *
 * @param launching whether it was sent off, and waits for what becomes of it
 */
public record NewTaskDialog(boolean launching) implements Dialog {
    private static final List<Autonomy> LEVELS = List.of(Autonomy.values());

    @Override
    public Step pressed(Model model, Key key) {
        var form = model.draft();
        boolean closes = key.label().equals("Esc") || key.label().equals("Ctrl-c");
        if (closes || launching) {
            return Step.to(closes ? model.closed() : model);
        }
        return switch (key.label()) {
            case "Ctrl-s" -> launch(model);
            case "Ctrl-o" -> Step.to(model, new Effect.EditText(form.prompt().text()));
            case "Enter" ->
                    form.at() == Field.LAUNCH ? launch(model) : Step.to(model.with(form.moved(1)));
            case "Tab", "Down" -> Step.to(model.with(form.moved(1)));
            case "Shift-Tab", "Up" -> Step.to(model.with(form.moved(-1)));
            case "Alt-Enter" -> Step.to(model.with(newLine(form)));
            default -> Step.to(model.with(changed(model, key)));
        };
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
        var field = form.field(form.at()).edited(key);
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

    @Override
    public Step pasted(Model model, String text) {
        var form = model.draft();
        var pasted =
                switch (form.at()) {
                    case PROMPT -> form.with(form.at(), form.prompt().insert(text));
                    case DESCRIPTION, DROID, MODEL, DIRECTORY ->
                            form.with(form.at(), form.field(form.at()).pasted(text));
                    case AUTONOMY, LAUNCH -> form;
                };
        return Step.to(model.with(pasted));
    }

    /** Launches what the form describes, or goes to what is missing. */
    private static Step launch(Model model) {
        var form = model.draft();
        if (!form.missing().isEmpty()) {
            return Notice.refused(model.with(form.at(form.firstMissing())), form.missing());
        }
        return Step.to(
                model.with(new NewTaskDialog(true)),
                new Effect.LaunchTask(
                        form.description().text().strip(),
                        form.prompt().text(),
                        form.droid().text().strip(),
                        form.autonomy(),
                        form.model().text().strip(),
                        form.directoryFrom(model.setting())));
    }

    /** The form is empty again only now: had the launch failed, all would be typed in vain. */
    static Step launched(Model model, Message.Launched launched) {
        var emptied = model.with(Form.empty(model.setting().workingDirectory()));
        var closed = isLaunching(model) ? emptied.closed() : emptied;
        return Notice.done(
                closed.with(model.hand().awaiting(launched.name())), launched.sentence());
    }

    /** The form is open again, at what is wrong. */
    static Step refused(Model model, Message.LaunchRefused refused) {
        var form = model.draft();
        var told = model.with(refused.directory() ? form.at(Field.DIRECTORY) : form);
        return Notice.failed(
                isLaunching(model) ? told.with(new NewTaskDialog(false)) : told,
                refused.sentence());
    }

    private static boolean isLaunching(Model model) {
        return model.dialog() instanceof NewTaskDialog(boolean launching) && launching;
    }

    static Step promptWritten(Model model, String text) {
        var prompt = TextField.of(text.stripTrailing());
        return Step.to(model.with(model.draft().with(Field.PROMPT, prompt)));
    }
}
