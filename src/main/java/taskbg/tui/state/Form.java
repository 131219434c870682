package taskbg.tui.state;

import java.util.List;
import taskbg.task.Autonomy;

/**
 * A task to be launched, as far as it is described.
 *
 * @param model empty for the droid's own
 * @param at which field the cursor is in
 */
public record Form(
        TextField description,
        TextField prompt,
        TextField droid,
        Autonomy autonomy,
        TextField model,
        TextField directory,
        Field at) {
    /** The fields, in the order of the form. */
    public enum Field {
        DESCRIPTION("Description"),
        PROMPT("Prompt"),
        DROID("Droid"),
        AUTONOMY("Autonomy"),
        MODEL("Model"),
        DIRECTORY("Directory"),
        LAUNCH("Launch");

        /** From the top. */
        public static final List<Field> ORDER = List.of(values());

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** The word before the field. */
        public String label() {
            return label;
        }
    }

    static Form empty(String directory) {
        return new Form(
                TextField.EMPTY,
                TextField.EMPTY,
                TextField.of("executor-med"),
                Autonomy.LOW,
                TextField.EMPTY,
                TextField.of(directory),
                Field.DESCRIPTION);
    }

    /** What is typed in a field; empty for those that are not typed. */
    public TextField field(Field field) {
        return switch (field) {
            case DESCRIPTION -> description;
            case PROMPT -> prompt;
            case DROID -> droid;
            case MODEL -> model;
            case DIRECTORY -> directory;
            case AUTONOMY, LAUNCH -> TextField.EMPTY;
        };
    }

    Form with(Field field, TextField typed) {
        return new Form(
                field == Field.DESCRIPTION ? typed : description,
                field == Field.PROMPT ? typed : prompt,
                field == Field.DROID ? typed : droid,
                autonomy,
                field == Field.MODEL ? typed : model,
                field == Field.DIRECTORY ? typed : directory,
                at);
    }

    Form at(Field other) {
        return new Form(description, prompt, droid, autonomy, model, directory, other);
    }

    Form moved(int by) {
        var order = Field.ORDER;
        return at(order.get(Math.floorMod(order.indexOf(at) + by, order.size())));
    }

    Form with(Autonomy other) {
        return new Form(description, prompt, droid, other, model, directory, at);
    }

    /** The next or an earlier one of a few known words. */
    Form withDroid(List<String> known, int by) {
        if (known.isEmpty()) {
            return this;
        }
        int here = known.indexOf(droid.text());
        int next = here < 0 ? (by > 0 ? 0 : known.size() - 1) : here + by;
        return with(Field.DROID, TextField.of(known.get(Math.floorMod(next, known.size()))));
    }

    /**
     * The directory that the typed one means: {@code ~} is the home, and what begins with no slash
     * is within the monitor's own, as is nothing typed.
     */
    public String directoryFrom(MonitorOptions setting) {
        var typed = directory.text().strip();
        if (typed.isEmpty() || typed.startsWith("/")) {
            return typed.isEmpty() ? setting.workingDirectory() : typed;
        }
        return typed.equals("~") || typed.startsWith("~/")
                ? setting.home() + typed.substring(1)
                : setting.workingDirectory() + "/" + typed;
    }

    /** What is missing before it can be launched, as a sentence; empty if nothing is. */
    public String missing() {
        if (description.text().isBlank()) {
            return "A task needs a description.";
        }
        if (prompt.text().isBlank()) {
            return "A task needs a prompt.";
        }
        return droid.text().isBlank() ? "A task needs a droid." : "";
    }

    /** The first field that is missing something. */
    Field firstMissing() {
        if (description.text().isBlank()) {
            return Field.DESCRIPTION;
        }
        return prompt.text().isBlank() ? Field.PROMPT : Field.DROID;
    }
}
