package taskbg.command;

import java.util.TreeMap;
import taskbg.actions.Hooks;
import taskbg.json.JsonObject;

/** {@code hooks}: lets droid tell of sessions that end, or no longer. */
final class HooksVerb implements Verb {
    @Override
    public void declare(Usage usage) {
        usage.describe("Let droid's hooks call hook-complete, or no longer.");
        usage.required("action", "install, uninstall or status.");
        usage.flag(
                "--project", "In .factory/settings.json of this folder, not of the home folder.");
    }

    @Override
    public boolean usesTasks() {
        return false;
    }

    @Override
    public int run(Arguments arguments, Console console) {
        var hooks = new Hooks(console.site(), arguments.has("--project"));
        var action = arguments.at(0);
        var state =
                switch (action) {
                    case "install" -> hooks.install();
                    case "uninstall" -> hooks.uninstall();
                    case "status" -> hooks.status();
                    default ->
                            throw new WrongUsage(
                                    "hooks takes install, uninstall or status, not: " + action);
                };
        if (state.lostOwner() != null) {
            console.warn(state.file() + " was " + state.lostOwner() + "'s file and is yours now.");
        }
        if (console.forPeople()) {
            print(action, state, console);
        } else {
            answer(action, state, console);
        }
        return DONE;
    }

    private static void print(String action, Hooks.State state, Console console) {
        console.say(sentence(state));
        if (!action.equals("status")) {
            console.say(state.changed() ? "Changed just now." : "There was nothing to change.");
        }
        if (state.backup() != null) {
            console.say("The file as it was before: " + state.backup());
        }
        for (var command : new TreeMap<>(state.commands()).entrySet()) {
            console.say("  " + command.getKey() + ": " + command.getValue());
        }
        if (state.disabled()) {
            console.warn(
                    "hooksDisabled in " + state.file() + " keeps droid from running any hook.");
        }
    }

    private static String sentence(Hooks.State state) {
        var words = state.commands().isEmpty() ? "No hooks of task-bg" : "Hooks of task-bg";
        var lacking =
                state.commands().isEmpty() || state.missing().isEmpty()
                        ? "."
                        : ", but none for " + String.join(", ", state.missing()) + ".";
        return words + " are in " + state.file() + lacking;
    }

    private static void answer(String action, Hooks.State state, Console console) {
        var commands = JsonObject.builder();
        new TreeMap<>(state.commands()).forEach(commands::put);
        try (var answer = console.answer()) {
            answer.text("file", state.file().toString())
                    .flag("installed", !state.commands().isEmpty() && state.missing().isEmpty());
            if (!action.equals("status")) {
                answer.flag("changed", state.changed());
            }
            var backup = state.backup();
            answer.value("hooks", commands.build())
                    .texts("missing", state.missing())
                    .flag("disabled", state.disabled())
                    .text("backup", backup == null ? null : backup.toString());
        }
    }
}
