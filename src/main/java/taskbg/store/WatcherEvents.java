package taskbg.store;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.helpers.NOPLogger;

/**
 * The system's events, through directory-watcher 0.19.1.
 *
 * <p>What it does unless told otherwise: hash each file before it starts and at each change, walk
 * and watch the whole tree, take a thread of the common pool, and warn on stderr of a missing
 * logger. An overflow reaches its listener as an exception only (a look-up of a null path:
 * https://github.com/gmethvin/directory-watcher, DirectoryWatcher.onEvent).
 */
final class WatcherEvents implements Events, DirectoryChangeListener {
    /** File systems on a disk of this machine, by the names that Linux and macOS give them. */
    private static final Set<String> LOCAL =
            Set.of(
                    "apfs",
                    "bcachefs",
                    "btrfs",
                    "ext2",
                    "ext3",
                    "ext4",
                    "f2fs",
                    "hfs",
                    "jfs",
                    "overlay",
                    "ramfs",
                    "reiserfs",
                    "tmpfs",
                    "xfs",
                    "zfs");

    private final Sink sink;
    private final boolean complete;
    private final DirectoryWatcher watcher;
    private volatile boolean closed;

    private WatcherEvents(Path dir, Sink sink) throws IOException {
        this.sink = sink;
        this.complete = isLocal(Files.getFileStore(dir).type());
        FileTreeVisitor onlyTop =
                (visited, onDirectory, onFile) -> {
                    if (visited.equals(dir)) {
                        onDirectory.call(visited);
                    }
                };
        watcher =
                DirectoryWatcher.builder()
                        .path(dir)
                        .listener(this)
                        .fileHashing(false)
                        .fileTreeVisitor(onlyTop)
                        .logger(NOPLogger.NOP_LOGGER)
                        .build();
    }

    /** Whether all changes on a file system of this type are made by this machine. */
    static boolean isLocal(String type) {
        return LOCAL.contains(type);
    }

    static Events open(Path dir, Sink sink) throws IOException {
        var events = new WatcherEvents(dir, sink);
        var end = events.watcher.watchAsync(WatcherEvents::run);
        if (end.isCompletedExceptionally()) {
            events.close();
            throw new IOException(end.exceptionNow());
        }
        var _ = end.whenComplete((_, _) -> events.end());
        return events;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
        sink.changed(event.path().getFileName().toString());
    }

    @Override
    public void onException(Exception e) {
        sink.lost();
    }

    @Override
    public void close() {
        closed = true;
        try {
            watcher.close();
        } catch (IOException _) {
            // The system frees what it holds with the process; there is nobody to tell.
        }
    }

    private void end() {
        if (!closed) {
            sink.ended();
        }
    }

    private static void run(Runnable loop) {
        var thread = new Thread(loop, "directory-events");
        thread.setDaemon(true);
        thread.start();
    }
}
