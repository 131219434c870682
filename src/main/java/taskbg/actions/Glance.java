package taskbg.actions;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Run;
import taskbg.droid.RunCheckpoint;
import taskbg.droid.RunReader;
import taskbg.store.HintFile;
import taskbg.task.OutputFormat;
import taskbg.task.Task;

/**
 * What the outputs of tasks at work tell, at a cost that does not depend on their sizes.
 *
 * <p>Of each output its beginning and its end are read, and from where an earlier glance was some
 * more, as far as the budget goes for all of them; how far that was is remembered beside the
 * record. So a task's tool calls may be more than are told, until some glances have read all. One
 * thread at a time.
 */
final class Glance {
    /** Bytes that are read of each output before its end, whatever the budget. */
    private static final long LEAST = 8 << 10;

    /** Bytes that need not be read again are worth a file. */
    private static final long WORTH = 256 << 10;

    private final Site site;

    /** How many more bytes are read of all outputs. */
    private long budget;

    Glance(Site site, long budget) {
        this.site = site;
        this.budget = budget;
    }

    /** What a task's output tells; nothing where it is no file that can be read. */
    Run at(Task task) {
        if (!Files.isRegularFile(site.output(task))) {
            return Run.EMPTY;
        }
        var hint = new HintFile(site.folder(), task.id());
        var reader = reader(site, task);
        long before = reader.offset();
        var report = look(reader);
        var checkpoint = reader.checkpoint();
        if (checkpoint != null && Math.abs(checkpoint.offset() - before) >= WORTH) {
            hint.write(checkpoint.bytes());
        }
        return report;
    }

    /** A reader of a task's output that goes on where an earlier glance was. */
    static RunReader reader(Site site, Task task) {
        return new RunReader(site.output(task), OutputFormat.of(task), checkpoint(site, task));
    }

    /** Reads on in an output, as far as the budget goes. */
    Run look(RunReader reader) {
        long before = reader.offset();
        try {
            var report = reader.look(Math.max(LEAST, budget));
            budget -= Math.max(0, reader.offset() - before);
            return report;
        } catch (IOException e) {
            return Run.EMPTY;
        }
    }

    private static @Nullable RunCheckpoint checkpoint(Site site, Task task) {
        byte[] known = new HintFile(site.folder(), task.id()).read();
        return known == null ? null : RunCheckpoint.of(known);
    }
}
