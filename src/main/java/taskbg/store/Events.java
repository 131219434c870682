package taskbg.store;

import java.io.IOException;
import java.nio.file.Path;

/** A stream of events of one directory, until closed. */
interface Events extends AutoCloseable {
    /** Whether every change makes an event; another host's, on a shared disk, makes none. */
    boolean complete();

    @Override
    void close();

    /** Where events go, from any thread. */
    interface Sink {
        void changed(String name);

        /** Events were lost. */
        void lost();

        /** No more events will come. */
        void ended();
    }

    /** A kind of such streams. */
    interface Source {
        Events open(Path dir, Sink sink) throws IOException;
    }
}
