package taskbg.actions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import taskbg.droid.Passage;
import taskbg.droid.Rendering;
import taskbg.store.Followed;
import taskbg.store.FollowedOutput;
import taskbg.task.Task;
import taskbg.task.TaskId;

/** Passes a task's output on as it grows, until the task has ended. */
public final class Follow {
    private static final long PAUSE_NANOS = 100_000_000;

    private final Site site;
    private final boolean raw;

    /** Takes a piece of the output. */
    public interface Sink {
        void accept(String text) throws IOException;
    }

    public Follow(Site site, boolean raw) {
        this.site = site;
        this.raw = raw;
    }

    /**
     * Follows from an offset; returns the ended task. Bytes go to {@code bytes} if raw, text to
     * {@code text} if not.
     */
    public Task run(TaskId id, long offset, OutputStream bytes, Sink text) throws IOException {
        var look = new Look(site);
        var rendering = new Rendering();
        var task = look.live(site.folder().read(id)).task();
        if (task == null) {
            throw new taskbg.task.Trouble("The record of " + id + " cannot be read.");
        }
        try (var followed = new FollowedOutput(site.output(task), offset)) {
            while (true) {
                var now = look.live(site.folder().read(id)).task();
                drain(followed, rendering, bytes, text);
                if (now != null && now.ended()) {
                    pass(rendering.end(), text);
                    return now;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void drain(FollowedOutput followed, Rendering rendering, OutputStream bytes, Sink text)
            throws IOException {
        while (true) {
            switch (followed.next()) {
                case Followed.Unchanged unchanged -> {
                    return;
                }
                case Followed.Absent absent -> {
                    return;
                }
                case Followed.StartedOver over -> {
                    var note = "[output starts over]\n";
                    if (raw) {
                        bytes.write(note.getBytes(StandardCharsets.UTF_8));
                    } else {
                        text.accept(note);
                    }
                }
                case Followed.Appended appended -> {
                    if (raw) {
                        bytes.write(appended.bytes());
                        bytes.flush();
                    } else {
                        pass(rendering.feed(appended.bytes(), 0, appended.bytes().length), text);
                    }
                }
            }
        }
    }

    private static void pass(List<Passage> passages, Sink text) throws IOException {
        for (var passage : passages) {
            text.accept(passage.text());
        }
    }
}
