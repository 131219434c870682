package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import taskbg.droid.RunReport;
import taskbg.task.Progress;
import taskbg.task.Task;

/** What outputs tell of their tasks. */
final class Reports {
    private Reports() {}

    /** What the output tells; nothing where it is no file that can be read. */
    static RunReport of(Path output) {
        try {
            return Files.isRegularFile(output) ? RunReport.of(output) : RunReport.EMPTY;
        } catch (IOException e) {
            return RunReport.EMPTY;
        }
    }

    /** The task with what its output tells of it; where that tells nothing, as it was. */
    static Task informed(Task task, RunReport report, Instant lastGrowth) {
        var known = task.progress();
        var session = report.sessionId();
        var named = session == null ? task : task.withSession(session);
        var lastTool = report.lastTool();
        var lastMessage = report.lastMessage();
        return named.with(
                new Progress(
                        Math.max(known.toolCalls(), report.toolCalls()),
                        later(known.lastUpdate(), lastGrowth),
                        known.outputFile(),
                        lastTool == null ? known.lastTool() : lastTool,
                        lastMessage == null ? known.lastMessage() : lastMessage,
                        lastMessage == null ? known.lastMessageAt() : report.lastMessageAt()));
    }

    /** When the output last grew; {@code otherwise} where there is none. */
    static Instant lastGrowth(Path output, Instant otherwise) {
        try {
            return Files.size(output) == 0
                    ? otherwise
                    : Files.getLastModifiedTime(output).toInstant();
        } catch (IOException e) {
            return otherwise;
        }
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
