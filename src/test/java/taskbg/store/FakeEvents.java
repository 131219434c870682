package taskbg.store;

import java.io.IOException;
import java.nio.file.Path;

/** Events that come only when a test sends them, or that cannot be opened. */
final class FakeEvents implements Events.Source {
    private final boolean complete;

    volatile Events.Sink sink;
    volatile IOException failure;
    volatile int opened;
    volatile int closed;

    FakeEvents(boolean complete) {
        this.complete = complete;
    }

    @Override
    public Events open(Path dir, Events.Sink to) throws IOException {
        if (failure != null) {
            throw failure;
        }
        sink = to;
        opened++;
        return new Open();
    }

    private final class Open implements Events {
        @Override
        public boolean complete() {
            return complete;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
