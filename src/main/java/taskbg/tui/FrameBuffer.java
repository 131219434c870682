package taskbg.tui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Collects what is written and hands it on in one write: Lanterna writes each cell on its own,
 * which tears the picture. Guarded by itself.
 */
final class FrameBuffer extends ByteArrayOutputStream {
    private final OutputStream target;
    private boolean held;

    FrameBuffer(OutputStream target) {
        super(1 << 16);
        this.target = target;
    }

    /** From now on flush does nothing, until {@link #release}. */
    synchronized void hold() {
        held = true;
    }

    /** Sends everything since the last time, in one write. */
    synchronized void release() throws IOException {
        held = false;
        flush();
    }

    @Override
    public synchronized void flush() throws IOException {
        if (!held && count > 0) {
            try {
                target.write(buf, 0, count);
            } finally {
                count = 0;
            }
        }
    }
}
