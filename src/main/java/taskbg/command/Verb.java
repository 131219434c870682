package taskbg.command;

import java.io.PrintStream;
import java.time.Duration;
import taskbg.store.Patience;

/** What a word on the command line does: declares its arguments, acts, and prints. */
interface Verb {
    /** The exit codes of the program. */
    int DONE = 0;

    int FAILED = 1;
    int WRONG_USAGE = 2;

    /** Adds the verb's description, arguments and options. */
    void declare(Usage usage);

    /**
     * Does it.
     *
     * @return the exit code
     * @throws taskbg.task.Trouble when it cannot be done
     */
    int run(Arguments arguments, Console console);

    /** Whether it reads or writes in the directory of tasks. */
    default boolean usesTasks() {
        return true;
    }

    /** How long it waits for a process that holds the lock of the tasks. */
    default Patience patience(PrintStream err) {
        return Patience.of(Duration.ofSeconds(30), sentence -> Console.warn(err, sentence));
    }

    /** What the program exits with where the verb failed with {@code code}. */
    default int exitCode(int code) {
        return code;
    }
}
