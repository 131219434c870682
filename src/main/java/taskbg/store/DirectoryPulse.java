package taskbg.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a directory's events coming: looks now and then whether it is there, and still the same
 * one, and opens the events anew if not. One thread.
 */
final class DirectoryPulse {
    /** So many beats in a row may pass without a rescan where events seem to tell everything. */
    static final int QUIET = 75;

    private final Path dir;
    private final Events.Source source;
    private final Events.Sink sink;
    private final Consumer<Hint> hints;

    private @Nullable Events events;
    private @Nullable Stamp seen;
    private boolean unsure;
    private boolean saidPolling;
    private int quiet;

    DirectoryPulse(Path dir, Events.Source source, Events.Sink sink, Consumer<Hint> hints) {
        this.dir = dir;
        this.source = source;
        this.sink = sink;
        this.hints = hints;
    }

    /** Looks once: one stat in most cases. Answers whether a rescan is due. */
    boolean beat() {
        var now = look();
        var before = seen;
        seen = now;
        if (now == null) {
            close();
            return before != null;
        }
        boolean blind = events == null || !events.complete();
        boolean other = before == null || !Objects.equals(before.identity(), now.identity());
        if (other || events == null) {
            attach();
        }
        boolean due = blind || unsure || !now.equals(before) || ++quiet >= QUIET;
        unsure = now.mayHideWrites(Instant.now());
        if (due) {
            quiet = 0;
        }
        return due;
    }

    /** Lets the events go; the next beat opens them anew. */
    void close() {
        if (events != null) {
            events.close();
            events = null;
        }
    }

    private @Nullable Stamp look() {
        try {
            var attributes = Files.readAttributes(dir, BasicFileAttributes.class);
            return attributes.isDirectory() ? Stamp.of(attributes) : null;
        } catch (IOException _) {
            return null;
        }
    }

    private void attach() {
        close();
        try {
            events = source.open(dir, sink);
        } catch (IOException | RuntimeException | LinkageError e) {
            if (!saidPolling && look() != null) {
                saidPolling = true;
                hints.accept(
                        new Hint.Polling(
                                "Changes in " + dir + " are found late, by looking: " + why(e)));
            }
        }
    }

    private static String why(Throwable e) {
        var message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
