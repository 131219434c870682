package taskbg.actions;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.output.OutputFollower;
import taskbg.task.OutputFormat;
import taskbg.task.Task;
import taskbg.task.TaskId;

/** Passes a task's output on as it grows, until the task has ended. */
public final class Follow {
    private static final long PAUSE_NANOS = 100_000_000;

    private final Site site;
    private final boolean raw;

    /** Who takes the output, and says each time whether more is wanted. */
    public interface Reader {
        /** Readable text. */
        boolean text(String text);

        /** Bytes of the file itself; not to be kept. */
        boolean bytes(byte[] bytes);
    }

    public Follow(Site site, boolean raw) {
        this.site = site;
        this.raw = raw;
    }

    /**
     * Follows from an offset.
     *
     * @return the ended task; null where the reader wanted no more before that
     */
    public @Nullable Task run(TaskId id, long offset, Reader reader) {
        var look = new Look(site);
        var task = site.folder().read(id).known();
        var rendering = new Rendering(OutputFormat.of(task));
        try (var follower = new OutputFollower(site.output(task), offset)) {
            while (true) {
                // Looked at before the output is drained, so that nothing of it is missed.
                var now = look.settled(site.folder().read(id)).task();
                if (!drain(follower, rendering, reader)) {
                    return null;
                }
                if (now != null && now.ended()) {
                    return pass(rendering.end(), reader) ? now : null;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private boolean drain(OutputFollower follower, Rendering rendering, Reader reader) {
        boolean wanted = true;
        while (wanted) {
            switch (follower.next()) {
                case OutputFollower.Change.None _ -> {
                    return reader.text("");
                }
                case OutputFollower.Change.StartedOver _ ->
                        wanted = reader.text("[output starts over]\n");
                case OutputFollower.Change.Appended appended -> {
                    var bytes = appended.bytes();
                    wanted =
                            raw
                                    ? reader.bytes(bytes)
                                    : pass(rendering.feed(bytes, 0, bytes.length), reader);
                }
            }
        }
        return false;
    }

    private static boolean pass(List<Passage> passages, Reader reader) {
        for (var passage : passages) {
            if (!reader.text(passage.text())) {
                return false;
            }
        }
        return true;
    }
}
