package taskbg.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/**
 * What comes into a directory and goes from it, by name: new files, renamed ones, removed ones. The
 * system is not even asked about what is written in place.
 */
final class NameEvents implements Events {
    private final WatchService service;
    private final Sink sink;

    private NameEvents(WatchService service, Sink sink) {
        this.service = service;
        this.sink = sink;
    }

    static Events open(Path dir, Sink sink) throws IOException {
        var service = dir.getFileSystem().newWatchService();
        try {
            dir.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            service.close();
            throw e;
        }
        var events = new NameEvents(service, sink);
        Thread.ofPlatform().daemon().name("directory-names").start(events::run);
        return events;
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException _) {
            // The system frees what it holds with the process; there is nobody to tell.
        }
    }

    private void run() {
        try {
            var key = service.take();
            while (tell(key)) {
                key = service.take();
            }
            sink.ended();
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // Nobody listens any more.
        }
    }

    private boolean tell(WatchKey key) {
        for (var event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                sink.changed(name.toString());
            } else {
                sink.lost();
            }
        }
        return key.reset();
    }
}
