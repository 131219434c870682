package taskbg.droid;

import org.jspecify.annotations.Nullable;

/** Says why a run failed, or what is odd about one that did not. */
final class EndingWords {
    private static final int LONGEST_LAST = 200;
    private static final int SIGNALLED = 128;

    private EndingWords() {}

    static String error(String agent, int exitCode, RunReport report) {
        String said = said(report);
        if (said != null) {
            return said;
        }
        String code = code(exitCode);
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
        String inEvents = report.errors().best();
        if (end == null || report.errors().agentLoop() != null) {
            return inEvents;
        }
        if (!end.finalText().isEmpty()) {
            return end.finalText();
        }
        return inEvents != null ? inEvents : "the agent says: " + end.kind();
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

    private static String code(int exitCode) {
        String meaning = meaning(exitCode);
        return meaning.isEmpty()
                ? "exit code " + exitCode
                : "exit code " + exitCode + ", " + meaning;
    }

    /** What a shell's exit codes mean; the numbers are the same on Linux and macOS. */
    private static String meaning(int exitCode) {
        return switch (exitCode) {
            case 126 -> "the command cannot be run";
            case 127 -> "command not found";
            case SIGNALLED + 1 -> "SIGHUP";
            case SIGNALLED + 2 -> "SIGINT";
            case SIGNALLED + 3 -> "SIGQUIT";
            case SIGNALLED + 6 -> "SIGABRT";
            case SIGNALLED + 9 -> "SIGKILL";
            case SIGNALLED + 11 -> "SIGSEGV";
            case SIGNALLED + 13 -> "SIGPIPE";
            case SIGNALLED + 15 -> "SIGTERM";
            default -> exitCode > SIGNALLED ? "signal " + (exitCode - SIGNALLED) : "";
        };
    }
}
