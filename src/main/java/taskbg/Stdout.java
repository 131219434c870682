package taskbg;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Standard output, which remembers why it could not be written. */
final class Stdout extends FileOutputStream {
    private static final String NOBODY_READS = "Broken pipe";

    /** Set by the thread that writes. */
    private @Nullable String trouble;

    Stdout() {
        super(FileDescriptor.out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            trouble = e.getMessage();
            throw e;
        }
    }

    /** Why not all was written; null if it was, or if a reader went away who had read enough. */
    @Nullable String trouble() {
        return NOBODY_READS.equals(trouble) ? null : trouble;
    }
}
