package taskbg.droid;

import org.jspecify.annotations.Nullable;
import taskbg.task.SuccessRule;

/**
 * The verdict on a run that is over.
 *
 * <p>droid's exit code lies: after SIGTERM it is 0 and no event says that the run is incomplete. So
 * a run of which any event was seen succeeded only if its exit code is 0 and its output says so.
 */
public sealed interface Ending {

    /** The run did its work; {@code warning} says why one may still want to look at it. */
    record Succeeded(String result, @Nullable String warning) implements Ending {}

    /** The run failed; {@code partialResult} is the last that it said besides the error. */
    record Failed(String error, @Nullable String partialResult) implements Ending {
        private static final int LONGEST_LAST = 200;
        private static final int SIGNALLED = 128;
    }

    /**
     * Judges a run.
     *
     * @param agent the agent's name, for the error's sentence
     * @param exitCode 0 to 255, over 128 for a signal, as a shell gives it
     */
    static Ending of(String agent, SuccessRule rule, int exitCode, Run run) {
        var end = run.end();
        boolean events = run.eventsSeen() && rule == SuccessRule.EVENTS;
        if (exitCode != 0 || (events && (end == null || end.failed()))) {
            String error = error(agent, exitCode, run);
            String last = run.lastWord();
            return new Failed(error, error.equals(last) ? null : last);
        }
        String result = run.lastWord();
        return new Succeeded(result == null ? "" : result, warning(run));
    }

    /** The true cause comes first: the agent's own error, then a signal, then a tool's failure. */
    private static String error(String agent, int exitCode, Run run) {
        String said = said(run);
        if (said != null) {
            return said;
        }
        String signal = signal(exitCode, run);
        String tool = signal.isEmpty() ? null : toolAtWork(run);
        if (tool != null) {
            return agent + " was ended by " + signal + " during " + tool;
        }
        String tools = run.end() == null && signal.isEmpty() ? run.errors().tool() : null;
        return tools != null ? tools : silent(agent, exitCode, run);
    }

    private static String silent(String agent, int exitCode, Run run) {
        String code = "exit code " + exitCode + meaning(exitCode, run);
        if (run.bytes() == 0) {
            return agent.equals("droid") && exitCode == 1
                    // An empty prompt, a missing file or an unknown session id: no word, exit code
                    // 1.
                    ? "droid rejected the prompt, file or session id and said nothing (exit code 1)"
                    : agent + " ended with " + code + " and said nothing";
        }
        if (run.end() != null) {
            return agent + " completed its run and then ended with " + code;
        }
        String last = last(run);
        if (run.eventsSeen()) {
            return agent + " ended without a completion event (" + code + last + ")";
        }
        return agent + " ended with " + code + last;
    }

    /** The tool that ran when the run ended, or that ended with it. */
    private static @Nullable String toolAtWork(Run run) {
        return run.runningTool() != null || run.errors().tool() == null
                ? run.runningTool()
                : run.lastTool();
    }

    private static @Nullable String warning(Run run) {
        var end = run.end();
        if (end != null && end.turns() != null && end.turns() == 0) {
            return "success with 0 turns is suspicious: the agent may have done nothing";
        }
        if (run.textIsCut()) {
            return "the result is the last " + (PlainTail.LONGEST >> 10) + " KiB of the output";
        }
        return null;
    }

    private static @Nullable String said(Run run) {
        var end = run.end();
        if (end != null && !end.failed()) {
            return null;
        }
        var errors = run.errors();
        if (end == null || errors.agentLoop() != null) {
            return errors.agents();
        }
        if (!end.finalText().isEmpty()) {
            return end.finalText();
        }
        return errors.best() != null ? errors.best() : "the agent says: " + end.kind();
    }

    private static String last(Run run) {
        String last = run.lastLine();
        if (last == null) {
            last = run.lastMessage();
        }
        if (last == null && run.lastTool() != null) {
            last = "tool " + run.lastTool();
        }
        return last == null ? "" : ", last: " + OneLine.of(last, Failed.LONGEST_LAST);
    }

    /** What a shell's exit codes mean, after a comma; empty for one that means nothing known. */
    private static String meaning(int exitCode, Run run) {
        String meaning =
                switch (exitCode) {
                    case 126 -> "the command cannot be run";
                    case 127 -> "command not found";
                    default -> signal(exitCode, run);
                };
        return meaning.isEmpty() ? "" : ", " + meaning;
    }

    /**
     * The signal that an exit code over 128 stands for, empty where it may as well be a number of
     * the agent's own: gemini ends with an HTTP status modulo 256, and who has told of the run's
     * end chose how to exit. The numbers are the same on Linux and macOS.
     */
    private static String signal(int exitCode, Run run) {
        return run.end() != null
                ? ""
                : switch (exitCode - Failed.SIGNALLED) {
                    case 1 -> "SIGHUP";
                    case 2 -> "SIGINT";
                    case 3 -> "SIGQUIT";
                    case 4 -> "SIGILL";
                    case 5 -> "SIGTRAP";
                    case 6 -> "SIGABRT";
                    case 8 -> "SIGFPE";
                    case 9 -> "SIGKILL";
                    case 11 -> "SIGSEGV";
                    case 13 -> "SIGPIPE";
                    case 14 -> "SIGALRM";
                    case 15 -> "SIGTERM";
                    default -> "";
                };
    }
}
