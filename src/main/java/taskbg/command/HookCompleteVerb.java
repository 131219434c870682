package taskbg.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import taskbg.actions.HookComplete;
import taskbg.store.Patience;
import taskbg.task.Task;
import taskbg.task.Trouble;

/** {@code hook-complete}: ends the task of the session that a droid hook names on stdin. */
final class HookCompleteVerb implements Verb {
    private static final int LARGEST = 64 << 20;

    @Override
    public void declare(Usage usage) {
        usage.describe("End the task of the session that a hook's JSON on stdin names.");
    }

    /** A hook must never break a droid: what went wrong is only said. */
    @Override
    public int exitCode(int code) {
        return DONE;
    }

    /** The droid waits meanwhile. */
    @Override
    public Patience patience(PrintStream err) {
        return Patience.of(Duration.ofSeconds(5), sentence -> Console.warn(err, sentence));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        HookComplete hook;
        try {
            hook = new HookComplete(console.site(), console.in().readNBytes(LARGEST));
        } catch (Trouble e) {
            return unreadable(e.sentence(), console);
        } catch (IOException e) {
            return unreadable("The hook's input cannot be read: " + e.getMessage(), console);
        }
        print(hook.run(), console);
        return DONE;
    }

    private static void print(@Nullable Task task, Console console) {
        if (task != null) {
            CompleteVerb.print(task, console);
        } else if (!console.forPeople()) {
            console.answer().close();
        }
    }

    private static int unreadable(String sentence, Console console) {
        if (console.forPeople()) {
            console.warn(sentence);
        } else {
            try (var answer = console.answer()) {
                answer.text("error", sentence);
            }
        }
        return FAILED;
    }
}
