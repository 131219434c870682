package taskbg.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What a word on the command line does: declares its arguments, acts, and prints. */
interface Verb {
    /** Adds the verb's description, arguments and options. */
    void declare(CommandSpec spec);

    /**
     * Does it.
     *
     * @return the exit code: {@link ExitCode}
     * @throws taskbg.task.Trouble when it cannot be done
     */
    int run(ParseResult given, Console console);

    /**
     * Whether all words after the first one that is no option are taken as they are, dashes and
     * all.
     */
    default boolean endsOptionsAtFirstWord() {
        return false;
    }

    /** The exit code where the verb cannot be done. */
    default int failureCode() {
        return ExitCode.FAILED;
    }
}
