package taskbg.command;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import taskbg.actions.HookComplete;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** {@code hook-complete}: ends the task of the session that a droid hook names on stdin. */
final class HookCompleteVerb implements Verb {
    private static final int LARGEST = 64 << 20;

    @Override
    public void declare(CommandSpec spec) {
        Arguments.describe(spec, "End the task of the session that a hook's JSON on stdin names.");
    }

    @Override
    public int run(ParseResult given, Console console) {
        var hook = new HookComplete(console.site(), input(console));
        try {
            print(hook.run(), console);
        } catch (Trouble e) {
            // A hook must never break a droid: what went wrong is said, and the exit code is 0.
            say(e.sentence(), console);
        }
        return ExitCode.DONE;
    }

    private static void print(@org.jspecify.annotations.Nullable Task task, Console console) {
        if (task != null) {
            CompleteVerb.print(task, console);
        } else if (!console.forPeople()) {
            console.answer().close();
        }
    }

    private static void say(String sentence, Console console) {
        if (console.forPeople()) {
            console.warn(sentence);
            return;
        }
        try (var answer = console.answer()) {
            answer.text("error", sentence);
        }
    }

    private static byte[] input(Console console) {
        try {
            return console.in().readNBytes(LARGEST);
        } catch (IOException e) {
            throw new Trouble("The hook's input cannot be read: " + e.getMessage(), e);
        }
    }
}
