package taskbg.droid;

import org.jspecify.annotations.Nullable;

/** Says why a run failed, or what is odd about one that did not. */
final class EndingWords {
    private static final int LONGEST_LAST = 200;
    private static final int SIGNALLED = 128;

    private EndingWords() {}

    /** The true cause comes first: the agent's own error, then a signal, then a tool's failure. */
    static String error(String agent, int exitCode, RunReport report) {
        String said = said(report);
        if (said != null) {
            return said;
        }
        String signal = signal(exitCode, report);
        String tool = signal.isEmpty() ? null : toolAtWork(report);
        if (tool != null) {
            return agent + " was ended by " + signal + " during " + tool;
        }
        String tools = report.end() == null && signal.isEmpty() ? report.errors().tool() : null;
        return tools != null ? tools : silent(agent, exitCode, report);
    }

    private static String silent(String agent, int exitCode, RunReport report) {
        String code = "exit code " + exitCode + meaning(exitCode, report);
        if (report.bytes() == 0) {
            return agent.equals("droid") && exitCode == 1
                    // An empty prompt, a missing file or an unknown session id: no word, exit code
                    // 1.
                    ? "droid rejected the prompt, file or session id and said nothing (exit code 1)"
                    : agent + " ended with " + code + " and said nothing";
        }
        if (report.end() != null) {
            return agent + " completed its run and then ended with " + code;
        }
        String last = last(report);
        if (report.eventsSeen()) {
            return agent + " ended without a completion event (" + code + last + ")";
        }
        return agent + " ended with " + code + last;
    }

    /** The tool that ran when the run ended, or that ended with it. */
    private static @Nullable String toolAtWork(RunReport report) {
        return report.runningTool() != null || report.errors().tool() == null
                ? report.runningTool()
                : report.lastTool();
    }

    static @Nullable String warning(RunReport report) {
        RunEnd end = report.end();
        if (end != null && end.turns() != null && end.turns() == 0) {
            return "success with 0 turns is suspicious: the agent may have done nothing";
        }
        if (report.textIsCut()) {
            return "the result is the last " + (PlainTail.LONGEST >> 10) + " KiB of the output";
        }
        return null;
    }

    private static @Nullable String said(RunReport report) {
        RunEnd end = report.end();
        if (end != null && !end.failed()) {
            return null;
        }
        RunErrors errors = report.errors();
        if (end == null || errors.agentLoop() != null) {
            return errors.agents();
        }
        if (!end.finalText().isEmpty()) {
            return end.finalText();
        }
        return errors.best() != null ? errors.best() : "the agent says: " + end.kind();
    }

    private static String last(RunReport report) {
        String last = report.lastLine();
        if (last == null) {
            last = report.lastMessage();
        }
        if (last == null && report.lastTool() != null) {
            last = "tool " + report.lastTool();
        }
        return last == null ? "" : ", last: " + OneLine.of(last, LONGEST_LAST);
    }

    /** What a shell's exit codes mean, after a comma; empty for one that means nothing known. */
    private static String meaning(int exitCode, RunReport report) {
        String meaning =
                switch (exitCode) {
                    case 126 -> "the command cannot be run";
                    case 127 -> "command not found";
                    default -> signal(exitCode, report);
                };
        return meaning.isEmpty() ? "" : ", " + meaning;
    }

    /**
     * The signal that an exit code over 128 stands for, empty where it may as well be a number of
     * the agent's own: gemini ends with an HTTP status modulo 256, and who has told of the run's
     * end chose how to exit. The numbers are the same on Linux and macOS.
     */
    private static String signal(int exitCode, RunReport report) {
        return report.end() != null
                ? ""
                : switch (exitCode - SIGNALLED) {
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
