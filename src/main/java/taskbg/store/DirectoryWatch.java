package taskbg.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells where to look again in a directory: at once where the system sends events, and every period
 * whatever it sends. The directory may not exist yet, vanish, come back, or be another by then.
 *
 * <p>Where events tell everything, a period costs one stat of the directory; a rescan is asked for
 * only if its time changed, and now and then in any case. Elsewhere it is asked for in every
 * period, since a file that is written in place leaves no trace in its directory.
 */
public final class DirectoryWatch implements AutoCloseable {
    /** The least time between two hints: a burst of events becomes one. */
    private static final long GAP = Duration.ofMillis(15).toNanos();

    private final long period;
    private final Consumer<Hint> hints;
    private final EventBasket basket;
    private final DirectoryPulse pulse;

    private DirectoryWatch(
            Path dir,
            Duration period,
            Predicate<String> wanted,
            Consumer<Hint> hints,
            Events.Source source) {
        this.period = period.toNanos();
        this.basket = new EventBasket(wanted);
        this.hints = hints;
        this.pulse = new DirectoryPulse(dir, source, basket, hints);
    }

    /**
     * Starts to watch; the first hint is a {@link Hint.Rescan}, as soon as the directory exists.
     *
     * @param period how often to look whatever the events say: some seconds
     * @param wanted tells the names that hints may be about
     * @param hints called by one thread of the watch's own
     */
    public static DirectoryWatch start(
            Path dir, Duration period, Predicate<String> wanted, Consumer<Hint> hints) {
        var events = StormEvents.of(WatcherEvents::open, NameEvents::open, StormEvents.Pace.USUAL);
        return start(dir, period, wanted, hints, events);
    }

    static DirectoryWatch start(
            Path dir,
            Duration period,
            Predicate<String> wanted,
            Consumer<Hint> hints,
            Events.Source source) {
        var watch = new DirectoryWatch(dir, period, wanted, hints, source);
        var thread = new Thread(watch::run, "directory-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** Ends the watch; a hint under way may still come. */
    @Override
    public void close() {
        basket.close();
    }

    private void run() {
        long beat = System.nanoTime();
        var batch = basket.take(beat, beat);
        while (!batch.closed()) {
            boolean rescan = batch.lost() || batch.ended();
            if (batch.ended()) {
                pulse.close();
            }
            if (System.nanoTime() - beat >= 0) {
                rescan |= pulse.beat();
                beat = System.nanoTime() + period;
            }
            tell(rescan, batch.names());
            batch = basket.take(System.nanoTime() + GAP, beat);
        }
        pulse.close();
    }

    private void tell(boolean rescan, Set<String> names) {
        if (rescan) {
            hints.accept(new Hint.Rescan());
        } else if (!names.isEmpty()) {
            hints.accept(new Hint.Changed(names));
        }
    }
}
