package taskbg.store;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Events of a directory in which thousands of writes a second may go on.
 *
 * <p>Each write to a file makes an event, whoever wants to know, and costs more than to look at the
 * file. So when the same few files make most of the events, those are let go for some seconds:
 * meanwhile the files are told of as if each had changed, many times a second, and of the others
 * what comes and goes. After that everything is to be looked at once.
 */
final class StormEvents implements Events {
    /** From so many events a second on, it pays. */
    private static final int MANY = 2000;

    /** A name that makes so many events a second is told of less often without them. */
    private static final int EACH = 20;

    private final Path dir;
    private final Sink sink;
    private final Source whole;
    private final Source names;
    private final Pace pace;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Guarded by this, as are those that follow. */
    private Events current = NONE;

    private boolean complete;
    private boolean riding;
    private long since = System.nanoTime();
    private int count;
    private Set<String> restless = new HashSet<>();

    /**
     * @param counted over this time events are counted
     * @param calm so long they are let go
     */
    record Pace(Duration counted, Duration calm) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10));

        private boolean isOver(long since) {
            return System.nanoTime() - since >= counted.toNanos();
        }

        private long round() {
            return counted.toNanos() / EACH;
        }
    }

    private static final Events NONE =
            new Events() {
                @Override
                public boolean complete() {
                    return false;
                }

                @Override
                public void close() {}
            };

    private StormEvents(Path dir, Sink sink, Source whole, Source names, Pace pace) {
        this.dir = dir;
        this.sink = sink;
        this.whole = whole;
        this.names = names;
        this.pace = pace;
    }

    /**
     * @param whole tells of every change
     * @param names tells of what comes and goes
     */
    static Source of(Source whole, Source names, Pace pace) {
        return (dir, sink) -> {
            var events = new StormEvents(dir, sink, whole, names, pace);
            events.listen();
            return events;
        };
    }

    private synchronized void listen() throws IOException {
        turn(whole, new Counting());
        complete = current.complete();
    }

    /** Opens the next events before it lets go of those before. */
    private void turn(Source source, Sink to) throws IOException {
        if (closing.getCount() > 0) {
            var before = current;
            current = source.open(dir, to);
            before.close();
        }
    }

    private synchronized void letGo() throws IOException {
        turn(names, sink);
    }

    @Override
    public synchronized boolean complete() {
        return complete;
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        current.close();
    }

    private synchronized void counted(String name) {
        count++;
        restless.add(name);
        if (pace.isOver(since)) {
            boolean storm = count >= MANY && count >= restless.size() * EACH;
            if (storm && !riding) {
                riding = true;
                var often = restless;
                Thread.ofPlatform().daemon().name("storm").start(() -> ride(often));
            }
            since = System.nanoTime();
            count = 0;
            restless = new HashSet<>();
        }
    }

    private void ride(Set<String> often) {
        try {
            letGo();
            long end = System.nanoTime() + pace.calm().toNanos();
            while (System.nanoTime() < end && !closing.await(pace.round(), NANOSECONDS)) {
                often.forEach(sink::changed);
            }
            listen();
            sink.lost();
        } catch (IOException | InterruptedException _) {
            sink.ended();
        } finally {
            calmed();
        }
    }

    private synchronized void calmed() {
        riding = false;
        since = System.nanoTime();
        count = 0;
    }

    /** Counts what it passes on. */
    private final class Counting implements Sink {
        @Override
        public void changed(String name) {
            sink.changed(name);
            counted(name);
        }

        @Override
        public void lost() {
            sink.lost();
        }

        @Override
        public void ended() {
            sink.ended();
        }
    }
}
