package taskbg.command;

import java.time.Duration;
import taskbg.store.Patience;

/** What a word on the command line does: declares its arguments, acts, and prints. */
interface Verb {
    /** Adds the verb's description, arguments and options. */
    void declare(Synopsis synopsis);

    /**
     * Does it.
     *
     * @return the exit code: {@link ExitCode}
     * @throws taskbg.task.Trouble when it cannot be done
     */
    int run(Given given, Console console);

    /** How many words, from the first that is no option, are taken as they are, dashes and all. */
    default int verbatim() {
        return 0;
    }

    /** Whether it reads or writes in the directory of tasks. */
    default boolean usesTasks() {
        return true;
    }

    /** How long it waits for a process that holds the lock of the tasks. */
    default Patience patience(World world) {
        return Patience.of(Duration.ofSeconds(30), sentence -> Console.warn(world.err(), sentence));
    }

    /** What the program exits with where the verb failed with {@code code}. */
    default int exitCode(int code) {
        return code;
    }
}
