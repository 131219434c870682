package taskbg.tui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The text between the two marks of a bracketed paste (xterm ctlseqs, mode 2004). */
final class PasteBuffer {
    /**
     * More than this many bytes of one paste are dropped: no one types a megabyte into a prompt.
     */
    static final int LIMIT = 1 << 20;

    private static final byte[] END = {0x1b, '[', '2', '0', '1', '~'};

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int matched;

    /** Takes one more byte; true when it was the last of the closing mark. */
    boolean ends(int b) {
        if (b == END[matched]) {
            matched++;
            return matched == END.length;
        }
        for (int i = 0; i < matched; i++) {
            add(END[i]);
        }
        matched = b == END[0] ? 1 : 0;
        if (matched == 0) {
            add(b);
        }
        return false;
    }

    /**
     * The text, with its line ends made \n and without control characters; the buffer is empty
     * after.
     */
    String take() {
        var pasted = bytes.toString(UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        bytes.reset();
        matched = 0;
        var clean = new StringBuilder(pasted.length());
        pasted.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private void add(int b) {
        if (bytes.size() < LIMIT) {
            bytes.write(b);
        }
    }
}
