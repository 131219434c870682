package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Ending;
import taskbg.droid.Run;
import taskbg.task.Order;
import taskbg.task.OutputFormat;
import taskbg.task.Progress;
import taskbg.task.SuccessRule;
import taskbg.task.Task;

/** What outputs tell of their tasks. */
final class Reports {
    private Reports() {}

    /** What a task's output tells; nothing where it is no file that can be read. */
    static Run of(Site site, Task task) {
        var output = site.output(task);
        try {
            return Files.isRegularFile(output) ? Run.of(output, OutputFormat.of(task)) : Run.EMPTY;
        } catch (IOException e) {
            return Run.EMPTY;
        }
    }

    /** The last words of a task's agent, as its output names them, else as its hook told them. */
    static @Nullable String lastWord(Task task, Run report) {
        var said = report.lastWord();
        var told = task.remarks().hookText();
        return said == null && told != null ? told.text() : said;
    }

    /** The verdict on a task's run that ended with an exit code. */
    static Ending ending(Task task, int code, Run report) {
        var order = task.assignment().order();
        var ending =
                Ending.of(
                        order == null ? Order.DROID : order.agent(),
                        order == null ? SuccessRule.EVENTS : order.success(),
                        code,
                        report);
        var word = lastWord(task, report);
        return word == null || report.lastWord() != null
                ? ending
                : switch (ending) {
                    case Ending.Succeeded(var none, var warning) ->
                            new Ending.Succeeded(word, warning);
                    case Ending.Failed(var error, var none) -> new Ending.Failed(error, word);
                };
    }

    /** The task with what its output tells of it; where that tells nothing, as it was. */
    static Task informed(Task task, Run report, Instant lastGrowth) {
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

    /** When the output last grew; {@code otherwise} where there is none, or no regular file. */
    static Instant lastGrowth(Path output, Instant otherwise) {
        try {
            var attributes = Files.readAttributes(output, BasicFileAttributes.class);
            return attributes.isRegularFile() && attributes.size() > 0
                    ? attributes.lastModifiedTime().toInstant()
                    : otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
